import { lastDayOfMonth } from '#lib/domain/calendar.ts';
import { eurosPerUnit, type Denominator } from '#lib/domain/denominator.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { medianOf } from '#lib/domain/median.ts';
import { cents } from '#lib/domain/money.ts';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { sumUntil, type RegionalSeries } from './regional-series.ts';
import { euroCell } from '#lib/views/figure/cells.ts';
import { inhabitantsOf } from '#lib/views/figure/inhabitants.ts';
import type { TableColumn, TableRow, TableView, ValueCell } from '#lib/views/figure/table-view.ts';
import { formatEuros, formatMonth } from '#lib/views/words/format.ts';
import { LINE_LABELS } from '#lib/views/words/labels.ts';
import type { RegionalRows } from './regional-rows.ts';

const QUARTER = 3;
const MONTHS_READ_AS_SERIES = 24;

/** One region month after month, in euros for one inhabitant. */
export interface RegionCurve {
  readonly code: RegionCode;
  readonly name: string;
  /** At the end of each month of the view, in their order. */
  readonly values: readonly number[];
}

/** One region among the others: its own curve, theirs behind it, and their middle. */
export interface RegionCurvesView {
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly own: RegionCurve;
  readonly others: readonly RegionCurve[];
  /** Of the regions that have a value, the own one with them. */
  readonly median: readonly number[];
  /** « 12,40 € », at the end of both. */
  readonly ownText: string;
  readonly medianText: string;
}

export interface RegionCurvesFigure {
  readonly title: string;
  readonly view: RegionCurvesView;
  /** Own curve, median, lowest and highest, by quarter when the months are many. */
  readonly table: TableView;
  /** Every region at every month. */
  readonly full: TableView;
}

/** The curve of a region among all of them; null where nobody published amounts, or no population is known. */
export function presentRegionCurves(
  rows: RegionalRows,
  series: RegionalSeries,
  { code, line, toMonth }: { code: RegionCode; line: BudgetLine; toMonth: number },
): RegionCurvesFigure | null {
  const inhabitants = inhabitantsOf(rows.regions);
  const money = series.money.filter(
    (one) => one.line === line && one.rule === DEFAULT_RULE && one.stage === DEFAULT_STAGE,
  );
  const fromMonth = Math.min(...money.flatMap(({ months }) => months[0] ?? []));
  if (!inhabitants || fromMonth > toMonth || rows.cents[DEFAULT_RULE][DEFAULT_STAGE][line] === null)
    return null;
  const months = Array.from({ length: toMonth - fromMonth + 1 }, (_, index) => fromMonth + index);
  const curves = rows.regions
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
    .flatMap(({ regionCode, name }): RegionCurve[] => {
      const own = money.find(({ territory }) => territory === regionCode);
      const values =
        own && months.flatMap((month) => perInhabitant(own, month, inhabitants, regionCode) ?? []);
      return values?.length === months.length ? [{ code: regionCode, name, values }] : [];
    });
  const own = curves.find((curve) => curve.code === code);
  if (!own) return null;
  const middle = months.map((_, at) => medianOf(curves.map(({ values }) => values[at] ?? 0)) ?? 0);
  return {
    title: describeSide(own, middle, months),
    view: {
      fromMonth,
      toMonth,
      own,
      others: curves.filter((curve) => curve !== own),
      median: middle,
      ownText: formatEuros((own.values.at(-1) ?? 0) * 100),
      medianText: formatEuros((middle.at(-1) ?? 0) * 100),
    },
    table: tableOfCurves({ own, curves, middle }, months, line),
    full: tableOfAll(curves, months, line),
  };
}

function perInhabitant(
  own: RegionalSeries['money'][number],
  month: number,
  inhabitants: Denominator,
  code: RegionCode,
): number | null {
  return eurosPerUnit(cents(sumUntil(own, month)), inhabitants, code);
}

/** Since when the region has been on its side of the median: what a reader looks for in the curve. */
function describeSide(
  { name, values }: RegionCurve,
  middle: readonly number[],
  months: readonly number[],
): string {
  const sides = values.map((value, at) =>
    Math.sign(Math.round(value * 100) - Math.round((middle[at] ?? 0) * 100)),
  );
  const side = sides.at(-1) ?? 0;
  const last = sides.findLastIndex((one) => one !== side);
  const since = last < 0 ? '' : ` depuis ${formatMonth(months[last + 1] ?? 0)}`;
  const where = side === 0 ? 'autant que' : side > 0 ? 'plus que' : 'moins que';
  return `${name}, engagé par habitant\u00a0: ${where} la médiane des régions${since}`;
}

interface Told {
  readonly own: RegionCurve;
  readonly curves: readonly RegionCurve[];
  readonly middle: readonly number[];
}

function tableOfCurves(
  { own, curves, middle }: Told,
  months: readonly number[],
  line: BudgetLine,
): TableView {
  const step = months.length > MONTHS_READ_AS_SERIES ? QUARTER : 1;
  const last = months.length - 1;
  return {
    caption: `${LINE_LABELS[line]}\u00a0: engagé cumulé par habitant, la région et les autres`,
    columns: [
      { key: 'month', label: step === 1 ? 'Fin de mois' : 'Fin de trimestre', isNumeric: false },
      inEuros('own', own.name),
      inEuros('median', 'Médiane des régions'),
      inEuros('least', 'La plus basse'),
      inEuros('most', 'La plus haute'),
    ],
    rows: months.flatMap((month, at) => {
      if (at !== last && (month + 1) % step !== 0) return [];
      const all = curves.map(({ values }) => values[at] ?? 0);
      return [toRow(month, [own.values[at] ?? 0, middle[at] ?? 0, Math.min(...all), Math.max(...all)])];
    }),
  };
}

function tableOfAll(curves: readonly RegionCurve[], months: readonly number[], line: BudgetLine): TableView {
  return {
    caption: `${LINE_LABELS[line]}\u00a0: engagé cumulé par habitant, toutes les régions`,
    columns: [
      { key: 'month', label: 'Fin de mois', isNumeric: false },
      ...curves.map(({ code, name }) => inEuros(code, name)),
    ],
    rows: months.map((month, at) =>
      toRow(
        month,
        curves.map(({ values }) => values[at] ?? 0),
      ),
    ),
  };
}

function inEuros(key: string, name: string): TableColumn {
  return { key, label: `${name}, en € par habitant`, isNumeric: true };
}

function toRow(month: number, values: readonly number[]): TableRow {
  return {
    key: String(month),
    href: null,
    cells: [{ text: formatMonth(month), value: lastDayOfMonth(month) }, ...values.map(toCell)],
  };
}

/** The value printed is the value that travels: to the cent. */
function toCell(euros: number): ValueCell {
  return euroCell(Math.round(euros * 100));
}
