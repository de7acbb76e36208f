import type { BeneficiaryEntry, OwnOperation } from '#lib/contract/shards.ts';
import { LINES, type Line } from '#lib/domain/line.ts';
import { sumCents } from '#lib/domain/money.ts';
import { STAGES } from '#lib/domain/stage.ts';
import type { StageCents } from '#lib/contract/shards.ts';
import { countCell } from '#lib/views/figure/cells.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { formatDate, formatQuantity } from '#lib/views/words/format.ts';
import { LINE_LABELS, RULE_LABELS } from '#lib/views/words/labels.ts';
import { entryHref } from './entry-address.ts';
import {
  formatSiren,
  labelOf,
  measureCell,
  sayStages,
  STAGE_COLUMNS,
  stageCells,
  territoryOf,
  type EntryFacts,
} from './entry-facts.ts';

/** The page of one beneficiary, by its SIREN. */
export interface BeneficiaryView {
  readonly id: string;
  readonly title: string;
  readonly siren: string;
  /** Other spellings of its name; empty for one only. */
  readonly otherNames: readonly string[];
  readonly finding: string;
  readonly totals: TableView;
  readonly operations: TableView;
  readonly establishments: TableView;
  readonly territories: TableView;
}

const text = (key: string, label: string) => ({ key, label, isNumeric: false });
const count = (key: string, label: string) => ({ key, label, isNumeric: true });

/** One beneficiary: its operations once each, its lines apart, its stages apart. */
export function presentBeneficiary(entry: BeneficiaryEntry, facts: EntryFacts): BeneficiaryView {
  const siren = formatSiren(entry.id);
  const [title = `SIREN ${siren}`, ...otherNames] = entry.names;
  const establishments = [...new Set(entry.operations.map(({ siret }) => siret))].sort();
  const lines = LINES.filter((line) => entry.operations.some((operation) => operation.line === line));
  return {
    id: entry.id,
    title,
    siren,
    otherNames,
    finding: `Au ${formatDate(facts.asOf)}, ${countOperations(entry.operations.length, establishments.length)}.${lines.map((line) => ` ${LINE_LABELS[line]}\u00a0: ${sayStages(facts, line, addUp(operationsOf(entry, line)))}.`).join('')}`,
    totals: tableOfTotals(entry, lines, facts, title),
    operations: tableOfOperations(entry, facts, title),
    establishments: tableOfEstablishments(entry, establishments, title),
    territories: tableOfTerritories(entry, facts, title),
  };
}

/** None is a date before the first movement: a beneficiary of a delivery has an operation. */
function countOperations(operations: number, establishments: number): string {
  if (operations === 0) return 'aucune de ses opérations n’avait encore de mouvement';
  const places = formatQuantity(establishments, 'établissement', 'établissements');
  return `${formatQuantity(operations, 'opération', 'opérations')} dans les fichiers livrés, pour ${places}`;
}

function operationsOf({ operations }: BeneficiaryEntry, line: Line): readonly OwnOperation[] {
  return operations.filter((operation) => operation.line === line);
}

function tableOfTotals(
  entry: BeneficiaryEntry,
  lines: readonly Line[],
  facts: EntryFacts,
  title: string,
): TableView {
  return {
    caption: `${title}\u00a0: totaux par ligne et par étape, qui ne s’ajoutent pas`,
    columns: [text('line', 'Ligne'), count('operations', 'Opérations'), ...STAGE_COLUMNS],
    rows: lines.map((line) => {
      const own = operationsOf(entry, line);
      return {
        key: line,
        href: null,
        cells: [LINE_LABELS[line], countCell(own.length), ...stageCells(facts, line, addUp(own))],
      };
    }),
  };
}

function addUp(operations: readonly OwnOperation[]): StageCents {
  return Object.fromEntries(
    STAGES.flatMap((stage) => {
      const known = operations.flatMap(({ cents }) => cents[stage] ?? []);
      return known.length === 0 ? [] : [[stage, sumCents(known)]];
    }),
  );
}

function tableOfOperations({ operations }: BeneficiaryEntry, facts: EntryFacts, title: string): TableView {
  return {
    caption: `${title}\u00a0: ses opérations, chacune une fois`,
    columns: [
      text('project', 'Projet'),
      text('line', 'Ligne'),
      text('measure', 'Mesure'),
      text('operator', 'Opérateur'),
      ...STAGE_COLUMNS,
    ],
    rows: operations
      .toSorted((a, b) => (b.cents.committed ?? 0) - (a.cents.committed ?? 0))
      .map(({ id, project, line, measure, operator, cents }) => ({
        key: id,
        href: entryHref(facts.scope, 'operations', id),
        cells: [
          project ?? id,
          LINE_LABELS[line],
          measureCell(facts, measure),
          labelOf(facts, 'operator', operator),
          ...stageCells(facts, line, cents),
        ],
      })),
  };
}

function tableOfEstablishments(
  { operations }: BeneficiaryEntry,
  establishments: readonly string[],
  title: string,
): TableView {
  return {
    caption: `${title}\u00a0: ses établissements dans les fichiers livrés`,
    columns: [text('siret', 'SIRET'), count('operations', 'Opérations')],
    rows: establishments.map((siret) => ({
      key: siret,
      href: null,
      cells: [formatSiren(siret), countCell(operations.filter((one) => one.siret === siret).length)],
    })),
  };
}

function tableOfTerritories({ placed }: BeneficiaryEntry, facts: EntryFacts, title: string): TableView {
  return {
    caption: `${title}\u00a0: où est l’argent, selon la règle d’attribution`,
    columns: [
      text('territory', 'Territoire'),
      text('line', 'Ligne'),
      text('rules', 'Règle'),
      count('operations', 'Opérations'),
      ...STAGE_COLUMNS,
    ],
    rows: placed.map(({ rules, line, territory, operations, cents }) => {
      const { name, href } = territoryOf(facts, territory);
      return {
        key: `${line} ${territory} ${rules.join(' ')}`,
        href,
        cells: [
          name,
          LINE_LABELS[line],
          rules.map((rule) => RULE_LABELS[rule]).join(', '),
          countCell(operations),
          ...stageCells(facts, line, cents),
        ],
      };
    }),
  };
}
