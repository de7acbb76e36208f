import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import type { ClickHouseAccess } from '#lib/engine/clickhouse/http.ts';
import { questionCases, type QuestionCase } from '../tests/support/question-cases.ts';
import { SEEDED_FILTERS } from '../tests/support/seeded-filters.ts';
import { checkReader } from './clickhouse/check-reader.ts';
import { compareEngines, type QuestionOutcome } from './clickhouse/compare-engines.ts';
import { demoFixture, largeFixture, sparseFixture, type Fixture } from './clickhouse/fixtures.ts';
import { openChdb } from './clickhouse/install-chdb.ts';
import { createChdbServer } from './clickhouse/serve-chdb.ts';
import { alignColumns } from './samples/compare-counts.ts';

const USAGE = `npm run check:clickhouse -- [--movements 10000000] [--every]
  --movements N   taille de la grande version (10 millions par défaut)
  --every         y pose chaque question sous tous ses paramètres, et non sous trois au plus`;
const TIMEOUT_MILLISECONDS = 600_000;

const { values } = parseArgs({ options: { movements: { type: 'string' }, every: { type: 'boolean' } } });
const movements = Number(values.movements ?? 10_000_000);
if (!Number.isSafeInteger(movements) || movements < 1) {
  console.error(USAGE);
  process.exit(2);
}
const session = await openChdb();
const server = createChdbServer(session).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
const access: ClickHouseAccess = {
  address: `http://127.0.0.1:${port}`,
  database: 'default',
  user: 'default',
  password: '',
  timeoutMilliseconds: TIMEOUT_MILLISECONDS,
};
const cases = questionCases(SEEDED_FILTERS.map(([, filters]) => filters));
const fixtures: readonly (readonly [
  title: string,
  make: () => Promise<Fixture> | Fixture,
  QuestionCase[],
])[] = [
  ['Version clairsemée', sparseFixture, cases],
  ['Démonstration', demoFixture, cases],
  [
    `${movements.toLocaleString('fr')} mouvements`,
    () => largeFixture(movements),
    values.every ? cases : threeOfEach(cases),
  ],
];
try {
  for (const [title, make, asked] of fixtures)
    report(title, await compareEngines(access, await make(), asked));
  const faults = await checkReader(access, sparseFixture());
  console.log(`\nLecture seule, limites et syntaxe de users.sql\u00a0: ${faults.join(', ') || 'conformes'}.`);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  server.close();
  session.close();
}

/** The first, the middle and the last case of each question: all rules, and filters of none to all. */
function threeOfEach(all: readonly QuestionCase[]): QuestionCase[] {
  const ids = [...new Set(all.map(({ questionId }) => questionId))];
  return ids.flatMap((id) => {
    const own = all.filter(({ questionId }) => questionId === id);
    return [...new Set([0, Math.floor(own.length / 2), own.length - 1])].flatMap((at) =>
      own.slice(at, at + 1),
    );
  });
}

/** Prints a line per question, then what differs; any difference fails the check. */
function report(title: string, outcomes: readonly QuestionOutcome[]): void {
  console.log(`\n## ${title}\n`);
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);
  const lines = outcomes.map((one) => [
    one.questionId,
    String(one.asked),
    String(one.rows),
    seconds(one.duckMilliseconds),
    seconds(one.clickHouseMilliseconds),
    one.differences.length === 0 ? 'identiques' : `${one.differences.length} diffèrent`,
  ]);
  const header = ['question', 'posée', 'lignes', 'DuckDB-WASM (s)', 'ClickHouse (s)', 'réponses'];
  for (const line of alignColumns([header, ...lines])) console.log(line);
  const differences = outcomes.flatMap((one) => one.differences);
  for (const difference of differences) console.error(difference);
  if (differences.length > 0) process.exitCode = 1;
}
