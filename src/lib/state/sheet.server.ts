import type { IsoDate } from '#lib/domain/calendar.ts';
import { selectCoverage } from '#lib/queries/coverage.ts';
import {
  listAnnouncements,
  listChecks,
  listEnvelopes,
  listIndicators,
  listMilestones,
  listObservations,
  listRegions,
  listSources,
} from '#lib/queries/facts.ts';
import { selectProvisional } from '#lib/queries/provisional.ts';
import { summarizeChecks } from '#lib/views/figure/checks-view.ts';
import type { SheetFacts } from '#lib/views/sheet/sheet-facts.ts';
import { presentSilences } from '#lib/views/silences/present-silences.ts';
import { askPublished, type Published } from './published.server.ts';
import { readRegionalRows } from './regional-rows.server.ts';

/** What the quality rules of every sheet of one version look at. */
export async function readSheetFacts(published: Published): Promise<SheetFacts> {
  const { dataset, version } = published;
  const [announcements, indicators, observations, regions, coverage, sources] = await Promise.all([
    askPublished(published, listAnnouncements, null),
    askPublished(published, listIndicators, null),
    askPublished(published, listObservations, null),
    askPublished(published, listRegions, null),
    askPublished(published, selectCoverage, null),
    askPublished(published, listSources, null),
  ]);
  const [checks, provisional, milestones, envelopes] = await Promise.all([
    askPublished(published, listChecks, null),
    askPublished(published, selectProvisional, null),
    askPublished(published, listMilestones, null),
    askPublished(published, listEnvelopes, null),
  ]);
  const headlines = envelopes.filter(({ isHeadline }) => isHeadline);
  const cited = new Set([...headlines, ...milestones].map(({ sourceId }) => sourceId));
  const asOf = version.date as IsoDate;
  const silences = presentSilences(
    { announcements, indicators, observations, regions, coverage, sources },
    { asOf, nature: dataset.nature },
  );
  return {
    nature: dataset.nature,
    asOf,
    checks: summarizeChecks(checks),
    coverage,
    provisional,
    milestones,
    envelopes: headlines,
    sources: sources.filter(({ sourceId }) => cited.has(sourceId)),
    regional: await readRegionalRows(published),
    silences: silences.sentence,
    silenceCount: silences.announced.length,
  };
}
