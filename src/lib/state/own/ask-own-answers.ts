import type { TableFile } from '#lib/contract/manifest.ts';
import { cubeName } from '#lib/contract/money-tables.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { selectByMeasure } from '#lib/queries/by-measure.ts';
import { selectByMonth } from '#lib/queries/by-month.ts';
import { selectByOperator } from '#lib/queries/by-operator.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { selectCoverage } from '#lib/queries/coverage.ts';
import { listRegions } from '#lib/queries/facts.ts';
import { selectFilterOptions } from '#lib/queries/filter-options.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { selectOperationCounts } from '#lib/queries/operation-counts.ts';
import { ask } from '#lib/queries/question.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import type { OwnAnswers } from '#lib/views/own/own-answers.ts';
import { centsOfLine, operationsOfLine } from '#lib/views/region/regional-rows.ts';

/** What the questions need of an imported delivery. */
export interface OwnDelivery {
  readonly readAt: string;
  readonly context: { readonly date: IsoDate | null };
  readonly files: readonly { readonly name: string }[];
  readonly tables: readonly { readonly file: TableFile; readonly content: Blob }[];
}

/** Tables that these questions read; the facts of a reader’s files stay out of the comparison. */
const ASKED_TABLES: ReadonlySet<string> = new Set([
  'codes',
  'movements',
  'operations',
  'allocations',
  'regions',
  ...RULES.flatMap((rule) => STAGES.map((stage) => cubeName(rule, stage))),
]);

/**
 * Loads an imported delivery into an engine that holds nothing else, and asks it what the published pages ask.
 * `onProgress` gets a share 0..1. Rejects with what the engine rejects with.
 */
export async function askOwnAnswers(
  engine: Engine,
  delivery: OwnDelivery,
  onProgress: (share: number) => void = () => undefined,
): Promise<OwnAnswers> {
  const tables = delivery.tables.filter(({ file }) => ASKED_TABLES.has(file.name));
  for (const [index, { file, content }] of tables.entries()) {
    await engine.load(file, new Uint8Array(await content.arrayBuffer()));
    onProgress((index + 1) / tables.length);
  }
  const filters = NO_FILTERS;
  const options = await ask(engine, selectFilterOptions, null);
  const regions = await ask(engine, listRegions, null);
  return {
    readAt: delivery.readAt,
    files: delivery.files.map(({ name }) => name),
    asOf: delivery.context.date,
    totals: await ask(engine, selectTotals, { filters }),
    coverage: await ask(engine, selectCoverage, null),
    months: (await inTurn(STAGES, (stage) => ask(engine, selectByMonth, { stage, filters }))).flat(),
    byMeasure: await ask(engine, selectByMeasure, { filters }),
    byOperator: await ask(engine, selectByOperator, { filters }),
    cents: await recordOf(RULES, (rule) =>
      recordOf(STAGES, async (stage) => {
        const rows = await ask(engine, selectByRegion, { rule, stage, filters });
        return recordOf(BUDGET_LINES, (line) => centsOfLine(rows, line));
      }),
    ),
    operations: await recordOf(RULES, async (rule) => {
      const rows = await ask(engine, selectOperationCounts, { rule });
      return recordOf(BUDGET_LINES, (line) => operationsOfLine(rows, line));
    }),
    regionNames: regions.map(({ regionCode, name }) => [regionCode, name] as const),
    labels: options.map(({ dimension, id, label }) => ({ dimension, id, label })),
  };
}

async function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value | Promise<Value>,
): Promise<Record<Key, Value>> {
  const entries = await inTurn(keys, async (key) => [key, await valueOf(key)] as const);
  return Object.fromEntries(entries) as Record<Key, Value>;
}

/** One question after the other: the engine has one worker. */
async function inTurn<Item, Value>(
  items: readonly Item[],
  valueOf: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const values: Value[] = [];
  for (const item of items) values.push(await valueOf(item));
  return values;
}
