import { toDenominators } from '#lib/domain/denominator.ts';
import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { listDenominators, listEnvelopes, listObservations, listRegions } from '#lib/queries/facts.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { selectOperationCounts } from '#lib/queries/operation-counts.ts';
import { peopleByRegion } from '#lib/views/line/people-trained.ts';
import {
  centsOfLine,
  operationsOfLine,
  projectsOfLine,
  type RegionalRows,
} from '#lib/views/region/regional-rows.ts';
import { askPublished, type Published } from './published.server.ts';
import { readRegionalTargets } from './regional-targets.server.ts';

/** The rows of the regional pages of one version: nine questions of money, three of counts, and the facts. */
export async function readRegionalRows(published: Published): Promise<RegionalRows> {
  const [envelopes, observations, regions, denominators, targets] = await Promise.all([
    askPublished(published, listEnvelopes, null),
    askPublished(published, listObservations, null),
    askPublished(published, listRegions, null),
    askPublished(published, listDenominators, null),
    readRegionalTargets(published),
  ]);
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
    targets,
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
