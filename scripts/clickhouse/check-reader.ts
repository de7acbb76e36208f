import { readFile } from 'node:fs/promises';
import { ANSWER_SETTINGS, openClickHouseEngine } from '#lib/engine/clickhouse/door.ts';
import { callClickHouse, type ClickHouseAccess } from '#lib/engine/clickhouse/http.ts';
import { loadIntoClickHouse } from '#lib/engine/clickhouse/loader.ts';
import { QueryError } from '#lib/engine/engine.ts';
import { selectCoverage } from '#lib/queries/coverage.ts';
import { ask } from '#lib/queries/question.ts';
import type { WrittenTable } from '../../tests/support/write-stream.ts';

const USERS = new URL('users.sql', import.meta.url);
const READONLY_EXCEPTION = 'Code: 164';
const SLOW = 'SELECT count(*) FROM numbers(100000000000) WHERE number % 3 = 1';

/**
 * What goes wrong for a user of the profile of `users.sql`, in words; nothing when it reads, and only reads. Its
 * session stays read-only: to be asked last.
 */
export async function checkReader(
  access: ClickHouseAccess,
  [some]: readonly WrittenTable[],
): Promise<string[]> {
  const set = (settings: Readonly<Record<string, string>>) =>
    callClickHouse(access, { sql: 'SELECT 1', settings });
  const isRefused = (task: Promise<unknown>) =>
    task.then(
      () => false,
      (error: unknown) => error instanceof QueryError && error.message.includes(READONLY_EXCEPTION),
    );
  const statements = (await readFile(USERS, 'utf8')).replaceAll(/^--.*$/gm, '').split(';');
  for (const statement of statements.filter((text) => text.trim() !== ''))
    await callClickHouse(access, { sql: `EXPLAIN AST ${statement}`, settings: {} });
  const door = openClickHouseEngine(access);
  await set({ max_execution_time: '1' });
  const slow: unknown = await door.query({ text: SLOW, params: [] }).catch((error: unknown) => error);
  await set({ max_execution_time: '30' });
  await set({ ...ANSWER_SETTINGS, readonly: '1' });
  const answers = await ask(door, selectCoverage, null);
  const outcomes: readonly (readonly [isRight: boolean, fault: string])[] = [
    [(slow as { code?: unknown }).code === 'timeout', `une requête trop longue\u00a0: ${String(slow)}`],
    [answers.length > 0, 'une question reste sans réponse'],
    [
      some !== undefined && (await isRefused(loadIntoClickHouse(access, some.table, some.bytes))),
      'un chargement passe',
    ],
    [await isRefused(set({ join_use_nulls: '0' })), 'un réglage des réponses change'],
    [await isRefused(set({ max_execution_time: '3600' })), 'une limite se lève'],
  ];
  return outcomes.filter(([isRight]) => !isRight).map(([, fault]) => fault);
}
