import type { RegionCode } from '#lib/domain/territory.ts';
import { formatDate, formatEuros, formatMillions } from '#lib/views/words/format.ts';
import { stageParticiple } from '#lib/views/words/say-amount.ts';
import type { France2030 } from './present-france2030.ts';
import { toRegionFigures } from './region-figures.ts';

/** What the whole of France 2030 holds of one region, with its perimeter and its date; says so when nothing is published. */
export function describePlanIn({ amounts, date }: France2030, code: RegionCode): string {
  const own = toRegionFigures(amounts).find(({ fact }) => fact.regionCode === code);
  const day = formatDate(date);
  if (!own || own.cents === null)
    return `Aucun montant de France\u00a02030 n’est publié pour cette région au ${day}.`;
  const rate = own.perUnit === null ? '' : `, soit ${formatEuros(own.perUnit * 100)} par habitant`;
  return `${own.fact.name}\u00a0: ${formatMillions(own.cents)} ${stageParticiple(formatMillions(own.cents), 'committed')} par France\u00a02030, tous secteurs, au ${day}${rate}.`;
}
