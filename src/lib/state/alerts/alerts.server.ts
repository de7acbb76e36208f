import type { IsoDate } from '#lib/domain/calendar.ts';
import {
  listChecks,
  listIndicators,
  listObservations,
  listRegions,
  listTrajectories,
} from '#lib/queries/facts.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { listRevisions } from '#lib/queries/revisions.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import { askMeasures } from '#lib/state/measure/measure-pages.server.ts';
import { askPublished, type Published } from '#lib/state/published.server.ts';
import type { AlertRows, DeliveredAt } from '#lib/views/alerts/alert-rows.ts';
import { NATION } from '#lib/views/indicator/indicator-rows.ts';

/** What the alerts of one published version are found in: itself, and the deliveries before it. */
export async function askAlerts(published: Published): Promise<AlertRows> {
  const [checks, revisions, regions, deliveries] = await Promise.all([
    askPublished(published, listChecks, null),
    askPublished(published, listRevisions, null),
    askPublished(published, listRegions, null),
    Promise.all(deliveriesUntil(published).map(askDelivery)),
  ]);
  return { checks, revisions, regions, deliveries };
}

/** One version per date: a correction takes the place of what it corrects. */
function deliveriesUntil({ dataset, version }: Published): Published[] {
  const before = dataset.versions.filter(({ date }) => date < version.date);
  const last = new Map([...before, version].map((one) => [one.date, one]));
  return [...last.values()].map((one) => ({ dataset, version: one }));
}

async function askDelivery(published: Published): Promise<DeliveredAt> {
  const [totals, trajectories, indicators, observations, measures] = await Promise.all([
    askPublished(published, selectTotals, { filters: NO_FILTERS }),
    askPublished(published, listTrajectories, null),
    askPublished(published, listIndicators, null),
    askPublished(published, listObservations, null),
    askMeasures(published),
  ]);
  const values = observations.filter(({ zoneId }) => zoneId === NATION);
  return { asOf: published.version.date as IsoDate, totals, trajectories, indicators, values, measures };
}
