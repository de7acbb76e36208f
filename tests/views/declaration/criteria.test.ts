import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CheckRun } from '#lib/contract/check-run.ts';
import { CHECKS } from '#lib/views/declaration/checks.ts';
import { RGAA } from '#lib/views/declaration/rgaa.ts';
import { RGESN } from '#lib/views/declaration/rgesn.ts';

/** Criteria of each theme, as the two references number them. */
const THEMES = [
  ['RGAA', RGAA, [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12], 106],
  ['RGESN', RGESN, [10, 10, 7, 15, 8, 7, 4, 10, 7], 78],
] as const;
const RESULTS = JSON.parse(readFileSync('data/checks.json', 'utf8')) as CheckRun;

describe('the tables of criteria', () => {
  it.each(THEMES)('%s has every number, in order', (_name, criteria, themes, total) => {
    const numbers = themes.flatMap((count, theme) =>
      Array.from({ length: count }, (_, index) => `${theme + 1}.${index + 1}`),
    );
    expect(numbers).toHaveLength(total);
    expect(criteria.map(([number]) => number)).toEqual(numbers);
  });

  it('every check serves a criterion, and no criterion is without content unless a check saw it', () => {
    const serving = new Set([...RGAA, ...RGESN].flatMap(([, , checks]) => checks));
    // What no reference asks for yet is checked all the same, and is not declared.
    expect(Object.keys(CHECKS).filter((id) => !serving.has(id as keyof typeof CHECKS))).toEqual(['targets']);
    expect([...RGAA, ...RGESN].filter(([, , checks, standing]) => standing && checks.length === 0)).toEqual(
      [],
    );
  });
});

describe('the checks', () => {
  it.each(Object.entries(CHECKS))('%s is a test of the file it names', (_id, { file, title }) => {
    const written = readFileSync(file, 'utf8').replace(/%[id]/g, '%s');
    expect(written).toContain(`'${title}'`);
  });

  it('and the results of the last run are the same list, all run, none failed', () => {
    expect(Object.keys(RESULTS.checks)).toEqual(Object.keys(CHECKS));
    expect(Object.values(RESULTS.checks).filter(({ passed }) => passed === 0)).toEqual([]);
    expect(Object.values(RESULTS.checks).filter(({ failed }) => failed > 0)).toEqual([]);
    expect(RESULTS.producedBy).toBe('npm run check:declarations');
  });
});
