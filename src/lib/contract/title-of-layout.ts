import { LAYOUTS } from './layouts.ts';
import { TABLES } from './tables.ts';

const TITLES = new Map([
  ...TABLES.map(({ name, title }) => [`facts-${name}`, title] as const),
  ...LAYOUTS.map(({ id, title }) => [id, title] as const),
  ['spending-mapped', 'Dépenses, lues par une correspondance'] as const,
  ['observations-mapped', 'Observations, lues par une correspondance'] as const,
  ['unknown', 'Mise en page inconnue'] as const,
]);

/** French title of the layout that a file report names; the id itself when no layout has it. */
export function titleOfLayout(id: string): string {
  return TITLES.get(id) ?? id;
}
