import { splitWhole } from './random.ts';
import { DEMO_REGIONS } from './territories.ts';

const HEAD = 'zonage classe code_region habitants date precision_date id_source'.split(' ');
const SOURCE = 'source-fictive-zonages';
const PEOPLE = 68_000;

/** Invented parts of the inhabitants, in per cent: dense, between and rural; then ZIP and ZAC, the rest being in neither. */
const PARTS: Readonly<Record<string, readonly [dense: number, between: number, zip: number, zac: number]>> = {
  '01': [14, 63, 41, 38],
  '02': [31, 48, 36, 44],
  '03': [12, 46, 62, 33],
  '04': [42, 43, 18, 47],
  '06': [22, 61, 71, 26],
  '11': [87, 10, 58, 34],
  '24': [21, 31, 54, 36],
  '27': [15, 29, 39, 45],
  '28': [23, 29, 44, 39],
  '32': [43, 34, 29, 46],
  '44': [31, 31, 27, 41],
  '52': [29, 27, 25, 43],
  '53': [18, 31, 17, 46],
  '75': [24, 26, 22, 40],
  '76': [33, 26, 19, 38],
  '84': [36, 33, 26, 43],
  '93': [64, 24, 16, 35],
  '94': [17, 27, 31, 48],
};

/** Two zonings of the demo, both fictitious: a density grid and a doctors’ zoning, inhabitants by class and region. */
export function zoningRows(): string[][] {
  return [
    HEAD,
    ...rowsOf('grille-densite', ['dense', 'intermediaire', 'rural'], 'year', '2025', 0),
    ...rowsOf('zonage-medecins', ['zip', 'zac', 'hors-zonage'], 'day', '2026-01-01', 2),
  ];
}

function rowsOf(
  zoning: string,
  classes: readonly string[],
  precision: string,
  date: string,
  from: 0 | 2,
): string[][] {
  return DEMO_REGIONS.flatMap(({ code, people }) => {
    const [first, second] = [PARTS[code]?.[from] ?? 0, PARTS[code]?.[from + 1] ?? 0];
    const counts = splitWhole(people * PEOPLE, [first, second, 100 - first - second]);
    return classes.map((name, index) => [zoning, name, code, String(counts[index]), date, precision, SOURCE]);
  });
}
