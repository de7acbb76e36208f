import type { Denominator } from '#lib/domain/denominator.ts';
import { medianOf } from '#lib/domain/median.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { DEFAULT_RULE, RULES, type Rule } from '#lib/domain/rule.ts';
import type { DaysAhead } from '#lib/domain/trajectory.ts';
import { absentCell, countCell, euroCell } from '#lib/views/figure/cells.ts';
import type { TableCell, TableColumn, TableView, ValueCell } from '#lib/views/figure/table-view.ts';
import { addressOf, type Scope } from '#lib/views/shell/address.ts';
import { capitalize } from '#lib/views/words/capital.ts';
import { formatCount, formatDate, formatQuantity } from '#lib/views/words/format.ts';
import { isAbsolute } from './compare-measure.ts';
import type { Compared, ComparedFigure } from './compare-figures.ts';
import { formatRange, type RanksUnderRules } from './compare-ranks.ts';

interface Column extends TableColumn {
  readonly cell: (figure: ComparedFigure) => TableCell;
  readonly median?: TableCell;
}

export interface CompareTableInput {
  readonly compared: Compared;
  readonly chosen: readonly ComparedFigure[];
  readonly ranks: RanksUnderRules;
  readonly daysOf: (figure: ComparedFigure) => DaysAhead | null;
  readonly scope: Scope;
  readonly caption: string;
}

const RULE_WORDS: Readonly<Record<Rule, string>> = { seat: 'siège', place: 'lieu', partners: 'partenaires' };

/** The territories chosen, in their order, and the median of the 18 regions beneath. */
export function tableOfComparison(input: CompareTableInput): TableView {
  const columns = columnsOf(input);
  return {
    caption: input.caption,
    columns: [
      { key: 'territory', label: 'Territoire', isNumeric: false },
      ...columns.map(({ key, label, isNumeric }) => ({ key, label, isNumeric })),
    ],
    rows: [
      ...input.chosen.map((figure) => ({
        key: figure.region.regionCode,
        href: addressOf(input.scope, `regions/${figure.region.regionCode}`),
        cells: [figure.region.name, ...columns.map(({ cell }) => cell(figure))],
      })),
      {
        key: 'median',
        href: null,
        cells: [
          'Médiane des 18 régions',
          ...columns.map(({ median }) => median ?? absentCell('not-applicable')),
        ],
        isFoot: true,
      },
    ],
  };
}

function columnsOf(input: CompareTableInput): Column[] {
  const { compared, daysOf } = input;
  const { measure, figures, envelope } = compared;
  const middle = medianOf(figures.map(({ value }) => value));
  return [
    numeric(
      'value',
      capitalize(measure.label),
      (figure) => valueCell(figure, compared),
      middle === null ? absentCell() : { text: measure.print(middle), value: middle },
    ),
    ...(middle === null ? [] : placeColumns(input, middle)),
    ...(measure.isOfPeople ? peopleColumns() : []),
    ...(measure.isOfPeople || isAbsolute(measure) || middle === null
      ? []
      : [numeric('amount', 'Montant, en euros', ({ cents }) => euroCell(cents))]),
    ...(measure.denominator ? denominatorColumns(measure.denominator) : []),
    ...(measure.isOfPeople || middle === null
      ? []
      : [numeric('projects', 'Projets', ({ projects }) => countCell(projects))]),
    ...(envelope === null || measure.isOfPeople
      ? []
      : [
          numeric('repere', 'Repère à terme, en euros', ({ repere }) => euroCell(repere)),
          ...(middle === null
            ? []
            : [
                numeric('days', 'Écart à son repère daté', (figure: ComparedFigure) =>
                  daysCell(daysOf(figure)),
                ),
              ]),
        ]),
  ];
}

function numeric(key: string, label: string, cell: Column['cell'], median?: TableCell): Column {
  return { key, label, isNumeric: true, cell, ...(median && { median }) };
}

/** Places among the 18 regions, where there are values to rank; people are counted where they are, under no rule. */
function placeColumns({ compared, ranks }: CompareTableInput, middle: number): Column[] {
  const { measure } = compared;
  const gap = numeric('gap', 'Écart à la médiane', ({ value }) =>
    value === null ? absentCell() : { text: measure.printGap(value - middle), value: value - middle },
  );
  if (measure.isOfPeople)
    return [
      gap,
      numeric('rank', `Rang (sur ${ranks.among(DEFAULT_RULE)})`, ({ region }) =>
        countCell(ranks.of(region.regionCode, DEFAULT_RULE)),
      ),
    ];
  return [
    gap,
    numeric('range', 'Rang selon la règle', ({ region, isSmall }) => {
      const range = ranks.range(region.regionCode);
      if (range) return { text: formatRange(range), value: range.best };
      return isSmall ? { text: 'petit effectif', value: null } : absentCell();
    }),
    ...RULES.map((rule) =>
      numeric(`rank-${rule}`, `Rang, ${RULE_WORDS[rule]} (sur ${ranks.among(rule)})`, ({ region }) =>
        rankCell(ranks, region.regionCode, rule),
      ),
    ),
  ];
}

function peopleColumns(): Column[] {
  return [
    numeric('trained', 'Personnes formées', ({ people }) => countCell(people?.trained ?? null)),
    numeric('target', 'Cible officielle', ({ people }) => datedCell(people?.target, people?.targetDate)),
  ];
}

function denominatorColumns(denominator: Denominator): Column[] {
  const year = denominator.date?.slice(0, 4) ?? 'date inconnue';
  return [
    numeric('denominator', `${denominator.label} (${year})`, ({ region }) => {
      const value = denominator.values[region.regionCode] ?? null;
      const reserve = denominator.fragile[region.regionCode];
      if (value === null) return absentCell();
      return { text: reserve ? `${formatCount(value)} (${reserve})` : formatCount(value), value };
    }),
  ];
}

// A value of another date than the others says so: a ranking of mixed dates is no ranking.
function valueCell({ value, date, isSmall }: ComparedFigure, { measure, asOf }: Compared): ValueCell {
  if (value === null) return absentCell();
  const notes = [
    ...(isSmall ? ['petit effectif'] : []),
    ...(date === asOf ? [] : [`au ${formatDate(date)}`]),
  ];
  const text = measure.print(value);
  return { text: notes.length > 0 ? `${text} (${notes.join(', ')})` : text, value };
}

/** A place; « petit effectif » where few projects make the value, and where it is not published its absence. */
function rankCell(ranks: RanksUnderRules, code: RegionCode, rule: Rule): ValueCell {
  return ranks.isSmall(code, rule)
    ? { text: 'petit effectif', value: null }
    : countCell(ranks.of(code, rule));
}

function datedCell(value: number | null | undefined, date: string | null | undefined): ValueCell {
  const cell = countCell(value ?? null);
  return date && cell.value !== null ? { ...cell, text: `${cell.text} (${date.slice(0, 4)})` } : cell;
}

/** A repère gives nobody a delay: days behind or ahead of it, and no word of status. */
function daysCell(days: DaysAhead | null): ValueCell {
  return days === null ? absentCell('not-applicable') : { text: describeDistance(days), value: days.days };
}

/** « 31 jours derrière », « au moins 12 jours devant », « au même point ». */
function describeDistance({ days, isBeyond }: DaysAhead): string {
  if (days === 0 && !isBeyond) return 'au même point';
  const floor = isBeyond ? 'au moins ' : '';
  return `${floor}${formatQuantity(Math.abs(days), 'jour', 'jours')} ${days > 0 ? 'devant' : 'derrière'}`;
}
