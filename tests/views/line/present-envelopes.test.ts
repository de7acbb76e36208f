import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { euros } from '#lib/domain/money.ts';
import type { EnvelopeRow, SourceRow } from '#lib/queries/facts.ts';
import { presentEnvelopes } from '#lib/views/line/present-envelopes.ts';
import { indexSources } from '#lib/views/figure/cite.ts';

const envelope = (millions: number, announcedOn: string, change: Partial<EnvelopeRow> = {}): EnvelopeRow => ({
  line: null,
  perimeter: 'sasn',
  reading: null,
  label: 'Enveloppe',
  cents: euros(millions * 1_000_000),
  qualifier: null,
  announcedOn: announcedOn as IsoDate,
  datePrecision: 'day',
  horizon: null,
  sourceId: null,
  standing: 'stated',
  isComputed: false,
  isHeadline: false,
  note: null,
  ...change,
});
const source = (sourceId: string, publisher: string): SourceRow => ({
  sourceId,
  title: publisher,
  publisher,
  url: null,
  urlIs: null,
  publishedOn: '2025-02-10' as IsoDate,
  datePrecision: 'day',
  knownOn: '2025-02-10' as IsoDate,
  standing: 'press',
});
const sources = indexSources([source('total', 'Journal A'), source('yearly', 'Journal B')]);
const present = (rows: EnvelopeRow[]) => presentEnvelopes(rows, sources, 'Montants');

const readings = (['A', 'B', 'C'] as const).map((reading) =>
  envelope(550, '2025-11-12', {
    line: 'ia-sante',
    perimeter: null,
    reading,
    label: `Montant ${reading}`,
    qualifier: reading === 'B' ? 'plus de' : null,
  }),
);
const strategy = [
  envelope(734, '2023-12-31', { datePrecision: 'month' }),
  envelope(650, '2021-10-18'),
  envelope(670, '2022-12-31', { datePrecision: 'year' }),
];

describe('presentEnvelopes', () => {
  it('keeps each perimeter and each reading in a row of its own, on one scale', () => {
    const { points } = present([...readings, ...strategy]);
    expect(points.hasOneScale).toBe(true);
    expect(points.rows.map(({ label, points: own }) => [label, ...own.map(({ text }) => text)])).toEqual([
      ['Stratégie d’accélération Santé numérique', '650\u00a0M€', '670\u00a0M€', '734\u00a0M€'],
      ['Lecture A\u00a0: Montant A', '550\u00a0M€'],
      ['Lecture B\u00a0: Montant B', 'plus de 550\u00a0M€'],
      ['Lecture C\u00a0: Montant C', '550\u00a0M€'],
    ]);
  });

  it('gives an imprecise date its whole period', () => {
    const spans = present(strategy).points.rows[0]?.points.map(({ from, date }) => [from, date]);
    expect(spans).toEqual([
      ['2021-10-18', '2021-10-18'],
      ['2022-01-01', '2022-12-31'],
      ['2023-12-01', '2023-12-31'],
    ]);
  });

  it('says how the amount of each perimeter moved', () => {
    expect(present([...readings, ...strategy]).title).toBe(
      'Stratégie d’accélération Santé numérique\u00a0: de 650\u00a0M€ (18\u00a0octobre 2021) à 734\u00a0M€ (décembre 2023). IA en santé\u00a0: 550\u00a0M€, qui se lit de trois façons.',
    );
  });

  it('names two sources that contradict each other, and draws the isolated one hollow', () => {
    const training = { line: 'formation', perimeter: null } as const;
    const total = envelope(119, '2025-02-10', { ...training, sourceId: 'total', note: 'Total sur cinq ans' });
    const yearly = envelope(119, '2025-02-28', {
      ...training,
      label: '119 M€ « par an sur cinq ans »',
      sourceId: 'yearly',
      standing: 'isolated',
    });
    const view = present([yearly, total]);
    expect(view.title).toBe(
      'Deux sources se contredisent\u00a0: 119\u00a0M€ «\u00a0par an sur cinq ans\u00a0» (Journal B, 10\u00a0février 2025, mention isolée)\u202f; total sur cinq ans (Journal A, 10\u00a0février 2025).',
    );
    expect(view.points.rows.map(({ points }) => points[0]?.isExact)).toEqual([true, false]);
  });

  it('names the perimeter of each row of its table, and has words for none', () => {
    const cells = present([...readings.slice(0, 1), ...strategy.slice(1, 2)]).table.rows.map(
      (row) => row.cells[1],
    );
    expect(cells).toEqual(['Stratégie d’accélération Santé numérique', 'IA en santé']);
    expect(present([]).title).toBe('Aucun montant n’était annoncé à cette date.');
  });
});
