import type { OperationEntry, PlacedPart, StageCents } from '#lib/contract/shards.ts';
import { monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import { sumCents, type Cents } from '#lib/domain/money.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import type { RegionCount, RegionStarts } from '#lib/views/entry/entry-list.ts';
import { sumUntil } from '#lib/views/region/regional-series.ts';
import { lastWholeMonth } from '#lib/domain/data-date.ts';

type Step = readonly [stage: Stage, month: number, cents: Cents];

/**
 * One operation at the end of a day: the movements of whole months, and where their money was. What has no date (its
 * names, its total cost, its partners) is as delivered.
 */
export function operationUntil(entry: OperationEntry, until: IsoDate): OperationEntry {
  const toMonth = lastWholeMonth(until);
  const whole = entry.movements.map(({ stage, date, cents }): Step => [stage, monthIndex(date), cents]);
  return {
    ...entry,
    movements: entry.movements.filter(({ date }) => monthIndex(date) <= toMonth),
    placed: entry.placed.flatMap((part): PlacedPart[] => {
      const steps = (part.months ?? whole).filter(([, month]) => month <= toMonth);
      if (steps.length === 0) return [];
      return [{ ...part, cents: sumByStage(steps), ...(part.months && { months: steps }) }];
    }),
  };
}

function sumByStage(steps: readonly Step[]): StageCents {
  return Object.fromEntries(
    STAGES.flatMap((stage) => {
      const own = steps.filter((step) => step[0] === stage);
      return own.length === 0 ? [] : [[stage, sumCents(own.map(([, , cents]) => cents))]];
    }),
  );
}

/** How many operations had started by the end of a day; null for all of the delivery. */
export function countStarts(starts: readonly RegionStarts[], until: IsoDate | null): RegionCount[] {
  const toMonth = until === null ? Infinity : lastWholeMonth(until);
  return starts.map((one) => ({ line: one.line, region: one.region, operations: sumUntil(one, toMonth) }));
}
