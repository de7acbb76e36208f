import type { BudgetLine } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { isRegionCode, RESIDUALS, type Territory } from '#lib/domain/territory.ts';
import { addressOf, type Scope } from '#lib/views/shell/address.ts';
import { absentCell, countCell, euroCell, shareCell } from '#lib/views/figure/cells.ts';
import { RESIDUAL_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import { isSmallCount } from '#lib/domain/rank.ts';
import { rankFigures, toRegionFigures, type RegionalAmounts, type RegionFigure } from './region-figures.ts';
import { nationalCents } from './regional-residuals.ts';
import type { Basis } from '#lib/views/figure/basis.ts';
import type { TableCell, TableColumn, TableRow, TableView, ValueCell } from '#lib/views/figure/table-view.ts';

interface Column extends TableColumn {
  readonly region: (figure: RegionFigure) => TableCell;
  readonly beside: (row: BesideRow) => TableCell;
}

const notApplicable = () => absentCell('not-applicable');

const MONEY: readonly Column[] = [
  {
    key: 'amount',
    label: 'Montant, en euros',
    isNumeric: true,
    region: ({ cents }) => euroCell(cents),
    beside: ({ amount }) => amount,
  },
  {
    key: 'inhabitant',
    label: '€ par habitant',
    isNumeric: true,
    region: ({ perUnit }) => perUnitCell(perUnit),
    beside: notApplicable,
  },
];
const REPERE: readonly Column[] = [
  {
    key: 'repere',
    label: 'Repère de population, en euros',
    isNumeric: true,
    region: ({ repere }) => euroCell(repere),
    beside: notApplicable,
  },
  {
    key: 'of-repere',
    label: '% du repère',
    isNumeric: true,
    region: ({ ofRepere }) => shareCell(ofRepere),
    beside: notApplicable,
  },
];
const OPERATIONS: readonly Column[] = [
  {
    key: 'operations',
    label: 'Opérations',
    isNumeric: true,
    region: ({ operations }) => operationsCell(operations),
    beside: ({ operations }) => (operations === null ? notApplicable() : operationsCell(operations)),
  },
];
const PEOPLE: readonly Column[] = [
  {
    key: 'trained',
    label: 'Personnes formées',
    isNumeric: true,
    region: ({ people }) => countCell(people?.trained ?? null),
    beside: notApplicable,
  },
  {
    key: 'target',
    label: 'Cible régionale',
    isNumeric: true,
    region: ({ people }) => countCell(people?.target ?? null),
    beside: notApplicable,
  },
  {
    key: 'of-target',
    label: '% de la cible',
    isNumeric: true,
    region: ({ ofTarget }) => shareCell(ofTarget),
    beside: notApplicable,
  },
];

export interface RegionsTableOptions {
  readonly basis: Basis;
  readonly line: BudgetLine | null;
  readonly scope: Scope;
  readonly caption: string;
}

/** A territory beside the regions, with its amount in words where it is known only about. */
export interface BesideRow {
  readonly key: string;
  readonly label: string;
  readonly amount: ValueCell;
  readonly operations: number | null;
}

/** Every value of the regions shown, then the money that is in none, then the national figure. */
export function tableOfRegions(input: RegionalAmounts, options: RegionsTableOptions): TableView {
  return tableWithFoot(input, options, [
    ...RESIDUALS.map((code) => ({
      key: code,
      label: RESIDUAL_LABELS[code],
      amount: euroCell(input.amounts?.get(code) ?? null),
      operations: input.operations?.get(code) ?? null,
    })),
    {
      key: 'national',
      label: 'Total national',
      amount: euroCell(nationalCents(input.amounts)),
      operations: null,
    },
  ]);
}

/** Every value of the regions shown, then the rows given: what is beside the regions depends on the perimeter. */
export function tableWithFoot(
  input: RegionalAmounts,
  { basis, line, scope, caption }: RegionsTableOptions,
  foot: readonly BesideRow[],
): TableView {
  const columns: readonly Column[] = [
    ...MONEY,
    ...(input.envelope === null ? [] : REPERE),
    ...(input.operations === null ? [] : OPERATIONS),
    ...(line === 'formation' ? PEOPLE : []),
  ];
  return {
    caption,
    columns: [
      { key: 'territory', label: 'Territoire', isNumeric: false },
      ...columns.map(({ key, label, isNumeric }) => ({ key, label, isNumeric })),
    ],
    rows: [
      ...rankFigures(toRegionFigures(input), basis).map(({ figure }) => ({
        key: figure.fact.regionCode,
        href: addressOf(scope, `regions/${figure.fact.regionCode}`),
        cells: [figure.fact.name, ...columns.map(({ region }) => region(figure))],
      })),
      ...foot.map((row) => ({
        key: row.key,
        href: null,
        cells: [row.label, ...columns.map(({ beside }) => beside(row))],
        isFoot: true,
      })),
    ],
  };
}

/** Words of a rule in the head of a column. */
const RULE_HEADS: Readonly<Record<Rule, string>> = { seat: 'siège', place: 'lieu', partners: 'partenaires' };

/**
 * One line in full: 21 territories and the national figure, by each stage under each rule. Columns are never added:
 * the three rules share out the same money, and each stage is part of the one before.
 */
export function tableOfRules(
  amountsOf: (rule: Rule, stage: Stage) => ReadonlyMap<Territory, Cents> | null,
  { regions, scope, caption }: { regions: RegionalAmounts['regions']; scope: Scope; caption: string },
): TableView {
  const columns = STAGES.flatMap((stage) => RULES.map((rule) => ({ stage, rule })));
  const cells = (pick: (amounts: ReadonlyMap<Territory, Cents> | null) => Cents | null) =>
    columns.map(({ rule, stage }) => euroCell(pick(amountsOf(rule, stage))));
  const territory = (code: Territory, label: string, href: string | null): TableRow => ({
    key: code,
    href,
    cells: [label, ...cells((amounts) => amounts?.get(code) ?? null)],
    isFoot: !isRegionCode(code),
  });
  return {
    caption,
    columns: [
      { key: 'territory', label: 'Territoire', isNumeric: false },
      ...columns.map(({ rule, stage }) => ({
        key: `${stage}-${rule}`,
        label: `${STAGE_LABELS[stage]}, ${RULE_HEADS[rule]}`,
        isNumeric: true,
      })),
    ],
    rows: [
      ...regions
        .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
        .map(({ regionCode, name }) =>
          territory(regionCode, name, addressOf(scope, `regions/${regionCode}`)),
        ),
      ...RESIDUALS.map((code) => territory(code, RESIDUAL_LABELS[code], null)),
      { key: 'national', href: null, cells: ['Total national', ...cells(nationalCents)], isFoot: true },
    ],
  };
}

/** Euros for one inhabitant, to the cent. */
export function perUnitCell(euros: number | null): ValueCell {
  return euros === null ? absentCell() : { ...euroCell(euros * 100), value: Math.round(euros * 100) / 100 };
}

/** Distinct operations; few of them are marked, because one more changes everything. */
function operationsCell(count: number | null): ValueCell {
  const cell = countCell(count);
  return isSmallCount(count) ? { ...cell, text: `${cell.text} (petit effectif)` } : cell;
}
