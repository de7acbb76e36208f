import { listSources } from '#lib/queries/facts.ts';
import { listRegionalTargets } from '#lib/queries/regional-targets.ts';
import type { RegionalTarget } from '#lib/views/region/regional-rows.ts';
import { NOT_PUBLISHED } from '#lib/views/words/format.ts';
import { askPublished, type Published } from './published.server.ts';

/** The official targets of money by region of one version, each with its source; none where none is delivered. */
export async function readRegionalTargets(published: Published): Promise<RegionalTarget[]> {
  const [targets, sources] = await Promise.all([
    askPublished(published, listRegionalTargets, null),
    askPublished(published, listSources, null),
  ]);
  const cited = new Map(sources.map((row) => [row.sourceId, row]));
  return targets.map(({ sourceId, ...target }) => {
    const source = cited.get(sourceId ?? '');
    return { ...target, source: source?.title ?? NOT_PUBLISHED, knownOn: source?.knownOn ?? null };
  });
}
