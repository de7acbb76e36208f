import { toDenominators } from '#lib/domain/denominator.ts';
import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import {
  listDenominators,
  listEnvelopes,
  listObservations,
  listRegions,
  listSources,
} from '#lib/queries/facts.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { selectOperationCounts } from '#lib/queries/operation-counts.ts';
import { listRegionalTargets } from '#lib/queries/regional-targets.ts';
import { peopleByRegion } from '#lib/views/line/people-trained.ts';
import {
  centsOfLine,
  operationsOfLine,
  projectsOfLine,
  type RegionalRows,
} from '#lib/views/region/regional-rows.ts';
import { NOT_PUBLISHED } from '#lib/views/words/format.ts';
import { askPublished, type Published } from './published.server.ts';

/** The rows of the regional pages of one version: nine questions of money, three of counts, and the facts. */
export async function readRegionalRows(published: Published): Promise<RegionalRows> {
  const [envelopes, observations, regions, denominators, targets, sources] = await Promise.all([
    askPublished(published, listEnvelopes, null),
    askPublished(published, listObservations, null),
    askPublished(published, listRegions, null),
    askPublished(published, listDenominators, null),
    askPublished(published, listRegionalTargets, null),
    askPublished(published, listSources, null),
  ]);
  const cited = new Map(sources.map((row) => [row.sourceId, row]));
  const counts = await recordOf(RULES, (rule) => askPublished(published, selectOperationCounts, { rule }));
  const ofLines = (count: typeof operationsOfLine) =>
    recordOf(RULES, (rule) => recordOf(BUDGET_LINES, (line) => count(counts[rule], line)));
  return {
    cents: await recordOf(RULES, (rule) => recordOf(STAGES, (stage) => centsByLine(published, rule, stage))),
    projects: await ofLines(projectsOfLine),
    operations: await ofLines(operationsOfLine),
    envelopes: await recordOf(
      BUDGET_LINES,
      (line) => envelopes.find((row) => row.line === line && row.isHeadline)?.cents ?? null,
    ),
    targets: targets.map(({ sourceId, ...target }) => {
      const source = cited.get(sourceId ?? '');
      return { ...target, source: source?.title ?? NOT_PUBLISHED, knownOn: source?.knownOn ?? null };
    }),
    people: [...peopleByRegion(observations)],
    regions: regions.map(({ regionCode, name, short, population, populationAsOf, tileColumn, tileRow }) => ({
      regionCode,
      name,
      short,
      population,
      populationAsOf,
      tileColumn,
      tileRow,
    })),
    denominators: toDenominators(denominators),
  };
}

async function centsByLine(published: Published, rule: Rule, stage: Stage) {
  const rows = await askPublished(published, selectByRegion, { rule, stage, filters: NO_FILTERS });
  return recordOf(BUDGET_LINES, (line: BudgetLine) => centsOfLine(rows, line));
}

async function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value | Promise<Value>,
): Promise<Record<Key, Value>> {
  const entries = await Promise.all(keys.map(async (key) => [key, await valueOf(key)] as const));
  return Object.fromEntries(entries) as Record<Key, Value>;
}
