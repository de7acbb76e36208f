import { describe, expect, it } from 'vitest';
import { DEFAULT_PIVOT, withColumns, withParts, withRows } from '#lib/views/pivot/pivot-choice.ts';
import { nameAxes, refuseTotal } from '#lib/views/pivot/pivot-words.ts';

describe('refuseTotal', () => {
  it.each([
    [
      'line',
      'Pas de total par rangée. Deux lignes ne s’additionnent jamais\u00a0: rien de publié ne prouve que les deux enveloppes sont disjointes.',
    ],
    [
      'stage',
      'Pas de total par rangée. Deux étapes ne s’additionnent jamais\u00a0: le même argent est engagé, puis contractualisé, puis décaissé.',
    ],
    [
      'rule',
      'Pas de total par rangée. Deux règles ne s’additionnent jamais\u00a0: chacune répartit le même argent entre les territoires.',
    ],
  ] as const)('says why two of %s are not added', (columns, sentence) => {
    expect(refuseTotal({ columns, measure: 'net' })).toBe(sentence);
    expect(refuseTotal({ columns, measure: 'of-row' })).toBe(
      `${sentence} Une part de ce total est donc sans objet (s.o.).`,
    );
    expect(refuseTotal({ columns, measure: 'of-column' })).toBe(sentence);
  });

  it('refuses nothing that may be added', () => {
    expect(refuseTotal({ columns: 'year', measure: 'of-whole' })).toBeNull();
  });
});

describe('withRows and withColumns', () => {
  it('never put one thing in both ways', () => {
    const turned = withRows(DEFAULT_PIVOT, 'year');
    expect([turned.rows, turned.columns]).toEqual(['year', 'operator']);
    expect(withColumns(DEFAULT_PIVOT, 'operator')).toBe(DEFAULT_PIVOT);
    expect(withColumns(DEFAULT_PIVOT, 'stage').columns).toBe('stage');
  });
});

describe('withParts', () => {
  it('never repeats the rows or the columns, whichever changes', () => {
    expect(withParts(DEFAULT_PIVOT, 'operator')).toBe(DEFAULT_PIVOT);
    expect(withParts(DEFAULT_PIVOT, 'year')).toBe(DEFAULT_PIVOT);
    const split = withParts(DEFAULT_PIVOT, 'measure');
    expect(nameAxes(split)).toBe('Opérateur, mesure × année');
    expect(withColumns(split, 'measure').parts).toBeNull();
    expect(withRows(split, 'measure')).toMatchObject({ rows: 'measure', parts: 'operator' });
  });
});
