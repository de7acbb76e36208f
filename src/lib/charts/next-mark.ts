import type { RegionCode } from '#lib/domain/territory.ts';
import type { RegionMark } from '#lib/views/figure/chart-views.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The region that an arrow key leads to, in the order of the names, round and round; null for any other key. */
export function nextMark(
  marks: readonly RegionMark[],
  from: RegionCode | null,
  key: string,
): RegionCode | null {
  const step = STEPS[key];
  const index = marks.findIndex(({ code }) => code === from);
  return step === undefined ? null : (marks.at((index + step) % marks.length)?.code ?? null);
}
