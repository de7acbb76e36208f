import type { BudgetLine } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { isRegionCode, RESIDUALS, type Territory } from '#lib/domain/territory.ts';
import { addressOf, type Scope } from '#lib/views/shell/address.ts';
import { absentCell, countCell, euroCell, shareCell } from '#lib/views/figure/cells.ts';
import { RESIDUAL_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import { isSmallCount } from '#lib/domain/rank.ts';
import { rankColumns, type Ranking } from './rank-columns.ts';
import { targetColumns } from './target-columns.ts';
import {
  rankFigures,
  repereName,
  toRegionFigures,
  unitOf,
  type RegionalAmounts,
  type RegionFigure,
} from './region-figures.ts';
import { nationalCents } from './regional-residuals.ts';
import { labelOfBasis, type Basis } from '#lib/views/figure/basis.ts';
import { capitalize } from '#lib/views/words/capital.ts';
import type { TableCell, TableColumn, TableRow, TableView, ValueCell } from '#lib/views/figure/table-view.ts';

interface Column extends Omit<TableColumn, 'label'> {
  readonly label: string | ((input: RegionalAmounts) => string);
  /** The longest share of the table scales the bars. */
  readonly region: (figure: RegionFigure, longest: number) => TableCell;
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
    key: 'unit',
    label: (input) => labelOfBasis('unit', unitOf(input)),
    isNumeric: true,
    region: ({ perUnit }) => perUnitCell(perUnit),
    beside: notApplicable,
  },
];
const REPERE: readonly Column[] = [
  {
    key: 'repere',
    label: (input) => `${capitalize(repereName(input))}, en euros`,
    isNumeric: true,
    region: ({ repere }) => euroCell(repere),
    beside: notApplicable,
  },
  {
    key: 'of-repere',
    label: '% du repère',
    isNumeric: true,
    share: { of: 'amount', by: { column: 'repere' } },
    region: ({ ofRepere }, longest) => withBar(shareCell(ofRepere), ofRepere, longest),
    beside: notApplicable,
  },
];
const operationColumns = (isMarked: boolean): readonly Column[] => [
  {
    key: 'projects',
    label: 'Projets',
    isNumeric: true,
    region: ({ projects }) => (isMarked ? projectsCell(projects) : countCell(projects)),
    beside: ({ projects }) => (projects === null ? notApplicable() : countCell(projects)),
  },
  {
    key: 'operations',
    label: 'Opérations',
    isNumeric: true,
    region: ({ operations }) => countCell(operations),
    beside: ({ operations }) => (operations === null ? notApplicable() : countCell(operations)),
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
    share: { of: 'trained', by: { column: 'target' } },
    region: ({ ofTarget }) => shareCell(ofTarget),
    beside: notApplicable,
  },
];

export interface RegionsTableOptions {
  readonly basis: Basis;
  readonly line: BudgetLine | null;
  readonly scope: Scope;
  readonly caption: string;
  /** Rank under each rule, and the rule shown; absent where regions are not ranked. */
  readonly ranking?: Ranking | null;
}

/** A territory beside the regions, with its amount in words where it is known only about. */
export interface BesideRow {
  readonly key: string;
  readonly label: string;
  readonly amount: ValueCell;
  readonly projects: number | null;
  readonly operations: number | null;
}

/** Every value of the regions shown, then the money that is in none, then the national figure. */
export function tableOfRegions(input: RegionalAmounts, options: RegionsTableOptions): TableView {
  return tableWithFoot(input, options, [
    ...RESIDUALS.map((code) => ({
      key: code,
      label: RESIDUAL_LABELS[code],
      amount: euroCell(input.amounts?.get(code) ?? null),
      projects: input.projects?.get(code) ?? null,
      operations: input.operations?.get(code) ?? null,
    })),
    {
      key: 'national',
      label: 'Total national',
      amount: euroCell(nationalCents(input.amounts)),
      projects: null,
      operations: null,
    },
  ]);
}

/** Every value of the regions shown, then the rows given: what is beside the regions depends on the perimeter. */
export function tableWithFoot(
  input: RegionalAmounts,
  { basis, line, scope, caption, ranking = null }: RegionsTableOptions,
  foot: readonly BesideRow[],
): TableView {
  const columns: readonly Column[] = [
    ...MONEY,
    ...(input.envelope === null ? [] : REPERE),
    ...targetColumns(input),
    ...(ranking === null ? [] : rankColumns(input, ranking)),
    ...(input.operations === null ? [] : operationColumns(ranking === null)),
    ...(line === 'formation' ? PEOPLE : []),
  ];
  const figures = toRegionFigures(input);
  const longest = Math.max(1, ...figures.flatMap(({ ofRepere }) => ofRepere ?? []));
  return {
    caption,
    columns: [
      { key: 'territory', label: 'Territoire', isNumeric: false },
      ...columns.map(({ key, label, isNumeric, share }) => ({
        key,
        label: typeof label === 'string' ? label : label(input),
        isNumeric,
        ...(share && { share }),
      })),
    ],
    rows: [
      ...rankFigures(figures, basis).map(({ figure }) => ({
        key: figure.fact.regionCode,
        href: addressOf(scope, `regions/${figure.fact.regionCode}`),
        cells: [figure.fact.name, ...columns.map(({ region }) => region(figure, longest))],
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
export const RULE_HEADS: Readonly<Record<Rule, string>> = {
  seat: 'siège',
  place: 'lieu',
  partners: 'partenaires',
};

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

/** Distinct projects; few of them are marked, because one more changes everything. */
function projectsCell(count: number | null): ValueCell {
  const cell = countCell(count);
  return isSmallCount(count) ? { ...cell, text: `${cell.text} (petit effectif)` } : cell;
}

function withBar(cell: ValueCell, share: number | null, longest: number): ValueCell {
  return share === null || share < 0
    ? cell
    : { ...cell, mark: { kind: 'bar', value: share / longest, tick: 1 / longest } };
}
