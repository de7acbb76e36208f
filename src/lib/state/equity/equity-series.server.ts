import type { Published } from '#lib/state/published.server.ts';
import { readRegionalSeries } from '#lib/state/regional-series.server.ts';
import type { EquitySeries } from '#lib/views/clock/cut-equity.ts';
import { readDatedSpreads } from './equity-rows.server.ts';

/** Every figure of the page on equity, month by month. */
export async function readEquitySeries(published: Published): Promise<EquitySeries> {
  const [regional, spreads] = await Promise.all([
    readRegionalSeries(published, { money: () => true, starts: () => true, people: () => false }),
    readDatedSpreads(published),
  ]);
  return { regional, spreads };
}
