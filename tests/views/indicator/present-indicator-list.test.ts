import { describe, expect, it } from 'vitest';
import { textOf } from '#lib/views/figure/table-view.ts';
import { presentIndicatorList } from '#lib/views/indicator/present-indicator-list.ts';
import { indicatorRow, VALUES } from '../../support/indicator-case.ts';
import { day } from '../../support/records.ts';

const SCOPE = { base: '', dataset: 'demo', version: null };
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const values = VALUES.filter(({ zoneId }) => zoneId === 'FRANCE').map((row) => ({
  ...row,
  indicatorId: 'formes',
}));

describe('list of indicators', () => {
  const indicators = [indicatorRow(), indicatorRow({ indicatorId: 'delai', label: 'Délai', kind: 'moyen' })];

  it('has one row each, means first, with value, target, rates and lateness', () => {
    const { table, sentence } = presentIndicatorList(
      { indicators, values, sources: [] },
      day('2026-09-30'),
      SCOPE,
    );
    expect(table.rows.map(({ key, href }) => [key, href])).toEqual([
      ['delai', '/demo/indicateurs/delai/'],
      ['formes', '/demo/indicateurs/formes/'],
    ]);
    expect(table.rows[1]?.cells.map((cell) => plain(textOf(cell)))).toEqual([
      'Personnes formées',
      'réalisation',
      'cumul',
      '100 personnes',
      '31 mars 2026',
      'au moins : 400 personnes (31 décembre 2030)',
      'Non atteinte',
      '25 sur 100',
      '25 sur 100',
      '30 juin 2026',
      '92',
    ]);
    expect(table.rows[0]?.cells.slice(3).map((cell) => textOf(cell))).toEqual([
      ...['n.c.', 'n.c.', 'n.c.', 'Sans statut', 'n.c.', 'n.c.', 'n.c.', 'n.c.'],
    ]);
    expect(plain(sentence)).toBe(
      'Au 30 septembre 2026, 2 indicateurs sont publiés : 1 de moyen, 1 de réalisation, aucun de résultat et aucun d’impact ; 1 a une valeur en retard.',
    );
  });

  it('is not late on the day that the value is expected, and says when nothing is published', () => {
    const shown = presentIndicatorList({ indicators, values, sources: [] }, day('2026-06-30'), SCOPE);
    expect(shown.sentence).toContain('aucune valeur attendue ne manque');
    const silent = [indicatorRow({ periodicity: null })];
    const unsaid = presentIndicatorList(
      { indicators: silent, values, sources: [] },
      day('2026-06-30'),
      SCOPE,
    );
    expect(unsaid.sentence).toContain('aucun ne dit quand sa prochaine valeur est attendue');
    const none = presentIndicatorList({ indicators: [], values: [], sources: [] }, day('2026-06-30'), SCOPE);
    expect(plain(none.sentence)).toBe('Au 30 juin 2026, aucun indicateur n’est publié.');
  });
});
