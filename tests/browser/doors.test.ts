import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowserEngine } from '#lib/engine/browser.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { questionCases } from '../support/question-cases.ts';

const { folder, tables, filterSets, answers } = inject('nodeAnswers');
const shares: number[] = [];
let engine: Engine;

beforeAll(async () => {
  engine = await openBrowserEngine('', (share) => shares.push(share), new AbortController().signal);
  for (const table of tables) {
    const response = await fetch(`/${folder}/${table.file}`);
    await engine.load(table, new Uint8Array(await response.arrayBuffer()));
  }
});
afterAll(() => engine.close());

describe('both doors', () => {
  it.each(questionCases(filterSets))('answer the same to $name', async (one) => {
    expect(await one.ask(engine)).toEqual(answers[one.name]);
  });

  it('answer something: the demo has both lines in the 21 territories', () => {
    const rows =
      answers['by-region ' + JSON.stringify({ rule: 'seat', stage: 'committed', filters: filterSets[0] })];
    expect(rows).toContainEqual(expect.objectContaining({ line: 'ia-sante', territory: '01' }));
    expect(rows).toContainEqual(expect.objectContaining({ line: 'formation', territory: 'unknown' }));
  });

  it('reports the download by bytes, from 0 to 1', () => {
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((left, right) => left - right));
  });
});
