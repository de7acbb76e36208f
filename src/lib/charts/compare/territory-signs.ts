/** A sign for each place in a comparison, drawn about 0,0: curves that cross are told apart without any colour. */
const TERRITORY_SIGNS = [
  'M4 0A4 4 0 1 1 -4 0A4 4 0 1 1 4 0Z',
  'M-3.5 -3.5H3.5V3.5H-3.5Z',
  'M0 -4.5L4.5 3.5H-4.5Z',
  'M0 -5L5 0L0 5L-5 0Z',
  'M0 4.5L4.5 -3.5H-4.5Z',
  'M-4 -1.5H-1.5V-4H1.5V-1.5H4V1.5H1.5V4H-1.5V1.5H-4Z',
] as const;

/** The sign of the territory at that place, counted from zero. */
export function signAt(place: number): string {
  return TERRITORY_SIGNS[place % TERRITORY_SIGNS.length] ?? '';
}
