import { expect, it } from 'vitest';
import type { FigureId } from '#lib/domain/figure.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { checksOf, defineFigures, nameFigure } from '#lib/views/provenance/present-figures.ts';

const NAMES = new Map([['53', 'Bretagne']]);
const placed = { line: 'formation', stage: 'paid', rule: 'seat', territory: '53' } as const;
const national = { kind: 'national', line: 'ia-sante', stage: 'committed' } as const;

it.each<[FigureId, string]>([
  [national, 'IA en santé, engagé, tout le pays'],
  [
    { ...national, kept: { measures: [null], until: '2026-05-31' as IsoDate } },
    'IA en santé, engagé, tout le pays, sans mesure, jusqu’au 31\u00a0mai 2026',
  ],
  [
    { kind: 'territory', ...placed },
    'Formation au numérique en santé, décaissé, Bretagne, siège du coordinateur',
  ],
  [{ kind: 'trained', region: null }, 'Personnes formées, tout le pays'],
  [{ kind: 'observed', indicator: 'x', zone: 'R53', date: null, isMoney: true }, 'Indicateur x, Bretagne'],
])('names %o', (id, name) => {
  expect(nameFigure({ id }, NAMES)).toBe(name);
});

it('calls what is kept what the page calls it', () => {
  const id = { ...national, kept: { measures: ['cma'] } };
  expect(nameFigure({ id, label: 'CMA' }, NAMES)).toBe('IA en santé, engagé, tout le pays, CMA');
});

it('defines each word once, in the order of the glossary', () => {
  const terms = defineFigures([{ kind: 'territory', ...placed }, national, national]).map(({ id }) => id);
  expect(terms).toHaveLength(4);
  expect(new Set(terms)).toEqual(new Set(['engage', 'decaisse', 'ligne', 'regle']));
});

it('keeps the checks that speak of the figures', () => {
  const checks = ['cumuls-never-decrease', 'files-conserved', 'paid-within-committed'].map((check_id) => ({
    check_id,
  }));
  const ids = (figure: FigureId) => checksOf(checks, [figure]).map(({ check_id }) => check_id);
  expect(ids(national)).toEqual(['files-conserved', 'paid-within-committed']);
  expect(ids({ kind: 'trained', region: null })).toEqual(['cumuls-never-decrease', 'files-conserved']);
  expect(ids({ kind: 'envelope', line: 'formation' })).toEqual([]);
});
