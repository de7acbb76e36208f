import { describe, expect, it } from 'vitest';
import { layoutSpreadBars } from '#lib/charts/equity/spread-bars.ts';
import type { SpreadRow } from '#lib/views/equity/present-concentration.ts';

const MEASURED: SpreadRow = {
  id: 'regions',
  label: 'Argent, par région',
  whole: 'des montants',
  concentration: { kind: 'measured', holders: 18, largest: 0.75, index: 0.2, equalHolders: 5 },
  largest: [
    { name: 'Île-de-France', share: 0.5 },
    { name: 'Auvergne-Rhône-Alpes', share: 0.15 },
    { name: 'Provence-Alpes-Côte d’Azur', share: 0.1 },
  ],
  text: '',
};
const REFUSED: SpreadRow = {
  ...MEASURED,
  id: 'beneficiaires',
  concentration: { kind: 'refused', reason: 'few-holders', holders: 4 },
};

describe('bars of a spread', () => {
  it('part the whole width among the three largest and all the others', () => {
    const [row] = layoutSpreadBars([MEASURED], 402).rows;
    expect(
      row?.pieces.map(({ x, pieceWidth, rank }) => [Math.round(x), Math.round(pieceWidth), rank]),
    ).toEqual([
      [1, 200, 0],
      [201, 60, 1],
      [261, 40, 2],
      [301, 100, 3],
    ]);
  });

  it('name the largest under the bar, on as many lines as the frame asks', () => {
    expect(layoutSpreadBars([MEASURED], 1200).rows[0]?.lines).toHaveLength(1);
    expect(layoutSpreadBars([MEASURED], 280).rows[0]?.lines.map(({ text }) => text)).toEqual([
      'Île-de-France\u00a050\u00a0%,',
      'Auvergne-Rhône-Alpes\u00a015\u00a0%,',
      'Provence-Alpes-Côte\u00a0d’Azur\u00a010\u00a0%',
    ]);
  });

  it('draw no piece of what is not computed', () => {
    const { rows, height } = layoutSpreadBars([MEASURED, REFUSED], 402);
    expect(rows[1]?.pieces).toEqual([]);
    expect(rows[1]?.lines).toEqual([]);
    expect(height).toBeGreaterThan((rows[1]?.barY ?? 0) + 20);
  });
});
