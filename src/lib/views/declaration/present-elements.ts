import type { CheckRun } from '#lib/contract/check-run.ts';
import { agree } from '#lib/views/words/agree.ts';
import { formatCount, formatQuantity } from '#lib/views/words/format.ts';

/** How many pages hold more elements than aimed at, and the heaviest one. */
export function presentElements({ elements, pages }: Pick<CheckRun, 'elements' | 'pages'>): string {
  const { limit, over, most, page } = elements;
  const aim = `L’objectif est de ${formatQuantity(limit, 'élément', 'éléments')} par page.`;
  const heaviest = `la plus lourde, ${page}, en a ${formatCount(most)}`;
  if (over === 0) return `${aim} Il est tenu\u00a0: ${heaviest}.`;
  const them = agree(over, 'le dépasse', 'le dépassent');
  return `${aim} Il n’est pas tenu\u00a0: ${formatCount(over)} des ${formatQuantity(pages, 'page', 'pages')} ${them}\u00a0; ${heaviest}.`;
}
