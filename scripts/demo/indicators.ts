import { dateOf } from './delivery.ts';
import { EQUIPPED_INDICATOR, equippedRows } from './equipped-pharmacies.ts';

/** Quarterly values of three more indicators, whole country; the last one fell silent after March 2026. */
const SERIES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'tiers-lieux': [
    ['2025-06-30', '9'],
    ['2025-12-31', '17'],
    ['2026-03-31', '22'],
    ['2026-06-30', '26'],
    ['2026-09-30', '31'],
  ],
  'delai-contrat': [
    ['2025-12-31', '131'],
    ['2026-03-31', '142'],
    ['2026-06-30', '148'],
    ['2026-09-30', '144'],
  ],
  'sessions-ouvertes': [
    ['2025-06-30', '38'],
    ['2025-09-30', '31'],
    ['2025-12-31', '57'],
    ['2026-03-31', '64'],
  ],
};

/** Where they started from. The delay has grown since, while it is to fall. */
const STARTS: readonly (readonly [id: string, date: string, value: string])[] = [
  ['tiers-lieux', '2024-12-31', '4'],
  ['delai-contrat', '2025-06-30', '120'],
  ['sessions-ouvertes', '2025-03-31', '24'],
];

/** Header and rows of indicators.csv. */
export function indicatorRows(): string[][] {
  return [
    'indicator_id label unit direction nature kind perimeter target_type numerator denominator producer periodicity definition_note'.split(
      ' ',
    ),
    [
      'soignants-formes',
      'Personnes formées au numérique et à l’IA en santé',
      'personnes',
      'up',
      'cumul',
      'réalisation',
      'formation',
      'at_least',
      'personnes formées',
      '',
      'Producteur fictif',
      'trimestrielle',
      'Fictif : est formé qui a suivi la formation entière',
    ],
    [
      'tiers-lieux',
      'Tiers-lieux d’expérimentation',
      'tiers-lieux',
      'up',
      'stock',
      'réalisation',
      'ia-sante',
      'at_least',
      'tiers-lieux ouverts',
      '',
      'Producteur fictif',
      'trimestrielle',
      'Fictif',
    ],
    [
      'delai-contrat',
      'Délai médian entre la décision et le contrat',
      'jours',
      'down',
      'glissant',
      'moyen',
      'ia-sante',
      'at_most',
      'jours',
      '',
      'Producteur fictif',
      'trimestrielle',
      'Fictif',
    ],
    [
      'sessions-ouvertes',
      'Sessions de formation ouvertes dans le trimestre',
      'sessions',
      'up',
      'flux',
      'moyen',
      'formation',
      'at_least',
      'sessions ouvertes',
      '',
      'Producteur fictif',
      'trimestrielle',
      'Fictif',
    ],
    [...EQUIPPED_INDICATOR],
  ];
}

/** Rows of observations.csv of these indicators, in the delivery of that rank. */
export function indicatorValues(rank: number): string[][] {
  const date = dateOf(rank);
  return [
    ...Object.entries(SERIES).flatMap(([id, values]) =>
      values.flatMap(([day, value]) => (day <= date ? [indicatorValue(id, day, 'va', value)] : [])),
    ),
    ...equippedRows(date),
    ...STARTS.map(([id, day, value]) => indicatorValue(id, day, 'vi', value)),
    indicatorValue('sessions-ouvertes', '2027-12-31', 'vc', '120'),
    indicatorValue('tiers-lieux', '2027-12-31', 'vc', rank < 2 ? '35' : '40'),
    indicatorValue('delai-contrat', '2027-12-31', 'vc', '90'),
  ];
}

function indicatorValue(id: string, date: string, kind: string, value: string): string[] {
  return [id, 'FRANCE', date, 'day', kind, value, '', '0', '', '', '', 'source-fictive-indicateurs'];
}
