import { lastDayOfMonth, monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import type { DateRange } from '#lib/domain/data-date.ts';
import { selectCoverage } from '#lib/queries/coverage.ts';
import { listChecks, listSources } from '#lib/queries/facts.ts';
import { listRevisions } from '#lib/queries/revisions.ts';
import { summarizeChecks } from '#lib/views/figure/checks-view.ts';
import { revisedNationally } from '#lib/views/revisions/revised-figures.ts';
import type { Edition } from '#lib/views/words/edition.ts';
import { askPublished, type Published } from './published.server.ts';

/** What every page of one published version says of it. */
export async function askEdition(published: Published, isPinned: boolean): Promise<Edition> {
  const { dataset, version } = published;
  const checks = await askPublished(published, listChecks, null);
  const { id, title, nature, publisher, licence, contact, nextDelivery } = dataset;
  return {
    dataset: { id, title, nature, publisher, licence, contact, nextDelivery },
    version: { id: version.id, date: version.date },
    versions: dataset.versions.map((delivery) => ({ id: delivery.id, date: delivery.date })),
    isPinned,
    checks: summarizeChecks(checks),
    revised: revisedNationally(await askPublished(published, listRevisions, null)),
    range: await askRange(published),
  };
}

/** From the end of the first month with money, or where no money is delivered from the first source known. */
async function askRange(published: Published): Promise<DateRange> {
  const [coverage, sources] = await Promise.all([
    askPublished(published, selectCoverage, null),
    askPublished(published, listSources, null),
  ]);
  const last = published.version.date as IsoDate;
  const firstOf = (dates: readonly IsoDate[]) => dates.toSorted()[0];
  const movement = firstOf(coverage.map(({ firstDate }) => firstDate));
  const first = movement
    ? lastDayOfMonth(monthIndex(movement))
    : firstOf(sources.map(({ knownOn }) => knownOn));
  return { first: first ?? last, last, isMonthly: movement !== undefined };
}
