import { describe, expect, it } from 'vitest';
import { layoutPublishedPoints } from '#lib/charts/published-points.ts';
import { pointsPublished } from '../support/chart-cases.ts';

describe('layoutPublishedPoints', () => {
  const layout = layoutPublishedPoints(pointsPublished, 720);

  it('gives every indicator its own scale from zero, and all of them one time axis', () => {
    const [awarded, laureates] = layout.rows;
    expect(awarded?.points[1]?.x).toBe(laureates?.points[1]?.x);
    for (const row of layout.rows) expect(row.zeroY - (row.points[1]?.y ?? 0)).toBe(30);
    expect(layout.years.map(({ label }) => label)).toEqual(['2022', '2023', '2024', '2025']);
  });

  it('draws 61 of 350 at the same share of the height', () => {
    const [first] = layout.rows[1]?.points ?? [];
    expect((layout.rows[1]?.zeroY ?? 0) - (first?.y ?? 0)).toBeCloseTo((30 * 61) / 350, 1);
  });

  it('breaks a name that is wider than its frame, and moves what follows', () => {
    const [row] = pointsPublished.rows;
    if (!row) throw new Error('no row');
    const label = 'Hôpitaux publics utilisant l’IA (enquête FHF, 110 établissements)';
    const [long, next] = layoutPublishedPoints({ rows: [{ ...row, label }, row] }, 288).rows;
    expect(long?.names.map(({ text }) => text)).toEqual([
      'Hôpitaux publics utilisant l’IA (enquête',
      'FHF, 110 établissements)',
    ]);
    expect([long?.zeroY, next?.zeroY]).toEqual([76 + 17 - 8, 76 + 17 + 76 - 8]);
  });

  it('draws nothing of nothing', () => {
    expect(layoutPublishedPoints({ rows: [] }, 720)).toEqual({ width: 720, height: 0, rows: [], years: [] });
  });
});
