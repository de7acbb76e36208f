import { describe, expect, it } from 'vitest';
import type { LineView } from '#lib/views/line/present-line.ts';
import { lineUnderFilters } from '#lib/views/line/under-filters.ts';

const PART = {
  id: { kind: 'national', line: 'formation', stage: 'paid', kept: { measures: ['X'] } },
  value: 12,
};
const table = { caption: 'Étapes', columns: [], rows: [] };
const view = {
  panel: {
    sentence: 'Au 30\u00a0septembre 2026, 10\u00a0M€ sont engagés.',
    base: '10\u00a0% de l’enveloppe',
    stages: { title: 'Rien n’est payé.', view: { line: 'formation', bars: [] }, table },
    cumulative: { title: 'En retard sur la trajectoire.', view: {}, table },
  },
  splits: [{ id: 'mesures', heading: 'Mesure', title: 'CMA : 100\u00a0%', view: {}, table, figures: [PART] }],
} as unknown as LineView;

describe('the page of a line under filters', () => {
  it('names the filters in every title, table and export, and holds nothing to the path of the line', () => {
    const { panel, splits } = lineUnderFilters(view, 'mesure X', {
      measures: ['X', 'Y'],
      operators: ['A'],
      aidTypes: [],
      fromMonth: 2026 * 12,
      toMonth: 2026 * 12 + 1,
    });
    expect(panel.sentence).toBe('Sous ces filtres, au 30\u00a0septembre 2026, 10\u00a0M€ sont engagés.');
    expect(panel.base).toBe('10\u00a0% de l’enveloppe (filtres\u00a0: mesure X)');
    expect(panel.stages.table.caption).toBe('Étapes, filtres\u00a0: mesure X');
    expect(panel.cumulative?.title).toBe(
      'Montants cumulés sous ces filtres, sans la trajectoire\u00a0: elle vaut pour toute la ligne',
    );
    expect(splits.map(({ title, table: { caption } }) => [title, caption])).toEqual([
      ['Sous ces filtres, CMA : 100\u00a0%', 'Étapes, filtres\u00a0: mesure X'],
    ]);
    const kept = { measures: ['X'], operators: ['A'], from: '2026-01-01', until: '2026-02-28' };
    expect(splits[0]?.figures).toEqual([{ ...PART, id: { ...PART.id, kept } }]);
  });
});
