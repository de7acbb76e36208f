import type { ShardKind } from '#lib/contract/shards.ts';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { isRegionCode } from '#lib/domain/territory.ts';
import { selectCoverage } from '#lib/queries/coverage.ts';
import { listRegions } from '#lib/queries/facts.ts';
import { selectFilterOptions } from '#lib/queries/filter-options.ts';
import { selectOperationCounts } from '#lib/queries/operation-counts.ts';
import { askPublished, type Published } from '#lib/state/published.server.ts';

/** What the page of the operations or of the beneficiaries of one version carries: all but the entries themselves. */
export async function readEntryPage(published: Published, kind: ShardKind) {
  const [coverage, regions, options, counts] = await Promise.all([
    askPublished(published, selectCoverage, null),
    askPublished(published, listRegions, null),
    askPublished(published, selectFilterOptions, null),
    askPublished(published, selectOperationCounts, { rule: DEFAULT_RULE }),
  ]);
  const shards = published.version.shards?.[kind] ?? [];
  return {
    files: shards.map(({ file }) => `${published.dataset.id}/${published.version.id}/${file}`),
    entryCount: shards.reduce((sum, { rows }) => sum + rows, 0),
    covered: coverage
      .map(({ line, stage }) => ({ line, stage }))
      .filter(
        ({ line, stage }, index, all) =>
          index === all.findIndex((one) => one.line === line && one.stage === stage),
      ),
    labels: options.map(({ dimension, id, label }) => ({ dimension, id, label })),
    regions: regions
      .map(({ regionCode, name }) => ({ code: regionCode, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'fr')),
    counts: counts.flatMap(({ line, territory, operationCount }) =>
      isRegionCode(territory) && operationCount > 0
        ? [{ line, region: territory, operations: operationCount }]
        : [],
    ),
  };
}
