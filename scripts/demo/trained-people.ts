import type { RegionCode } from '#lib/domain/territory.ts';
import { formatCsv } from './csv-text.ts';
import { DELIVERIES, dateOf } from './delivery.ts';
import { seededRandom, splitWhole } from './random.ts';
import { DEMO_REGIONS } from './territories.ts';

/** People trained since the start, whole country, at the end of each quarter. Invented. */
const TRAINED: readonly (readonly [string, number])[] = [
  ['2025-03-31', 4_200],
  ['2025-06-30', 11_900],
  ['2025-09-30', 18_300],
  ['2025-12-31', 41_700],
  ['2026-03-31', 68_400],
  ['2026-06-30', 97_100],
  ['2026-09-30', 138_200],
];
const TARGET = 500_000;
const TARGET_DATE = '2030-12-31';
/** Per thousand of the people, followed on line, counted in no region. */
const ON_LINE = 60;
/** First figure of a quarter, in per cent of what the next delivery says. */
const FIRST_COUNT = 96;
/** The delivery that tells the people registered by quarter, where the others tell them since the start. */
const FLUX_RANK = 1;
const SILENT_REGION: RegionCode = '06';

const PROFESSIONS: readonly (readonly [string, number])[] = [
  ['médecins', 17],
  ['infirmiers', 34],
  ['pharmaciens', 7],
  ['aides-soignants', 19],
  ['autres paramédicaux', 15],
  ['ingénieurs et cadres', 8],
];
const TRAININGS: readonly (readonly [string, number])[] = [
  ['initiale', 62],
  ['continue', 38],
];
/** Of 100 people registered. « formé » is the count that PILOTE’s file gives. */
const COUNTED: readonly (readonly [string, number])[] = [
  ['inscrit', 131],
  ['formé', 100],
  ['certifié', 43],
];

interface Quarter {
  readonly date: string;
  readonly national: number;
  readonly regions: readonly number[];
}

/** PILOTE’s template: one row per region and quarter, targets by region; the last quarter of one region is empty. */
export function writePiloteFile(rank: number): string {
  const quarters = countQuarters(rank);
  const names = DEMO_REGIONS.map(({ code, spellings }) => ({ zone: `R${code}`, name: spellings[0] ?? '' }));
  const zones = [{ zone: 'FRANCE', name: 'France' }, ...names];
  const row = (zone: { zone: string; name: string }, date: string, kind: string, value: number | null) => [
    'IND-901',
    zone.zone,
    zone.name,
    date,
    kind,
    value === null ? '' : String(value),
  ];
  const targets = [TARGET, ...splitWhole(TARGET, weightsOfPeople())];
  const last = quarters.at(-1);
  const rows = zones.flatMap((zone, index) => [
    row(zone, '2024-12-31', 'vi', 0),
    ...quarters.map((quarter) => {
      const value = index === 0 ? quarter.national : (quarter.regions[index - 1] ?? null);
      const isSilent = zone.zone === `R${SILENT_REGION}` && quarter === last;
      return row(zone, quarter.date, 'va', isSilent ? null : value);
    }),
    row(zone, TARGET_DATE, 'vc', targets[index] ?? null),
  ]);
  const header = ['identifiant_indic', 'zone_id', 'zone_nom', 'date_valeur', 'type_valeur', 'valeur'];
  return formatCsv([header, ...rows], { delimiter: ';', newline: '\r\n' });
}

/** The same people by profession, by initial or continuing training, and by what is counted of them. */
export function detailTrainedPeople(rank: number): string[][] {
  const isFinal = rank === DELIVERIES.length - 1;
  return countQuarters(rank).flatMap(({ date, national, regions }, index, all) => {
    const cells = PROFESSIONS.flatMap(([profession, share]) =>
      TRAININGS.map(([training, part]) => ({ profession, training, weight: share * part })),
    );
    const parts = splitWhole(
      national,
      cells.map(({ weight }) => weight),
    );
    const counts = (zone: string, value: number) =>
      COUNTED.map(([counted, share]) => {
        const isFlux = rank === FLUX_RANK && counted === 'inscrit';
        const people = isFlux ? value - (all[index - 1]?.national ?? 0) : value;
        return observation(zone, date, Math.round((people * share) / 100), '', '', counted);
      });
    return [
      ...cells.map(({ profession, training }, rank) =>
        observation('FRANCE', date, parts[rank] ?? 0, profession, training, 'formé'),
      ),
      ...counts('FRANCE', national),
      ...(isFinal && index === all.length - 1
        ? DEMO_REGIONS.flatMap(({ code }, rank) =>
            code === SILENT_REGION ? [] : counts(`R${code}`, regions[rank] ?? 0),
          )
        : []),
    ];
  });
}

function observation(zone: string, date: string, value: number, ...breakdown: string[]): string[] {
  const source = 'source-fictive-formation';
  return ['soignants-formes', zone, date, 'day', 'va', String(value), '', '0', ...breakdown, source];
}

/** What the delivery of that rank counts: the quarters ended by then, the last one not yet complete. */
function countQuarters(rank: number): Quarter[] {
  const ended = TRAINED.filter(([date]) => date <= dateOf(rank));
  const isFinal = rank === DELIVERIES.length - 1;
  return ended.map(([date, count], index) => {
    const isFirst = index === ended.length - 1 && !isFinal;
    const national = isFirst ? Math.round((count * FIRST_COUNT) / 100) : count;
    const inRegions = national - Math.round((national * ON_LINE) / 1_000);
    return { date, national, regions: splitWhole(inRegions, weightsOfQuarter(index)) };
  });
}

function weightsOfPeople(): number[] {
  return DEMO_REGIONS.map(({ people }) => people);
}

/** Regions do not start together: each has its own head start, which fades. */
function weightsOfQuarter(index: number): number[] {
  const random = seededRandom(901);
  return DEMO_REGIONS.map(({ people }) => people * (1 + (random.next() - 0.45) * (1.2 - index * 0.08)));
}
