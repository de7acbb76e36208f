import { CODE_LABELS } from '#lib/contract/code-labels.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import type { TerritoryMovementRow } from '#lib/queries/territory-movements.ts';
import { absentCell, countCell, euroCell, shareCell } from '#lib/views/figure/cells.ts';
import type { TableColumn, TableView } from '#lib/views/figure/table-view.ts';
import {
  AID_TYPE_LABELS,
  LINE_LABELS,
  NATURE_LABELS,
  RULE_LABELS,
  STAGE_LABELS,
} from '#lib/views/words/labels.ts';
import type { FileEdition } from './region-file-names.ts';
import { perUnitCell } from './regions-table.ts';
import { toRegionFigures } from './region-figures.ts';
import { toRegionalAmounts, type RegionalRows } from './regional-rows.ts';

const text = (key: string, label: string): TableColumn => ({ key, label, isNumeric: false });
const number = (key: string, label: string): TableColumn => ({ key, label, isNumeric: true });

/** Movements one by one: dates in ISO, amounts in euros, identifiers as text. */
export function tableOfMovements(
  rows: readonly TerritoryMovementRow[],
  labelOf: (dimension: 'measure' | 'operator', id: string) => string,
  marked: FileEdition,
): TableView {
  return markRows(marked, {
    caption: 'Mouvements dont le siège du coordinateur est dans la région',
    columns: [
      text('operation', 'Opération'),
      text('project', 'Projet'),
      text('beneficiary', 'Bénéficiaire'),
      text('siret', 'SIRET'),
      text('line', 'Ligne'),
      text('measure', 'Mesure'),
      text('operator', 'Opérateur'),
      text('stage', 'Étape'),
      text('kind', 'Mouvement'),
      text('date', 'Date'),
      number('amount', 'Montant, en euros'),
      text('aid', 'Type d’aide'),
      text('status', 'Statut'),
      text('file', 'Fichier'),
      text('file-line', 'Ligne du fichier'),
    ],
    rows: rows.map((row, index) => ({
      key: String(index),
      href: null,
      cells: [
        row.operationKey,
        row.projectName ?? absentCell(),
        row.beneficiaryName ?? absentCell(),
        row.siret ?? absentCell(),
        LINE_LABELS[row.line],
        row.measureId === null ? absentCell() : labelOf('measure', row.measureId),
        labelOf('operator', row.operator),
        STAGE_LABELS[row.stage],
        CODE_LABELS.kind?.[row.kind] ?? row.kind,
        row.date,
        euroCell(row.cents),
        AID_TYPE_LABELS[row.aidType],
        CODE_LABELS.status?.[row.status] ?? row.status,
        row.file,
        String(row.fileLine),
      ],
    })),
  });
}

/** Every line at every stage under every rule: rows that are never added. */
export function tableOfSummary(rows: RegionalRows, code: RegionCode, marked: FileEdition): TableView {
  return markRows(marked, {
    caption: 'Montants de la région, par ligne, étape et règle',
    columns: [
      text('line', 'Ligne'),
      text('stage', 'Étape'),
      text('rule', 'Règle'),
      number('amount', 'Montant, en euros'),
      number('inhabitant', '€ par habitant'),
      number('repere', 'Repère de population, en euros'),
      number('of-repere', '% du repère'),
      number('operations', 'Opérations, toutes étapes'),
    ],
    rows: BUDGET_LINES.flatMap((line) =>
      STAGES.flatMap((stage) =>
        RULES.flatMap((rule) => {
          const figures = toRegionFigures(toRegionalAmounts(rows, { line, stage, rule }));
          const own = figures.find(({ fact }) => fact.regionCode === code);
          if (!own) return [];
          return [
            {
              key: `${line} ${stage} ${rule}`,
              href: null,
              cells: [
                LINE_LABELS[line],
                STAGE_LABELS[stage],
                RULE_LABELS[rule],
                euroCell(own.cents),
                perUnitCell(own.perUnit),
                euroCell(own.repere),
                shareCell(own.ofRepere),
                countCell(own.operations),
              ],
            },
          ];
        }),
      ),
    ),
  });
}

/** What stands above the columns of a file of a region. */
export function headOfRegionFile(
  name: string,
  table: TableView,
  { dataset, version }: FileEdition,
): (readonly [string, string])[] {
  return [
    ['Région', name],
    ['Contenu', table.caption],
    ['Jeu de données', dataset.title],
    ['Nature', NATURE_LABELS[dataset.nature]],
    ['Version', version.id],
    ['Données au', version.date],
    ['Licence', dataset.licence],
    ['À savoir', 'Les lignes, les étapes et les règles ne s’ajoutent pas.'],
  ];
}

/** Said in each row, which may leave its file. */
function markRows({ dataset, version }: FileEdition, { caption, columns, rows }: TableView): TableView {
  return {
    caption,
    columns: [
      ...columns,
      text('nature', 'Nature des données'),
      text('version', 'Version'),
      text('as-of', 'Données au'),
    ],
    rows: rows.map((row) => ({
      ...row,
      cells: [...row.cells, dataset.nature, version.id, version.date],
    })),
  };
}
