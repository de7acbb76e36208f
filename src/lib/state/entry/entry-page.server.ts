import type { ShardKind } from '#lib/contract/shards.ts';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { LINES } from '#lib/domain/line.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import { selectCoverage } from '#lib/queries/coverage.ts';
import { listRegions } from '#lib/queries/facts.ts';
import { selectFilterOptions } from '#lib/queries/filter-options.ts';
import { selectOperationStarts } from '#lib/queries/operation-starts.ts';
import type { RegionStarts } from '#lib/views/entry/entry-list.ts';
import { askPublished, type Published } from '#lib/state/published.server.ts';
import { sealFrom } from '#lib/state/sealed.server.ts';

/** What the page of the operations or of the beneficiaries of one version carries: all but the entries themselves. */
export async function readEntryPage(published: Published, kind: ShardKind) {
  const [coverage, regions, options] = await Promise.all([
    askPublished(published, selectCoverage, null),
    askPublished(published, listRegions, null),
    askPublished(published, selectFilterOptions, null),
  ]);
  const shards = published.version.shards?.[kind] ?? [];
  return {
    files: listShards(published, kind),
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
  };
}

/** The shards of a version, in their order, below the folder of the data; after « # », what proves them. */
export function listShards({ dataset, version }: Published, kind: ShardKind): string[] {
  return (version.shards?.[kind] ?? []).map(
    ({ file, sha256 }) => `${dataset.id}/${version.id}/${file}${sealFrom(sha256)}`,
  );
}

/** The operations that start each month in each region under the first rule. */
export async function readEntryStarts(published: Published): Promise<RegionStarts[]> {
  const rows = await askPublished(published, selectOperationStarts, { rule: DEFAULT_RULE });
  const started = rows.filter(({ operationCount }) => operationCount > 0);
  return LINES.flatMap((line) =>
    REGION_CODES.flatMap((region) => {
      const own = started.filter((row) => row.line === line && row.territory === region);
      if (own.length === 0) return [];
      return [
        {
          line,
          region,
          months: own.map(({ month }) => month),
          values: own.map(({ operationCount }) => operationCount),
        },
      ];
    }),
  );
}
