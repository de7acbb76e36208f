import { describe, expect, it } from 'vitest';
import { layoutGapMarks } from '#lib/charts/gap-marks.ts';

const row = (key: string, published: number, own: number) => ({ key, label: key, published, own, text: '' });
const view = (rows: ReturnType<typeof row>[]) => ({ rows, publishedLabel: 'Chiffre publié' });

describe('layoutGapMarks', () => {
  it('sets both sides of every row on one scale from zero', () => {
    const { rows, height, zeroX } = layoutGapMarks(view([row('53', 400, 100), row('84', 0, 200)]), 414);
    expect(zeroX).toBe(7);
    expect(rows.map(({ publishedX, ownX }) => [publishedX, ownX])).toEqual([
      [407, 107],
      [7, 207],
    ]);
    expect(rows.map(({ markY }) => markY)).toEqual([28, 68]);
    expect(height).toBe(80);
  });

  it('keeps a negative balance inside the frame, on its side of zero', () => {
    const { rows, zeroX } = layoutGapMarks(view([row('53', -100, 300)]), 414);
    expect(zeroX).toBe(107);
    expect([rows[0]?.publishedX, rows[0]?.ownX]).toEqual([7, 407]);
  });

  it('sets the gap under the name where both do not fit on a line', () => {
    const named = {
      ...row('53', 0, 1),
      label: 'Contractualisé, Part de chaque partenaire',
      text: 'écart +41 M€',
    };
    const { rows, height } = layoutGapMarks(view([named, row('84', 0, 200)]), 250);
    expect(rows[0]?.labelLines).toEqual([
      { text: 'Contractualisé, Part de chaque', y: 15 },
      { text: 'partenaire', y: 33 },
    ]);
    expect([rows[0]?.textY, rows[0]?.markY]).toEqual([51, 64]);
    expect([rows[1]?.labelLines[0]?.y, rows[1]?.textY, rows[1]?.markY, height]).toEqual([91, 109, 122, 134]);
  });

  it('draws nothing of nothing', () => {
    expect(layoutGapMarks(view([]), 300).height).toBe(0);
  });
});
