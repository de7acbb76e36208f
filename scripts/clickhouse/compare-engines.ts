import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { openClickHouseEngine } from '#lib/engine/clickhouse/door.ts';
import { loadIntoClickHouse } from '#lib/engine/clickhouse/loader.ts';
import type { ClickHouseAccess } from '#lib/engine/clickhouse/http.ts';
import { decodeRows } from '#lib/engine/rows.ts';
import type { QuestionCase } from '../../tests/support/question-cases.ts';
import { findDifference, sortRows } from './compare-rows.ts';
import type { Fixture } from './fixtures.ts';

/** Nearly all that WebAssembly can address: what some questions need at 10 million movements, and a browser does not give. */
const MEMORY_MEGABYTES = 3840;
/** The one question that promises no order: its rows are read as whole columns. */
const UNORDERED = 'cells-of-types';

/** What came of one question under all the parameters asked. */
export interface QuestionOutcome {
  readonly questionId: string;
  asked: number;
  rows: number;
  duckMilliseconds: number;
  clickHouseMilliseconds: number;
  readonly differences: string[];
}

/**
 * Fills both engines from the same Arrow streams and asks both every case; one outcome per question, in the order of
 * the cases. An engine that refuses a case differs from one that answers it.
 */
export async function compareEngines(
  access: ClickHouseAccess,
  fixture: Fixture,
  cases: readonly QuestionCase[],
): Promise<QuestionOutcome[]> {
  const duck = await openNodeEngine(MEMORY_MEGABYTES);
  const door = openClickHouseEngine(access);
  const outcomes = new Map<string, QuestionOutcome>();
  try {
    for (const { table, bytes } of fixture) {
      await duck.load(table, bytes);
      await loadIntoClickHouse(access, table, bytes);
    }
    for (const one of cases) {
      const outcome = outcomes.get(one.questionId) ?? startOutcome(one.questionId);
      outcomes.set(one.questionId, outcome);
      await compareCase(duck, door, one, outcome);
    }
  } finally {
    await duck.close();
  }
  return [...outcomes.values()];
}

function startOutcome(questionId: string): QuestionOutcome {
  return { questionId, asked: 0, rows: 0, duckMilliseconds: 0, clickHouseMilliseconds: 0, differences: [] };
}

async function compareCase(
  duck: Engine,
  door: Engine,
  { name, questionId, statement }: QuestionCase,
  outcome: QuestionOutcome,
): Promise<void> {
  outcome.asked += 1;
  try {
    const start = performance.now();
    const expected = await duck.query(statement);
    const between = performance.now();
    const answered = await door.query(statement);
    outcome.duckMilliseconds += between - start;
    outcome.clickHouseMilliseconds += performance.now() - between;
    const [left, right] = [expected, answered].map((bytes) => {
      const rows = decodeRows(bytes);
      return questionId === UNORDERED ? sortRows(rows) : rows;
    });
    outcome.rows += left?.length ?? 0;
    const difference = findDifference(left ?? [], right ?? []);
    if (difference !== null) outcome.differences.push(`${name}\u00a0: ${difference}`);
  } catch (error) {
    outcome.differences.push(`${name}\u00a0: ${error instanceof Error ? error.message : String(error)}`);
  }
}
