import { describe, expect, it } from 'vitest';
import { isoDate, type IsoDate } from '#lib/domain/calendar.ts';
import type { IndicatorRow, ObservationRow } from '#lib/queries/facts.ts';
import { presentPublished } from '#lib/views/line/present-published.ts';
import { presentTrained } from '#lib/views/line/present-trained.ts';

const indicator = (
  indicatorId: string,
  unit: string,
  perimeter: IndicatorRow['perimeter'],
): IndicatorRow => ({
  indicatorId,
  label: indicatorId === 'aides' ? 'Aides attribuées' : 'Personnes',
  unit,
  direction: 'up',
  nature: 'cumul',
  kind: 'moyen',
  perimeter,
  targetType: 'to_define',
  numerator: null,
  denominator: null,
  producer: null,
  periodicity: null,
  definitionNote: null,
});
const value = (change: Partial<ObservationRow>): ObservationRow => ({
  indicatorId: 'aides',
  zoneId: 'FRANCE',
  date: isoDate('2022-11-21') as IsoDate,
  datePrecision: 'day',
  kind: 'va',
  value: 150_000_000,
  qualifier: null,
  isComputed: false,
  profession: null,
  training: null,
  countedAs: null,
  sourceId: null,
  sourceFile: null,
  sourceLine: null,
  ...change,
});
const indicators = [
  indicator('soignants-formes', 'personnes', 'formation'),
  indicator('aides', 'euros', 'sasn'),
];

describe('presentPublished', () => {
  const values = [
    value({ date: isoDate('2025-11-12') as IsoDate, value: 550_000_000, qualifier: 'plus de' }),
    value({ qualifier: 'environ' }),
    value({ kind: 'vc', date: null, datePrecision: 'unknown', value: 718_400_000 }),
    value({ indicatorId: 'soignants-formes', value: 12 }),
  ];

  it('says the first and the last dated value with their qualifiers', () => {
    expect(presentPublished(values, indicators, 'ia-sante', new Map())?.title).toBe(
      'Aides attribuées\u00a0: environ 150\u00a0M€ (21\u00a0novembre 2022), puis plus de 550\u00a0M€ (12\u00a0novembre 2025).',
    );
  });

  it('says what a share is out of, or that it is not published', () => {
    const share = [value({ indicatorId: 'part', value: 0.65, qualifier: 'environ' })];
    const titleWith = (denominator: string | null) =>
      presentPublished(
        share,
        [{ ...indicator('part', 'part', 'ia-sante'), label: 'Hôpitaux', denominator }],
        'ia-sante',
        new Map(),
      )?.title;
    expect(titleWith('110 établissements')).toBe(
      'Hôpitaux\u00a0: environ 65\u00a0% sur 110 établissements (21\u00a0novembre 2022).',
    );
    expect(titleWith(null)).toBe(
      'Hôpitaux\u00a0: environ 65\u00a0% sur une base non publiée (21\u00a0novembre 2022).',
    );
  });

  it('draws dated values alone and tables them all', () => {
    const view = presentPublished(values, indicators, 'ia-sante', new Map());
    expect(view?.points.rows.map(({ points }) => points.map(({ text, isExact }) => [text, isExact]))).toEqual(
      [
        [
          ['environ 150\u00a0M€', false],
          ['plus de 550\u00a0M€', false],
        ],
      ],
    );
    // A CSV carries the number alone: its unit and its reserve stand beside it.
    expect(view?.table.rows.map(({ cells }) => cells.slice(2, 4))).toEqual([
      ['euros', 'environ'],
      ['euros', 'plus de'],
      ['euros', ''],
    ]);
    expect(view?.table.rows.map(({ cells }) => cells[5])).toEqual([
      'Valeur actuelle',
      'Valeur actuelle',
      'Valeur cible',
    ]);
  });

  it('is nothing for a line of which nothing is published', () => {
    expect(presentPublished(values, indicators, 'formation', new Map())).toBeNull();
  });
});

describe('presentTrained', () => {
  const of = (change: Partial<ObservationRow>) => value({ indicatorId: 'soignants-formes', ...change });
  const target = of({ kind: 'vc', value: 500_000, sourceFile: 'suivi.csv', sourceLine: 9 });

  it('sets the people trained, and not the others, against the number announced', () => {
    const rows = [
      of({ value: 9, countedAs: 'registered' }),
      of({ value: 100_000, countedAs: 'trained' }),
      of({ value: 100_000 }),
      target,
    ];
    const view = presentTrained(rows, indicators, new Map());
    expect(view.sentence).toBe(
      'Au 21\u00a0novembre 2022, 100\u202f000 personnes sont formées sur 500\u202f000 annoncées, soit 20\u00a0%.',
    );
    expect(view.table.rows.map(({ key }) => key)).toEqual(['registered', 'trained', 'target']);
    expect(view.targetSource.text).toBe('suivi.csv, ligne 9');
  });

  it.each([
    [
      [target],
      '500\u202f000 personnes à former sont annoncées\u202f; le nombre de personnes formées n’est pas publié.',
    ],
    [[], 'Ni le nombre de personnes formées ni sa cible ne sont publiés.'],
  ])('says what is not published (case %#)', (rows, sentence) => {
    expect(presentTrained(rows, indicators, new Map()).sentence).toBe(sentence);
  });
});
