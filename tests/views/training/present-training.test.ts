import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import type { EnvelopeRow, ObservationRow, SourceRow } from '#lib/queries/facts.ts';
import { textOf, type TableView } from '#lib/views/figure/table-view.ts';
import { presentTraining } from '#lib/views/training/present-training.ts';
import type { TrainingRows } from '#lib/views/training/training-rows.ts';
import { indicatorRow } from '../../support/indicator-case.ts';
import { day } from '../../support/records.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

function people(value: number | null, told: Partial<ObservationRow> = {}): ObservationRow {
  return {
    indicatorId: 'soignants-formes',
    zoneId: 'FRANCE',
    date: day('2026-09-30'),
    datePrecision: 'day',
    kind: 'va',
    value,
    qualifier: null,
    isComputed: false,
    profession: null,
    training: null,
    countedAs: 'trained',
    sourceId: null,
    sourceFile: 'kpi.csv',
    sourceLine: 2,
    ...told,
  };
}

function envelope(label: string, announcedOn: string, sourceId: string, isHeadline = false): EnvelopeRow {
  return {
    line: 'formation',
    perimeter: null,
    reading: null,
    label,
    cents: cents(119_000_000_00),
    qualifier: null,
    announcedOn: day(announcedOn),
    datePrecision: 'month',
    horizon: null,
    sourceId,
    standing: 'stated',
    isComputed: false,
    isHeadline,
    note: null,
  };
}

const SOURCE: SourceRow = {
  sourceId: 'a',
  title: 'Titre',
  publisher: 'Éditeur',
  url: 'https://exemple.fr/a',
  urlIs: 'page',
  publishedOn: day('2023-12-31'),
  datePrecision: 'month',
  knownOn: day('2023-12-31'),
  standing: 'press',
};

const ROWS: TrainingRows = {
  people: [
    people(500_000, { kind: 'vc', date: null, datePrecision: 'unknown', countedAs: null }),
    people(138_200),
    people(181_042, { countedAs: 'registered' }),
    people(59_426, { countedAs: 'certified' }),
    people(900, { zoneId: 'R53' }),
    people(40, { profession: 'médecins', training: 'initiale' }),
    people(20, { profession: 'médecins', training: 'continue' }),
    people(30, { profession: 'infirmiers', training: 'initiale' }),
    people(15, { profession: 'infirmiers', training: 'initiale', date: day('2025-12-31') }),
    people(12, { profession: 'infirmiers', training: 'initiale', date: day('2025-09-30') }),
  ],
  indicators: [indicatorRow({ indicatorId: 'soignants-formes' })],
  envelopes: [
    envelope('Pour former 500\u202f000 soignants', '2025-11-30', 'b', true),
    envelope('Budget de formation, 500 000 apprenants', '2023-12-31', 'a'),
    envelope('Formation, un complément', '2022-11-30', 'c'),
  ],
  totals: [],
  regions: [
    { regionCode: '53', name: 'Bretagne' },
    { regionCode: '06', name: 'Mayotte' },
  ],
  sources: [SOURCE],
};

const rowOf = (table: TableView | null, key: string) =>
  table?.rows.find((row) => row.key === key)?.cells.map((cell) => plain(textOf(cell)));

describe('training line', () => {
  const view = presentTraining(ROWS, day('2026-09-30'));

  it('cites every announcement of the number, oldest first, and no other', () => {
    expect(view.definitions.map(({ text, said }) => [plain(text), plain(said)])).toEqual([
      ['Budget de formation, 500 000 apprenants', 'en décembre 2023'],
      ['Pour former 500 000 soignants', 'en novembre 2025'],
    ]);
    expect(view.definitions[0]?.source).toEqual({
      text: 'Éditeur, décembre 2023',
      href: 'https://exemple.fr/a',
    });
    const smaller = ROWS.people.map((row) => (row.kind === 'vc' ? { ...row, value: 400_000 } : row));
    expect(presentTraining({ ...ROWS, people: smaller }, day('2026-09-30')).definitions).toEqual([]);
  });

  it('keeps the ways of counting in columns of their own', () => {
    expect(view.byCount.columns.map(({ label }) => label)).toEqual([
      'Territoire',
      'Personnes inscrites',
      'Personnes formées',
      'Personnes certifiées',
      'Personnes sensibilisées',
      'Formées au',
    ]);
    expect(rowOf(view.byCount, 'national')).toEqual([
      ...['France', '181 042', '138 200', '59 426', 'n.c.', '30 septembre 2026'],
    ]);
    expect(rowOf(view.byCount, 'R53')).toEqual([
      'Bretagne',
      'n.c.',
      '900',
      'n.c.',
      'n.c.',
      '30 septembre 2026',
    ]);
    expect(rowOf(view.byCount, 'R06')).toEqual(['Mayotte', 'n.c.', 'n.c.', 'n.c.', 'n.c.', 'n.c.']);
  });

  it('crosses professions with initial and continuing training at the last date of each year', () => {
    expect(view.byProfession?.columns.map(({ label }) => plain(label))).toEqual([
      'Profession',
      'Initiale, au 31 décembre 2025',
      'Continue, au 31 décembre 2025',
      'Initiale, au 30 septembre 2026',
      'Continue, au 30 septembre 2026',
    ]);
    expect(rowOf(view.byProfession, 'infirmiers')).toEqual(['Infirmiers', '15', 'n.c.', '30', 'n.c.']);
    expect(rowOf(view.byProfession, 'all')).toEqual(['Ensemble des professions', '15', 'n.c.', '70', '20']);
    const whole = ROWS.people.filter(({ profession }) => profession === null);
    expect(presentTraining({ ...ROWS, people: whole }, day('2026-09-30')).byProfession).toBeNull();
  });

  it('divides what was paid by who was trained, with both dates, beside the implied 238 €', () => {
    const totals = [
      {
        line: 'formation' as const,
        stage: 'paid' as const,
        cents: cents(45_700_000_00),
        grossCents: cents(45_700_000_00),
        movementCount: 3,
        operationCount: 2,
      },
    ];
    const paid = presentTraining({ ...ROWS, totals }, day('2026-09-30'));
    expect(plain(paid.implied)).toContain('soit 238 € par personne');
    expect(plain(paid.implied)).toContain('Ce n’est pas une cible');
    // 45 700 000 ÷ 138 200 = 330,68.
    expect(paid.costs.map(plain).find((text) => text.includes('par personne formée'))).toMatch(
      /^330,68 € .*45,7 M€ au 30 septembre 2026, 138 200 au 30 septembre 2026\.$/,
    );
  });

  it('says what is missing where nothing is published', () => {
    const nothing = presentTraining({ ...ROWS, people: [], envelopes: [] }, day('2026-09-30'));
    expect(plain(nothing.reach)).toBe('Pas d’année : aucun nombre à atteindre n’est annoncé.');
    expect(nothing.implied).toBe('');
    expect(nothing.costs[0]).toMatch(/^Pas de division/);
  });
});
