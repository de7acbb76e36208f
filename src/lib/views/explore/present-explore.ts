import { RESIDUALS } from '#lib/domain/territory.ts';
import { LINES } from '#lib/domain/line.ts';
import { STAGES } from '#lib/domain/stage.ts';
import type { KeptCount } from '#lib/queries/explore/count-kept.ts';
import type { TypeRow } from '#lib/queries/explore/split-types.ts';
import type { CubeDimension } from '#lib/queries/explore/explore-filters.ts';
import { countCell, euroCell } from '#lib/views/figure/cells.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { capitalize } from '#lib/views/words/capital.ts';
import { quote } from '#lib/views/words/agree.ts';
import { formatAligned, formatMillions, formatQuantity, measured } from '#lib/views/words/format.ts';
import { LINE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import { sayAmount, stageWord } from '#lib/views/words/say-amount.ts';
import { describeFilters, formatWholeMonth } from './describe-filters.ts';
import type { Bin, ExploreAnswer } from './explore-answer.ts';
import type { KeptBar, KeptBarsView, MonthBarsView } from './explore-charts.ts';
import type { ExploreChoice } from './explore-choice.ts';
import type { ExploreValues } from './explore-values.ts';

/** Lists that have a chart of their own, in the order of the page. */
export const BAR_DIMENSIONS = ['territory', 'measure', 'operator', 'aid_type'] as const;
export type BarDimension = (typeof BAR_DIMENSIONS)[number];

export const CHART_TITLES: Readonly<Record<CubeDimension, string>> = {
  month: 'Par mois',
  territory: 'Par territoire',
  measure: 'Par mesure',
  operator: 'Par opérateur',
  aid_type: 'Par type d’aide',
};

/** A choice, its answer, and what its codes mean. */
export interface Explored {
  readonly choice: ExploreChoice;
  readonly answer: ExploreAnswer;
  readonly values: ExploreValues;
}

/** « Sous ces choix, 12,4 M€ sont engagés. » */
export function describeTotal({ choice, answer }: Explored): string {
  const { total } = answer;
  if (total === null)
    return `Aucun fichier livré ne porte cette ligne à l’étape ${quote(stageWord(choice.stage))}.`;
  const said = sayAmount(total, choice.stage);
  return `${capitalize(said)}.`;
}

/** The stages of the line under the filters: one is looked at, they are never added. */
export function presentStages({ choice, answer }: Explored): KeptBarsView {
  return toSingle(
    STAGES.map((id) => ({ id, label: STAGE_LABELS[id], cents: answer.byStage[id] ?? null })),
    choice.stage,
  );
}

/** The lines under the filters: one is looked at, they are never added. */
export function presentLines({ choice, answer, values }: Explored): KeptBarsView {
  const offered = LINES.filter((id) => id === choice.line || values.lines.some((line) => line.id === id));
  return toSingle(
    offered.map((id) => ({ id, label: LINE_LABELS[id], cents: answer.byLine[id] ?? null })),
    choice.line,
  );
}

function toSingle(bars: readonly Omit<KeptBar, 'text' | 'isKept'>[], kept: string): KeptBarsView {
  const format = formatAligned(bars.map(({ cents }) => cents));
  return {
    isNarrowed: true,
    bars: bars.map((bar) => ({
      ...bar,
      text: measured(bar.cents, format).text,
      isKept: bar.id === kept,
    })),
  };
}

/** The values of a dimension, the largest of the whole line first: a bar keeps its place while others are filtered. */
export function presentBars(name: BarDimension, { choice, answer, values }: Explored): KeptBarsView {
  const kept = choice.filters.kept[name];
  const bins = inOrder(answer.bins[name]);
  const format = formatAligned(bins.map(({ cents }) => cents));
  return {
    isNarrowed: kept.length > 0,
    bars: bins.map(({ id, cents }) => ({
      id,
      label: labelOf(name, id, values),
      cents,
      text: format(cents),
      isKept: kept.includes(id),
    })),
  };
}

/** « 412 opérations, 230 bénéficiaires »: each counted once; operations are never summed over cells. */
export function describeCount({ operationCount, beneficiaryCount }: KeptCount): string {
  const operations = formatQuantity(operationCount, 'opération', 'opérations');
  return `${operations}, ${formatQuantity(beneficiaryCount, 'bénéficiaire', 'bénéficiaires')}`;
}

/** The types of beneficiaries, the most money first. */
export function presentTypes(
  rows: readonly TypeRow[],
  { choice, values }: Omit<Explored, 'answer'>,
): KeptBarsView {
  const kept = choice.filters.kept.beneficiary_type;
  const format = formatAligned(byName(rows, values).map(({ cents }) => cents));
  return {
    isNarrowed: kept.length > 0,
    bars: byName(rows, values).map(({ ids, label, cents }) => ({
      ...{ id: ids[0] ?? label, label, cents, text: format(cents) },
      isKept: ids.some((id) => kept.includes(id)),
    })),
  };
}

/** The types of beneficiaries as a table. */
export function tableOfTypes(
  rows: readonly TypeRow[],
  { choice, values }: Omit<Explored, 'answer'>,
): TableView {
  return {
    caption: `Par type de bénéficiaire, en euros, net des remboursements\u00a0: ${describeFilters(choice, values)}`,
    columns: [
      { key: 'value', label: 'Type de bénéficiaire', isNumeric: false },
      { key: 'cents', label: 'Sous les filtres des autres figures', isNumeric: true },
      { key: 'operations', label: 'Opérations', isNumeric: true },
    ],
    rows: byName(rows, values).map(({ label, cents, operationCount }) => ({
      ...{ key: label, href: null },
      cells: [label, euroCell(cents), countCell(operationCount)],
    })),
  };
}

/** Types with the spellings of each put together, the most money first: an operation has one beneficiary, hence one type. */
function byName(rows: readonly TypeRow[], values: ExploreValues) {
  const groups = new Map<string, { ids: string[]; cents: number; operationCount: number }>();
  for (const { code, cents, operationCount } of rows) {
    const { id, label } = typeOf(code, values);
    const before = groups.get(label) ?? { ids: [], cents: 0, operationCount: 0 };
    groups.set(label, {
      ids: [...before.ids, id],
      cents: before.cents + cents,
      operationCount: before.operationCount + operationCount,
    });
  }
  return [...groups].map(([label, group]) => ({ label, ...group })).toSorted((a, b) => b.cents - a.cents);
}

function typeOf(code: number | null, { lists }: ExploreValues) {
  return (
    lists.beneficiary_type.find((value) => value.code === code) ?? { id: String(code), label: String(code) }
  );
}

/** Money month by month; null where the version holds no movement. */
export function presentMonths({ choice, answer, values }: Explored): MonthBarsView | null {
  const { period } = values;
  if (!period) return null;
  return {
    ...period,
    bars: answer.bins.month.map(({ id, cents }) => ({ month: Number(id), cents })),
    keptFrom: Math.min(choice.filters.fromMonth ?? period.fromMonth, period.toMonth),
    keptTo: Math.max(choice.filters.toMonth ?? period.toMonth, period.fromMonth),
  };
}

/** The same as a table, to the cent, beside the whole line. */
export function tableOf(name: CubeDimension, explored: Explored): TableView {
  const { choice, answer, values } = explored;
  const isMonths = name === 'month';
  const bins = isMonths ? answer.bins.month : inOrder(answer.bins[name]);
  return {
    caption: `${CHART_TITLES[name]}, en euros, net des remboursements\u00a0: ${describeFilters(choice, values)}`,
    columns: [
      { key: 'value', label: isMonths ? 'Mois' : CHART_TITLES[name].replace('Par ', ''), isNumeric: false },
      { key: 'cents', label: 'Sous les filtres des autres figures', isNumeric: true },
      { key: 'whole', label: 'Sans filtre', isNumeric: true },
    ],
    rows: bins.map(({ id, cents, whole }) => ({
      key: id,
      href: null,
      cells: [
        isMonths ? { text: formatWholeMonth(Number(id)), value: Number(id) } : labelOf(name, id, values),
        euroCell(cents),
        euroCell(whole),
      ],
    })),
  };
}

/** « Le plus : IMPACT IA, 45,2 M€. » */
export function describeLargest(name: CubeDimension, { answer, values }: Explored): string {
  const [largest] = answer.bins[name].toSorted((a, b) => b.cents - a.cents);
  if (!largest || largest.cents <= 0) return 'Rien sous ces filtres.';
  const label = name === 'month' ? formatWholeMonth(Number(largest.id)) : labelOf(name, largest.id, values);
  return `Le plus\u00a0: ${label}, ${formatMillions(largest.cents)}.`;
}

function inOrder(bins: readonly Bin[]): Bin[] {
  const isLast = ({ id }: Bin) => Number((RESIDUALS as readonly string[]).includes(id));
  return bins.toSorted((a, b) => isLast(a) - isLast(b) || b.whole - a.whole);
}

function labelOf(name: BarDimension, id: string, { lists }: ExploreValues): string {
  return lists[name].find((value) => value.id === id)?.label ?? id;
}
