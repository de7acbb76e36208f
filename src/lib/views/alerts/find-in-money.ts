import { isRaised, LATE_DAYS, STUCK_SHARE, stuckShare, type StuckCount } from '#lib/domain/alerts.ts';
import { stuckAt, STUCK_MONTHS } from '#lib/domain/delays.ts';
import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import { isSmallCount } from '#lib/domain/rank.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { daysAhead, dueAt } from '#lib/domain/trajectory.ts';
import { toLives, type MeasureRows } from '#lib/views/measure/measure-rows.ts';
import { toLinePath } from '#lib/views/pace/line-path.ts';
import { formatDate, formatMillions, formatQuantity, formatShare } from '#lib/views/words/format.ts';
import { LINE_LABELS } from '#lib/views/words/labels.ts';
import { sayAmount, stageWord } from '#lib/views/words/say-amount.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import type { DeliveredAt, RuleReading } from './alert-rows.ts';

/** Measures of which too many operations stand still at the last delivery. */
export function findStuck(deliveries: readonly DeliveredAt[]): RuleReading {
  const last = deliveries.at(-1);
  const readings = (last?.measures ?? []).flatMap(({ measure }) => {
    const counts = deliveries.map(({ measures, asOf }) => {
      const own = measures.find((rows) => rows.measure.measureId === measure.measureId);
      return own ? countStuck(own, asOf) : { stuck: 0, underWay: 0 };
    });
    const shares = counts.map(stuckShare);
    const [now, share] = [counts.at(-1), shares.at(-1) ?? null];
    return now && share !== null ? [{ measure, now, share, isRaised: isRaised(shares, STUCK_SHARE) }] : [];
  });
  return {
    rule: 'operations-stuck',
    readCount: readings.length,
    found: readings
      .filter((reading) => reading.isRaised)
      .map(({ measure, now, share }) => ({
        rule: 'operations-stuck',
        cause: `measure:${measure.measureId}`,
        detail: {
          label: typeset(measure.label),
          sentence: `Au ${formatDate(last?.asOf ?? null)}, ${formatQuantity(now.stuck, 'opération est bloquée', 'opérations sont bloquées')} depuis plus de ${STUCK_MONTHS}\u00a0mois, soit ${formatShare(share)} des ${formatQuantity(now.underWay, 'opération en cours', 'opérations en cours')}.`,
          page: `mesures/${measure.measureId}`,
        },
      })),
  };
}

function countStuck(rows: MeasureRows, asOf: DeliveredAt['asOf']): StuckCount {
  const lives = toLives(rows);
  return {
    stuck: lives.filter((life) => stuckAt(life, asOf) !== null).length,
    underWay: lives.filter(({ isCancelled, awardedOn }) => !isCancelled && awardedOn !== null).length,
  };
}

/** Lines that are late on an official path at the last delivery, each stage that has a path apart. */
export function findLate(deliveries: readonly DeliveredAt[]): RuleReading {
  const readings = BUDGET_LINES.flatMap((line) =>
    STAGES.flatMap((stage) => {
      const late = deliveries.map((delivery) => readLate(delivery, line, stage));
      const now = late.at(-1);
      const days = late.map((reading) => reading?.days ?? null);
      return now ? [{ line, stage, now, isRaised: isRaised(days, LATE_DAYS) }] : [];
    }),
  );
  return {
    rule: 'path-gap',
    readCount: readings.length,
    found: readings
      .filter((reading) => reading.isRaised)
      .map(({ line, stage, now }) => ({
        rule: 'path-gap',
        cause: `line:${line}:${stage}`,
        detail: {
          label: `${LINE_LABELS[line]}, ${stageWord(stage)}`,
          sentence: now.sentence,
          page: `lignes/${line}`,
        },
      })),
  };
}

/** Days of lateness, none when early; null without an official path, without an amount, or on few operations. */
function readLate(
  { asOf, totals, trajectories }: DeliveredAt,
  line: BudgetLine,
  stage: Stage,
): { readonly days: number; readonly sentence: string } | null {
  const path = toLinePath(trajectories, line, stage);
  const total = totals.find((row) => row.line === line && row.stage === stage);
  if (path?.kind !== 'official' || !total || isSmallCount(total.operationCount)) return null;
  const ahead = daysAhead(path, asOf, total.cents);
  const due = dueAt(path, asOf);
  if (!ahead || !due) return null;
  const days = Math.max(0, -ahead.days);
  const floor = ahead.isBeyond ? 'au moins ' : '';
  return {
    days,
    sentence: `Au ${formatDate(asOf)}, ${floor}${formatQuantity(days, 'jour', 'jours')} de retard sur la trajectoire officielle\u00a0: ${sayAmount(total.cents, stage)}, pour un attendu de ${formatMillions(due.value)}.`,
  };
}
