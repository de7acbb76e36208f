import { isoDate, type IsoDate } from '#lib/domain/calendar.ts';
import { REGION_CODES, type RegionCode } from '#lib/domain/territory.ts';
import type {
  BulletView,
  CumulativeSeries,
  CumulativeView,
  PublishedPointsView,
  RegionMark,
  RegionsView,
  StagesView,
  TimelineView,
} from '#lib/views/figure/chart-views.ts';
import type { Measured } from '#lib/views/words/measured.ts';

/** Names are those of the regions; every figure here is invented. */
const PLACES: Readonly<
  Record<RegionCode, readonly [name: string, short: string, column: number, row: number]>
> = {
  '01': ['Guadeloupe', 'GUA', 0, 5],
  '02': ['Martinique', 'MTQ', 1, 5],
  '03': ['Guyane', 'GUF', 2, 5],
  '04': ['La Réunion', 'REU', 3, 5],
  '06': ['Mayotte', 'MAY', 4, 5],
  '11': ['Île-de-France', 'IDF', 2, 1],
  '24': ['Centre-Val de Loire', 'CVL', 2, 2],
  '27': ['Bourgogne-Franche-Comté', 'BFC', 3, 2],
  '28': ['Normandie', 'NOR', 1, 1],
  '32': ['Hauts-de-France', 'HDF', 2, 0],
  '44': ['Grand Est', 'GES', 3, 1],
  '52': ['Pays de la Loire', 'PDL', 1, 2],
  '53': ['Bretagne', 'BRE', 0, 2],
  '75': ['Nouvelle-Aquitaine', 'NAQ', 1, 3],
  '76': ['Occitanie', 'OCC', 1, 4],
  '84': ['Auvergne-Rhône-Alpes', 'ARA', 2, 3],
  '93': ['Provence-Alpes-Côte d’Azur', 'PAC', 2, 4],
  '94': ['Corse', 'COR', 3, 4],
};

const figure = (value: number, text: string): Measured => ({ value, absence: null, text });
const unpublished: Measured = { value: null, absence: 'not-published', text: 'n.c.' };

function date(text: string): IsoDate {
  const parsed = isoDate(text);
  if (!parsed) throw new Error(`invalid date: ${text}`);
  return parsed;
}

const envelope = (cents: number, text: string) => ({
  stage: 'envelope' as const,
  label: 'Enveloppe annoncée',
  amount: figure(cents, text),
  ofEnvelope: '',
  ofPrevious: '',
});

/** All stages known, each smaller than the one before. */
export const stagesInFull: StagesView = {
  line: 'ia-sante',
  bars: [
    envelope(55_000_000_000, '550 M€'),
    {
      stage: 'committed',
      label: 'Engagé',
      amount: figure(16_000_000_000, '160 M€'),
      ofEnvelope: '29,1 % de l’enveloppe',
      ofPrevious: '',
    },
    {
      stage: 'contracted',
      label: 'Contractualisé',
      amount: figure(11_500_000_000, '115 M€'),
      ofEnvelope: '20,9 % de l’enveloppe',
      ofPrevious: '71,9 % de l’engagé',
    },
    {
      stage: 'paid',
      label: 'Décaissé',
      amount: figure(4_210_000_000, '42,1 M€'),
      ofEnvelope: '7,7 % de l’enveloppe',
      ofPrevious: '36,6 % du contractualisé',
    },
  ],
};

/** An envelope, and nobody publishes what became of it. */
export const stagesUnpublished: StagesView = {
  line: 'formation',
  bars: [
    envelope(11_900_000_000, '119 M€'),
    ...(['committed', 'contracted', 'paid'] as const).map((stage, index) => ({
      stage,
      label: ['Engagé', 'Contractualisé', 'Décaissé'][index] ?? '',
      amount: unpublished,
      ofEnvelope: '',
      ofPrevious: '',
    })),
  ],
};

/** More committed than announced, one stage unknown, nothing paid: three different displays. */
export const stagesOverEnvelope: StagesView = {
  line: 'formation',
  bars: [
    envelope(11_900_000_000, '119 M€'),
    {
      stage: 'committed',
      label: 'Engagé',
      amount: figure(13_090_000_000, '131 M€'),
      ofEnvelope: '110 % de l’enveloppe',
      ofPrevious: '',
    },
    { stage: 'contracted', label: 'Contractualisé', amount: unpublished, ofEnvelope: '', ofPrevious: '' },
    {
      stage: 'paid',
      label: 'Décaissé',
      amount: figure(0, '0 €'),
      ofEnvelope: '0 % de l’enveloppe',
      ofPrevious: '',
    },
  ],
};

const MARCH_2025 = 2025 * 12 + 2;

function rising(
  stage: CumulativeSeries['stage'],
  label: string,
  delay: number,
  step: number,
): CumulativeSeries {
  const months = Array.from({ length: 18 - delay }, (_, index) => index + delay);
  return {
    stage,
    label,
    points: months.map((month) => ({
      month: MARCH_2025 + month,
      cents: step * (Math.floor((month - delay) / 3) + 1),
    })),
  };
}

const threeCurves = [
  rising('committed', 'Engagé', 0, 2_600_000_000),
  rising('contracted', 'Contractualisé', 3, 2_200_000_000),
  rising('paid', 'Décaissé', 7, 900_000_000),
];

/** Three stages under an official path that runs to the horizon. */
export const curvesWithPath: CumulativeView = {
  line: 'ia-sante',
  fromMonth: MARCH_2025,
  toMonth: 2030 * 12 + 11,
  series: threeCurves,
  path: {
    kind: 'official',
    label: 'Trajectoire fictive (engagé)',
    points: [2025, 2026, 2027, 2028, 2029, 2030].map((year, index) => ({
      month: year * 12 + 11,
      cents: [4, 14, 26, 38, 48, 55].map((hundreds) => hundreds * 1_000_000_000)[index] ?? 0,
    })),
  },
  ceiling: { cents: 55_000_000_000, label: 'Enveloppe : 550 M€' },
};

/** No path is published, and the three curves end on nearly the same amount. */
export const curvesThatMeet: CumulativeView = {
  line: 'formation',
  fromMonth: MARCH_2025,
  toMonth: MARCH_2025 + 18,
  series: threeCurves.map((series, index) => ({
    ...series,
    points: [
      ...series.points.slice(0, -1),
      { month: MARCH_2025 + 18, cents: 9_000_000_000 - index * 40_000_000 },
    ],
  })),
  path: null,
  ceiling: { cents: 11_900_000_000, label: 'Enveloppe : 119 M€' },
};

/** A computed benchmark, curves above the ceiling, and a balance that was below zero. */
export const curvesOverCeiling: CumulativeView = {
  line: 'formation',
  fromMonth: MARCH_2025,
  toMonth: 2027 * 12 + 11,
  series: [
    {
      stage: 'committed',
      label: 'Engagé',
      points: [
        { month: MARCH_2025, cents: -400_000_000 },
        { month: MARCH_2025 + 4, cents: 6_000_000_000 },
        { month: MARCH_2025 + 16, cents: 13_090_000_000 },
      ],
    },
  ],
  path: {
    kind: 'benchmark',
    label: 'Repère linéaire calculé',
    points: [
      { month: MARCH_2025, cents: 0 },
      { month: 2027 * 12 + 11, cents: 11_900_000_000 },
    ],
  },
  ceiling: { cents: 11_900_000_000, label: 'Enveloppe : 119 M€' },
};

/** Nothing but an announced envelope. */
export const curvesUnpublished: CumulativeView = {
  line: 'ia-sante',
  fromMonth: 2025 * 12,
  toMonth: 2030 * 12 + 11,
  series: [],
  path: null,
  ceiling: { cents: 55_000_000_000, label: 'Enveloppe : 550 M€' },
};

const PERCENTS = [42, 75, 74, 82, null, 25, 70, 73, 63, 76, 62, 78, 78, 40, 45, 89, 48, 0];

const toStep = (percent: number) => [40, 55, 70, 85].filter((from) => percent >= from).length;

function marks(valueOf: (index: number) => Measured, noted = false): RegionMark[] {
  return REGION_CODES.map((code, index): RegionMark => {
    const [name, short, tileColumn, tileRow] = PLACES[code];
    const measured = valueOf(index);
    return {
      code,
      name,
      short,
      href: `/demo/regions/${code}/`,
      tileColumn,
      tileRow,
      measured,
      step: measured.value ? toStep(measured.value) : null,
      note: noted && code === '04' ? 'population de 2017' : null,
    };
  }).toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
}

const percentOf = (index: number): Measured => {
  const percent = PERCENTS[index];
  return percent === null || percent === undefined ? unpublished : figure(percent, `${percent} %`);
};

/** Shares of an official regional target: one region unpublished, one at zero. */
export const regionsAgainstTarget: RegionsView = {
  line: 'formation',
  measure: 'Part de la cible atteinte',
  unit: '%',
  marks: marks(percentOf),
  classes: ['moins de 40 %', '40 à 55 %', '55 à 70 %', '70 à 85 %', '85 % et plus'],
  residuals: [
    { code: 'com', label: 'Collectivités d’outre-mer', text: '0 €' },
    { code: 'non-regionalised', label: 'Non régionalisé', text: '21,4 M€' },
    { code: 'unknown', label: 'Non renseigné', text: '3,2 M€' },
  ],
  reference: { kind: 'target', value: 100, label: 'Cible : 100 %' },
};

/** Euros per inhabitant with the median, a computed rule; one value carries a reserve. */
export const regionsWithMedian: RegionsView = {
  ...regionsAgainstTarget,
  line: 'ia-sante',
  measure: 'Engagé, en euros par habitant',
  unit: '€',
  marks: marks((index) => figure(PERCENTS[index] ?? 31, `${PERCENTS[index] ?? 31},40 €`), true),
  reference: { kind: 'median', value: 63, label: 'Médiane : 63,40 €' },
};

/** Nobody publishes anything by region. */
export const regionsUnpublished: RegionsView = {
  ...regionsAgainstTarget,
  line: null,
  marks: marks(() => unpublished),
  reference: null,
};

export const bulletWithTarget: BulletView = {
  label: 'Soignants formés',
  stage: null,
  actual: figure(86_000, '86 000'),
  reference: { kind: 'target', value: 500_000, label: 'Cible : 500 000' },
};

export const bulletPastBenchmark: BulletView = {
  label: 'Engagé dans la région',
  stage: 'committed',
  actual: figure(1_240_000_000, '12,4 M€'),
  reference: { kind: 'benchmark', value: 900_000_000, label: 'Repère de population : 9 M€' },
};

export const bulletUnpublished: BulletView = {
  label: 'Soignants formés',
  stage: null,
  actual: unpublished,
  reference: { kind: 'target', value: 500_000, label: 'Cible : 500 000' },
};

/** Dated figures with their qualifiers; two of them a few weeks apart. */
export const pointsPublished: PublishedPointsView = {
  rows: [
    {
      key: 'awarded',
      label: 'Montant attribué',
      points: [
        { date: date('2022-11-21'), value: 150, text: 'environ 150 M€', isExact: false },
        { date: date('2025-11-12'), value: 550, text: 'plus de 550 M€', isExact: false },
      ],
    },
    {
      key: 'laureates',
      label: 'Lauréats',
      points: [
        { date: date('2022-11-21'), value: 61, text: '61', isExact: true },
        { date: date('2025-11-12'), value: 350, text: '350', isExact: true },
      ],
    },
    {
      key: 'warehouses',
      label: 'Entrepôts de données de santé, lauréats',
      points: [
        { date: date('2023-04-03'), value: 6, text: '6', isExact: true },
        { date: date('2023-12-14'), value: 16, text: '16 (calculé)', isExact: false },
      ],
    },
  ],
};

const onDay = (text: string) => ({ from: date(text), to: date(text) });

/** Milestones of each state: seen late, overdue since a whole year, seen and never dated before, still to come. */
export const milestonesOfEachState: TimelineView = {
  asOf: date('2026-06-30'),
  rows: [
    {
      key: 'late',
      label: 'Jalon d’un nom assez long pour tenir sur deux lignes dans un cadre étroit',
      due: onDay('2025-03-31'),
      done: onDay('2025-05-22'),
      state: 'done',
      text: 'Constaté, 52 jours de retard',
    },
    {
      key: 'overdue',
      label: 'Référentiel',
      due: { from: date('2025-01-01'), to: date('2025-12-31') },
      done: null,
      state: 'overdue',
      text: 'Prévu, non constaté, au moins 181 jours de retard',
    },
    { key: 'seen', label: 'Guide', due: null, done: onDay('2025-07-29'), state: 'done', text: 'Constaté' },
    { key: 'next', label: 'Bilan', due: onDay('2027-06-30'), done: null, state: 'expected', text: 'À venir' },
  ],
};

/** One stage under its path, today marked, and a projection whose last date lies past the frame. */
export const curvesWithProjection: CumulativeView = {
  ...curvesWithPath,
  series: threeCurves.slice(0, 1),
  today: { month: 2026 * 12 + 7, label: 'Données au 31 août 2026' },
  projection: {
    from: { month: 2026 * 12 + 7, cents: 15_600_000_000 },
    cents: 55_000_000_000,
    earliestMonth: 2029 * 12 + 5,
    latestMonth: 2033 * 12 + 2,
  },
};

/** A computed repère, and a projection without any last date. */
export const curvesWithRepere: CumulativeView = {
  ...curvesWithProjection,
  path: {
    kind: 'benchmark',
    label: 'Repère calculé',
    points: [
      { month: MARCH_2025, cents: 0 },
      { month: 2030 * 12 + 11, cents: 55_000_000_000 },
    ],
  },
  projection: {
    from: { month: 2026 * 12 + 7, cents: 15_600_000_000 },
    cents: 55_000_000_000,
    earliestMonth: 2032 * 12,
    latestMonth: null,
  },
};
