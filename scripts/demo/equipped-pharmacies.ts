type Rows = readonly string[][];

/** Pharmacies with decision support in each region, first then last count: invented, zeros included. No target exists. */
const EQUIPPED: Readonly<Record<string, readonly [string, string]>> = {
  '01': ['0', '1'],
  '02': ['1', '1'],
  '03': ['0', '0'],
  '04': ['1', '2'],
  '06': ['0', '0'],
  '11': ['9', '17'],
  '24': ['2', '4'],
  '27': ['2', '3'],
  '28': ['3', '6'],
  '32': ['4', '9'],
  '44': ['4', '8'],
  '52': ['3', '7'],
  '53': ['3', '5'],
  '75': ['5', '9'],
  '76': ['4', '8'],
  '84': ['6', '12'],
  '93': ['3', '6'],
  '94': ['0', '1'],
};
const NATION: readonly [string, string] = ['50', '99'];
const DAYS = ['2026-03-31', '2026-09-30'];

export const EQUIPPED_INDICATOR: readonly string[] = [
  'sadp-pui',
  'Pharmacies à usage intérieur équipées d’une aide à la décision',
  'pharmacies',
  'up',
  'stock',
  'réalisation',
  'hors-perimetre',
  'to_define',
  'pharmacies à usage intérieur équipées',
  '',
  'Producteur fictif',
  'semestrielle',
  'Fictif : est équipée une pharmacie qui utilise l’outil',
];

/** The counts known on a day: the country, then each region. */
export function equippedRows(date: string): Rows {
  const zones = [
    ['FRANCE', NATION] as const,
    ...Object.entries(EQUIPPED).map(([code, counts]) => [`R${code}`, counts] as const),
  ];
  return DAYS.filter((day) => day <= date).flatMap((day, index) =>
    zones.map(([zone, counts]) => [
      ...['sadp-pui', zone, day, 'day', 'va', counts[index] ?? ''],
      ...['', '0', '', '', '', 'source-fictive-indicateurs'],
    ]),
  );
}
