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

  it('give 21 territories to every line, whatever the filters', () => {
    const regional = Object.entries(answers).filter(([name]) => name.startsWith('by-region '));
    expect(regional).toHaveLength(filterSets.length * 9);
    for (const [name, rows] of regional) {
      const lines = (rows as { line: string }[]).map(({ line }) => line);
      for (const line of ['ia-sante', 'formation'])
        expect(
          lines.filter((own) => own === line),
          name,
        ).toHaveLength(21);
    }
  });

  it('answer something to every question of money', () => {
    const silent = questionCases(filterSets.slice(0, 1)).filter(
      ({ name, tables }) => tables.includes('codes') && answers[name]?.length === 0,
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('reports the download by bytes, from 0 to 1', () => {
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((left, right) => left - right));
  });
});
