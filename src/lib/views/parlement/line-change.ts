import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Comparison } from '#lib/contract/manifest.ts';
import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import type { IndicatorRow } from '#lib/queries/facts.ts';
import type { RevisionRow } from '#lib/queries/revisions.ts';
import type { TotalsRow } from '#lib/queries/totals.ts';
import { PERIMETERS_OF } from '#lib/views/line/present-published.ts';
import { effectOn, formatEffect } from '#lib/views/revisions/summarise.ts';
import { listWords, quote } from '#lib/views/words/agree.ts';
import { formatDate, formatMillions, formatQuantity } from '#lib/views/words/format.ts';
import { PURPOSE } from '#lib/views/words/labels.ts';
import { stageWord } from '#lib/views/words/say-amount.ts';

/** What a delivery held, as far as the next one is compared with it. */
export interface Delivered {
  readonly date: IsoDate;
  readonly totals: readonly TotalsRow[];
  readonly indicators: readonly IndicatorRow[];
}

/** How many values of one line are revised, and what that changes of its committed net amount; null: nothing. */
export interface RevisedLine {
  readonly line: BudgetLine;
  readonly count: number;
  readonly effectCents: number | null;
}

/** The revisions of each line and of its indicators, counted; null for a version that was not compared. */
export function countRevised(
  comparison: Comparison | null,
  revisions: readonly RevisionRow[],
  indicators: readonly IndicatorRow[],
): readonly RevisedLine[] | null {
  if (!comparison) return null;
  return BUDGET_LINES.map((line) => {
    const own = new Set(indicators.flatMap((row) => (isIndicatorOf(line, row) ? [row.indicatorId] : [])));
    const isOwn = (row: RevisionRow) =>
      row.line === line || row.leftLine === line || (row.indicatorId !== null && own.has(row.indicatorId));
    return { line, count: revisions.filter(isOwn).length, effectCents: effectOn(line, revisions) };
  });
}

/** What one line was in the delivery before, and is in this one. */
export interface LineChange {
  readonly line: BudgetLine;
  /** Date of the delivery before; null when this one is the first. */
  readonly since: IsoDate | null;
  /** Net committed amount; null where it is not published. */
  readonly before: Cents | null;
  readonly after: Cents | null;
  /** Values of the line that the delivery before gave otherwise; null when the two are not compared. */
  readonly revised: RevisedLine | null;
  /** Names of the indicators of the line that the delivery before did not hold. */
  readonly newIndicators: readonly string[];
}

/** One line in this delivery against the one before; null when there is none. */
export function toLineChange(
  line: BudgetLine,
  {
    delivered,
    indicators,
    previous,
    revised,
  }: {
    readonly delivered: readonly TotalsRow[];
    readonly revised: readonly RevisedLine[] | null;
    readonly indicators: readonly IndicatorRow[];
    readonly previous: Delivered | null;
  },
): LineChange {
  const committed = (totals: readonly TotalsRow[]) =>
    totals.find((row) => row.line === line && row.stage === DEFAULT_STAGE)?.cents ?? null;
  const known = new Set(previous?.indicators.map(({ indicatorId }) => indicatorId));
  const isNew = (row: IndicatorRow) => isIndicatorOf(line, row) && !known.has(row.indicatorId);
  return {
    line,
    since: previous?.date ?? null,
    before: previous && committed(previous.totals),
    after: committed(delivered),
    revised: revised?.find((row) => row.line === line) ?? null,
    newIndicators: indicators.filter(isNew).map(({ label }) => label),
  };
}

function isIndicatorOf(line: BudgetLine, { perimeter }: IndicatorRow): boolean {
  return PERIMETERS_OF[line].includes(perimeter);
}

/** « Qu’est-ce qui a changé ? », of one line, from the delivery before to this one. */
export function describeChange(change: LineChange): string {
  const { line, since, before, after, revised, newIndicators } = change;
  const of = PURPOSE[line];
  if (since === null) {
    return `Cette livraison est la première\u00a0: rien ne la précède ${of}, et aucun changement ne peut être dit.`;
  }
  const start = `Depuis la livraison du ${formatDate(since)}`;
  const subject = `le montant ${stageWord('committed')} ${of}`;
  const amounts = describeAmounts(subject, before, after);
  return `${start}, ${amounts}${describeRevised(revised)}${describeNew(newIndicators)}.`;
}

function describeAmounts(subject: string, before: Cents | null, after: Cents | null): string {
  if (before === null && after === null) return `${subject} n’est toujours pas publié`;
  if (before === null)
    return `${subject} est publié pour la première fois\u00a0: ${formatMillions(after ?? 0)}`;
  if (after === null) return `${subject}, qui était de ${formatMillions(before)}, n’est plus publié`;
  if (before === after) return `${subject} n’a pas changé\u00a0: ${formatMillions(after)}`;
  const verb = after > before ? 'augmente' : 'diminue';
  return `${subject} ${verb} de ${formatMillions(Math.abs(after - before))} et passe à ${formatMillions(after)}`;
}

function describeRevised(revised: RevisedLine | null): string {
  if (!revised) return '';
  const { count, effectCents } = revised;
  if (count === 0) return '\u202f; aucune valeur déjà publiée n’est révisée';
  const values = formatQuantity(
    count,
    'valeur déjà publiée est révisée',
    'valeurs déjà publiées sont révisées',
  );
  const effect = effectCents ? `avec un effet de ${formatEffect(effectCents)}` : 'sans effet';
  return `\u202f; ${values}, ${effect} sur l’${stageWord('committed')}`;
}

function describeNew(indicators: readonly string[]): string {
  if (indicators.length === 0) return '';
  const count = formatQuantity(
    indicators.length,
    'indicateur publié s’ajoute',
    'indicateurs publiés s’ajoutent',
  );
  return `\u202f; ${count}\u00a0: ${listWords(indicators.map(quote))}`;
}
