import { describe, expect, it } from 'vitest';
import { countStarts, operationUntil } from '#lib/views/clock/cut-entry.ts';
import { OPERATIONS } from '../../support/entry-case.ts';
import { day } from '../../support/records.ts';

const at = (date: string) => OPERATIONS.map((entry) => operationUntil(entry, day(date)));

describe('operationUntil', () => {
  it('keeps the movements of whole months, and the money where it was then', () => {
    const [a, b] = at('2026-04-30');
    expect(a?.movements.map(({ cents }) => cents)).toEqual([1000]);
    expect(a?.placed).toEqual([
      { rules: ['seat', 'place', 'partners'], territory: '53', cents: { committed: 1000 } },
    ]);
    expect(b?.movements.map(({ cents }) => cents)).toEqual([-101]);
    expect(b?.placed.map(({ rules, territory, cents }) => [rules[0], territory, cents])).toEqual([
      ['seat', '11', { committed: -101 }],
      ['place', '76', { committed: -101 }],
      ['partners', '53', { committed: -51 }],
      ['partners', 'com', { committed: -50 }],
    ]);
  });

  it('counts no month that had begun only, and is nowhere before the first movement', () => {
    const [a, b] = at('2026-04-29');
    expect(a?.movements.length).toBe(1);
    expect([b?.movements, b?.placed]).toEqual([[], []]);
    expect(b?.project).toBe('Projet fictif 1');
  });

  it('leaves a delivery that is over as it is', () => {
    expect(at('2026-06-30')).toEqual(OPERATIONS);
  });
});

describe('countStarts', () => {
  it('counts those that had started by the end of a month, and all of them without a date', () => {
    const starts = [
      { line: 'ia-sante', region: '53', months: [24_312, 24_315], values: [3, 2] },
      { line: 'formation', region: '84', months: [24_315], values: [7] },
    ] as const;
    const operations = (date: string | null) =>
      countStarts(starts, date === null ? null : day(date)).map((count) => count.operations);
    expect(operations(null)).toEqual([5, 7]);
    expect(operations('2026-04-29')).toEqual([3, 0]);
    expect(operations('2026-04-30')).toEqual([5, 7]);
  });
});
