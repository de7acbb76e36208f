import { NO_FILTERS, type Filters } from '#lib/queries/filters.ts';
import { monthOf, type SeededMovement } from './seeded-spending.ts';

/** Filters that keep all, some or nothing of the seeded movements, by name. */
export const SEEDED_FILTERS: readonly (readonly [name: string, filters: Filters])[] = [
  ['no filter', NO_FILTERS],
  ['one measure, with an apostrophe', { ...NO_FILTERS, measures: ['mesure-d’or'] }],
  ['two measures', { ...NO_FILTERS, measures: ['mesure-a', 'mesure-b'] }],
  ['one operator', { ...NO_FILTERS, operators: ['operateur-fictif-b'] }],
  ['one aid type', { ...NO_FILTERS, aidTypes: ['repayable-advance'] }],
  ['from a month', { ...NO_FILTERS, fromMonth: 2023 * 12 + 5 }],
  ['up to a month', { ...NO_FILTERS, toMonth: 2023 * 12 + 11 }],
  [
    'everything at once',
    {
      measures: ['mesure-a', 'mesure-d’or'],
      operators: ['operateur-fictif-a', 'operateur-fictif-c'],
      aidTypes: ['grant', 'unspecified'],
      fromMonth: 2022 * 12 + 3,
      toMonth: 2025 * 12 + 1,
    },
  ],
  ['a measure that is in no table', { ...NO_FILTERS, measures: ["' OR 1=1 --"] }],
];

/** What the filters mean, in plain words of TypeScript. */
export function isKept(movement: SeededMovement, filters: Filters): boolean {
  const { measures, operators, aidTypes, fromMonth, toMonth } = filters;
  if (measures.length > 0 && (movement.measure === null || !measures.includes(movement.measure)))
    return false;
  if (operators.length > 0 && !operators.includes(movement.operator)) return false;
  if (aidTypes.length > 0 && !(aidTypes as readonly string[]).includes(movement.aidType)) return false;
  if (fromMonth !== null && monthOf(movement) < fromMonth) return false;
  return toMonth === null || monthOf(movement) <= toMonth;
}
