import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeMoney, splitByLargestRemainder } from '#lib/recompute/place-money.ts';
import type { MergedOperation, Movement } from '#lib/recompute/read-money.ts';
import type { Share } from '#lib/recompute/told.ts';

const THREE: readonly Share[] = [
  { territory: '84', points: 3333 },
  { territory: '11', points: 3333 },
  { territory: '53', points: 3334 },
];

function movement(date: string, amountCents: number, shares: readonly Share[] = THREE): Movement {
  const of: MergedOperation = {
    line: 'ia-sante',
    measure: null,
    operator: 'Opérateur fictif A',
    project: 'P1',
    beneficiaryType: null,
    beneficiary: null,
    seat: '84',
    place: '53',
    partner: null,
    shares,
  };
  const money = { stage: 'committed', date, amountCents, aidType: 'grant', isRepayment: false } as const;
  return { file: 'a.csv', line: 2, operation: 'P1', of, ...money };
}

it('gives the cents left to the largest remainders, then to the smallest code', () => {
  // 100 cents: 33.33, 33.33 and 33.34, so that 53 has the one left; 200: 66.66, 66.66, 66.68, two left, 53 and 11.
  expect(Object.fromEntries(splitByLargestRemainder(100, THREE))).toEqual({ 84: 33, 11: 33, 53: 34 });
  expect(Object.fromEntries(splitByLargestRemainder(200, THREE))).toEqual({ 84: 66, 11: 67, 53: 67 });
  expect(Object.fromEntries(splitByLargestRemainder(-100, THREE))).toEqual({ 84: -33, 11: -33, 53: -34 });
});

it('leaves nothing anywhere of what is cancelled, whatever the order of the files', () => {
  const placed = placeMoney([movement('2026-05-01', -100), movement('2026-01-01', 100)], 'partners');
  const left = new Map<string, number>();
  for (const { territory, amountCents } of placed)
    left.set(territory, (left.get(territory) ?? 0) + amountCents);
  expect([...left]).toEqual([
    ['53', 0],
    ['11', 0],
    ['84', 0],
  ]);
});

it('puts the whole of a movement in the territory of its seat or of its place', () => {
  const one = [movement('2026-01-01', 100)];
  expect(placeMoney(one, 'seat').map(({ territory, amountCents }) => [territory, amountCents])).toEqual([
    ['84', 100],
  ]);
  expect(placeMoney(one, 'place').map(({ territory, amountCents }) => [territory, amountCents])).toEqual([
    ['53', 100],
  ]);
});

it('splits any movements into parts that sum to them', () => {
  const share = fc.integer({ min: 1, max: 9998 });
  const amounts = fc.array(fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(share, fc.nat(9999), amounts, (first, cut, drawn) => {
      const second = Math.max(1, cut % (10_000 - first));
      const shares: Share[] = [
        { territory: '84', points: first },
        { territory: '11', points: second },
        { territory: '53', points: 10_000 - first - second },
      ];
      const movements = drawn.map((cents, index) => movement(`2026-01-0${index + 1}`, cents, shares));
      const placed = placeMoney(movements, 'partners');
      const sum = (of: readonly { readonly amountCents: number }[]) =>
        of.reduce((total, { amountCents }) => total + amountCents, 0);
      expect(sum(placed)).toBe(sum(movements));
    }),
  );
});
