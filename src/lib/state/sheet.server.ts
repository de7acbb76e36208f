import type { IsoDate } from '#lib/domain/calendar.ts';
import { listChecks, listEnvelopes, listMilestones } from '#lib/queries/facts.ts';
import { selectProvisional } from '#lib/queries/provisional.ts';
import { summarizeChecks } from '#lib/views/figure/checks-view.ts';
import { firstValues } from '#lib/views/silences/first-values.ts';
import type { SheetFacts } from '#lib/views/sheet/sheet-facts.ts';
import { askPublished, type Published } from './published.server.ts';
import { readRegionalRows } from './regional-rows.server.ts';
import { askSilences } from './silences.server.ts';

/** What the quality rules of every sheet of one version look at. */
export async function readSheetFacts(published: Published): Promise<SheetFacts> {
  const { dataset, version } = published;
  const register = await askSilences(published);
  const [checks, provisional, milestones, envelopes] = await Promise.all([
    askPublished(published, listChecks, null),
    askPublished(published, selectProvisional, null),
    askPublished(published, listMilestones, null),
    askPublished(published, listEnvelopes, null),
  ]);
  return {
    nature: dataset.nature,
    asOf: version.date as IsoDate,
    checks: summarizeChecks(checks),
    coverage: register.coverage,
    provisional,
    milestones,
    envelopes: envelopes.filter(({ isHeadline }) => isHeadline),
    sources: register.sources,
    regional: await readRegionalRows(published),
    register: { ...register, observations: firstValues(register.observations) },
  };
}
