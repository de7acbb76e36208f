import { describe, expect, it } from 'vitest';
import type { MilestoneRow } from '#lib/queries/facts.ts';
import { presentMilestonePage } from '#lib/views/milestones/present-milestone-page.ts';
import { day } from '../../support/records.ts';

function milestone(id: string, told: Partial<MilestoneRow>): MilestoneRow {
  return {
    milestoneId: id,
    label: `Jalon ${id}`,
    dueOn: null,
    duePrecision: null,
    doneOn: null,
    donePrecision: null,
    knownState: null,
    sourceId: 's1',
    owner: 'DNS',
    document: null,
    note: null,
    ...told,
  };
}

const source = {
  sourceId: 's1',
  title: 'Annonce',
  publisher: 'ANFH',
  url: 'https://www.anfh.fr/node/70875',
  urlIs: 'page' as const,
  publishedOn: day('2025-11-30'),
  datePrecision: 'month' as const,
  knownOn: day('2025-11-12'),
  standing: 'official-relay' as const,
};
const rows = [
  milestone('cartographie', {}),
  milestone('guide', { doneOn: day('2025-07-29'), donePrecision: 'day', document: 'Guide « éthique »' }),
  milestone('bilan', { dueOn: day('2027-06-30'), duePrecision: 'day' }),
  milestone('referentiel', {
    dueOn: day('2025-12-31'),
    duePrecision: 'year',
    note: 'Ce n’est pas le guide : il lui est postérieur.',
  }),
];
const view = presentMilestonePage(rows, day('2026-11-23'), new Map([['s1', source]]));
const cellsOf = (key: string) =>
  view.table.rows
    .find((row) => row.key === key)
    ?.cells.map((cell) => (typeof cell === 'object' ? cell.text : cell));

describe('presentMilestonePage', () => {
  it('says in one sentence how many were seen, out of how many', () => {
    expect(view.sentence).toBe(
      'Au 23\u00a0novembre 2026, 1\u00a0jalon sur 4 est constaté\u202f; 1\u00a0est dépassé sans avoir été vu, 1\u00a0reste à venir, 1\u00a0n’a pas de date annoncée.',
    );
  });

  it('agrees in number, and says that there is none', () => {
    const overdue = (id: string) => milestone(id, { dueOn: day('2025-12-31'), duePrecision: 'day' });
    const two = presentMilestonePage([overdue('a'), overdue('b')], day('2026-11-23'), new Map());
    expect(two.sentence).toBe(
      'Au 23\u00a0novembre 2026, aucun des 2\u00a0jalons n’est constaté\u202f; 2\u00a0sont dépassés sans avoir été vus.',
    );
    expect(presentMilestonePage([], day('2026-11-01'), new Map()).sentence).toBe(
      'Au 1er\u00a0novembre 2026, aucun jalon n’est publié.',
    );
  });

  it('orders by due date, then by the date seen, and puts last what has none', () => {
    expect(view.table.rows.map(({ key }) => key)).toEqual(['guide', 'referentiel', 'bilan', 'cartographie']);
  });

  it('counts the days of an imprecise date from the last day of its period, as a floor', () => {
    expect(cellsOf('referentiel')).toEqual([
      'Jalon referentiel',
      'Non constaté',
      '2025',
      'non constaté',
      'au moins 327\u00a0jours de retard',
      'n.c.',
      'DNS',
      '',
      'ANFH, novembre 2025',
    ]);
  });

  it('gives each state its shape and its word', () => {
    expect(view.table.rows.map(({ cells }) => cells[1])).toEqual([
      { text: 'Constaté', value: 'Constaté', status: 'reached' },
      { text: 'Non constaté', value: 'Non constaté', status: 'late' },
      { text: 'À venir', value: 'À venir', status: 'none' },
      { text: 'Sans date', value: 'Sans date', status: 'none' },
    ]);
  });

  it('names the exact document, typeset', () => {
    expect(cellsOf('guide')?.slice(2, 6)).toEqual([
      'sans date annoncée',
      '29\u00a0juillet 2025',
      's.o.',
      'Guide «\u00a0éthique\u00a0»',
    ]);
  });

  it('draws what has a date, over the whole of an imprecise one', () => {
    expect(view.timeline.rows.map(({ key, due, text }) => [key, due, text])).toEqual([
      ['guide', null, 'Constaté'],
      [
        'referentiel',
        { from: '2025-01-01', to: '2025-12-31' },
        'Non constaté, au moins 327\u00a0jours de retard',
      ],
      ['bilan', { from: '2027-06-30', to: '2027-06-30' }, 'À venir'],
    ]);
  });

  it('keeps apart what must not be confused, with the reason', () => {
    expect(view.notes).toEqual([
      {
        key: 'referentiel',
        label: 'Jalon referentiel',
        text: 'Ce n’est pas le guide\u00a0: il lui est postérieur.',
      },
    ]);
  });

  it('says of a single milestone that it was not seen', () => {
    const { sentence } = presentMilestonePage([milestone('seul', {})], day('2026-11-23'), new Map());
    expect(sentence.replace(/\u00a0/g, ' ').replace(/\u202f/g, ' ')).toBe(
      'Au 23 novembre 2026, l’unique jalon n’est pas constaté ; 1 n’a pas de date annoncée.',
    );
  });
});
