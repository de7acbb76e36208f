import { expect, it } from 'vitest';
import type { FigureId } from '#lib/domain/figure.ts';
import type { Outcome } from '#lib/views/provenance/provenance-view.ts';
import { judgeOutcome, tableOfFigures } from '#lib/views/provenance/present-outcome.ts';

const money: FigureId = { kind: 'national', line: 'formation', stage: 'paid' };
const people: FigureId = { kind: 'trained', region: null };
const compared = (shown: number | null, again: number | null): Outcome => ({
  kind: 'compared',
  figures: [{ shown, again, rows: [] }],
});
const judge = (outcome: Outcome, id: FigureId) => {
  const { status, text } = judgeOutcome(outcome, [{ id }]);
  return `${status} ${text.replaceAll(/[\u00a0\u202f]/g, ' ')}`;
};

it.each<[Outcome, FigureId, string]>([
  [
    compared(1200, 1200),
    money,
    'reached Identique, au centime : 1 chiffre recalculé à partir des fichiers livrés, par un second programme.',
  ],
  [
    compared(12, 12),
    people,
    'reached Identique : 1 chiffre recalculé à partir des fichiers livrés, par un second programme.',
  ],
  [
    compared(1200, 1199),
    money,
    'late Différent : la page montre 12,00 €, les fichiers donnent 11,99 €, écart de −0,01 €.',
  ],
  [compared(null, 5), people, 'late Différent : la page montre rien, les fichiers donnent 5.'],
  [
    { kind: 'altered', files: ['a.csv'] },
    money,
    'late Ce fichier n’est pas celui que le manifeste annonce : a.csv. Rien n’est recalculé à partir d’un fichier altéré. Recommencez, ou signalez-le.',
  ],
  [
    { kind: 'unreadable', files: ['a.csv', 'b.csv'] },
    money,
    'watch Le second calcul ne sait pas lire ces fichiers : a.csv, b.csv. Il ne peut pas confirmer le chiffre.',
  ],
  [
    { kind: 'failed' },
    money,
    'watch Les fichiers livrés n’ont pas pu être lus : rien n’est recalculé. Les chiffres de la page restent ceux de la livraison. Vérifiez la connexion, puis recommencez.',
  ],
])('judges %o', (outcome, id, text) => {
  expect(judge(outcome, id)).toBe(text);
});

it('sets the figure computed again beside the one of the page, cents as euros and people as they are', () => {
  const table = tableOfFigures(
    ['A', 'B'],
    [
      { id: money, value: 1200 },
      { id: people, value: 7 },
    ],
    null,
  );
  expect(table.columns[1]?.label).toBe('Sur la page, en euros ou en nombre');
  expect(table.rows.map(({ cells }) => cells[1])).toEqual([
    expect.objectContaining({ value: 12 }),
    expect.objectContaining({ value: 7 }),
  ]);
  expect(tableOfFigures(['A'], [{ id: money, value: 1 }], compared(1, 2)).columns).toHaveLength(4);
});
