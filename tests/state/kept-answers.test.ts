import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openNodeEngine } from '#lib/engine/node.ts';
import { decodeRows } from '#lib/engine/rows.ts';
import { keepAnswers } from '#lib/state/kept-answers.server.ts';

const TABLES = [{ name: 'movements', sha256: 'aa' }];
const CHANGED = [{ name: 'movements', sha256: 'bb' }];

let root = '';
let opened = 0;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'answers-'));
  opened = 0;
});
afterEach(() => rm(root, { recursive: true }));

/** One build: its questions in turn, over tables of these digests, of an engine that counts how often it is opened. */
async function build(tables: typeof TABLES, ...texts: readonly string[]): Promise<unknown[]> {
  const engine = await keepAnswers(root, tables, async () => {
    opened += 1;
    return openNodeEngine();
  });
  const answers: unknown[] = [];
  for (const text of texts)
    answers.push(decodeRows(await engine.query({ text, params: text.includes('?') ? [119] : [] })));
  return answers;
}

it('opens no engine for what an earlier build asked of the same tables, and answers the same', async () => {
  const asked = ['SELECT 550 AS millions', 'SELECT CAST(? AS BIGINT) AS millions'];
  const expected = [[{ millions: 550 }], [{ millions: 119 }]];
  expect(await build(TABLES, ...asked)).toEqual(expected);
  expect(opened).toBe(1);
  expect(await build(TABLES, ...asked)).toEqual(expected);
  expect(opened).toBe(1);
});

it('asks again when a table of the version changed, and only of that version', async () => {
  await build(TABLES, 'SELECT 550 AS millions');
  await build(CHANGED, 'SELECT 550 AS millions');
  expect(opened).toBe(2);
  await build(TABLES, 'SELECT 550 AS millions');
  expect(opened).toBe(2);
});

it('asks a question whose SQL was never asked', async () => {
  await build(TABLES, 'SELECT 550 AS millions');
  expect(await build(TABLES, 'SELECT 551 AS millions')).toEqual([[{ millions: 551 }]]);
  expect(opened).toBe(2);
});

it('keeps no answer of a question that was refused', async () => {
  await expect(build(TABLES, 'SELECT nothing')).rejects.toThrow('nothing');
  await expect(build(TABLES, 'SELECT nothing')).rejects.toThrow('nothing');
  expect(opened).toBe(2);
});
