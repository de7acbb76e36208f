import type { CarnetItem } from '#lib/views/carnet/item-id.ts';
import { parseItem } from '#lib/views/carnet/parse-item.ts';

/** What another site may show: the national figures and those of all regions, as a carnet lists them. */
const SHOWN: Readonly<Record<CarnetItem['kind'], (item: CarnetItem) => boolean>> = {
  amount: () => true,
  stages: isReadA,
  cumulative: isReadA,
  pace: () => true,
  regions: (item) => item.kind === 'regions' && item.stage === 'committed' && item.rule === 'seat',
  trained: (item) => item.kind === 'trained' && item.code === null,
  region: () => false,
  milestone: () => false,
  silence: () => false,
};

/** True for the id of a figure that has an address of its own for frames. */
export function isEmbedded(id: string): boolean {
  const item = parseItem(id);
  return item !== null && SHOWN[item.kind](item);
}

function isReadA(item: CarnetItem): boolean {
  return 'reading' in item && item.reading === 'A';
}
