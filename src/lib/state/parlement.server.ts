import type { IsoDate } from '#lib/domain/calendar.ts';
import { listIndicators } from '#lib/queries/facts.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { listRevisions } from '#lib/queries/revisions.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import type { ParlementRows } from '#lib/views/parlement/present-parlement.ts';
import { countRevised, type Delivered } from '#lib/views/parlement/line-change.ts';
import { askLineRows } from './line-rows.server.ts';
import { askPublished, type Published } from './published.server.ts';

/** Rows of the five questions of one published version, beside those of the delivery before it. */
export async function askParlement(published: Published): Promise<ParlementRows> {
  const before = deliveryBefore(published);
  const [lines, indicators, revisions, previous] = await Promise.all([
    askLineRows(published),
    askPublished(published, listIndicators, null),
    askPublished(published, listRevisions, null),
    before && askPrevious(before),
  ]);
  const revised = countRevised(published.version.comparison ?? null, revisions, indicators);
  return { lines, delivered: lines.totals, indicators, previous, revised };
}

async function askPrevious(before: Published): Promise<Delivered> {
  return {
    date: before.version.date as IsoDate,
    totals: await askPublished(before, selectTotals, { filters: NO_FILTERS }),
    indicators: await askPublished(before, listIndicators, null),
  };
}

/** Versions are oldest first; a correction of one delivery is no delivery of its own. */
function deliveryBefore({ dataset, version }: Published): Published | null {
  const earlier = dataset.versions.findLast(({ date }) => date < version.date);
  return earlier ? { dataset, version: earlier } : null;
}
