import { expect, it } from 'vitest';
import { presentLateness } from '#lib/views/words/lateness.ts';

it.each<[announced: string | null, today: string, message: string | null]>([
  [null, '2027-01-01', null],
  ['2026-12-31', '2026-12-30', null],
  ['2026-12-31', '2026-12-31', null],
  [
    '2027-01-01',
    '2027-01-02',
    'La livraison annoncée pour le 1er\u00a0janvier 2027 n’est pas arrivée. Les figures restent celles de la livraison précédente.',
  ],
])('announced for %s, read on %s', (announced, today, message) => {
  expect(presentLateness(announced, today)).toBe(message);
});
