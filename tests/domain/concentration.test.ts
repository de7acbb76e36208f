import { describe, expect, it } from 'vitest';
import { concentrationOf } from '#lib/domain/concentration.ts';

/** France 2030, all sectors, 1 August 2023, whole euros by region in the order of the published file. */
const FRANCE_2030 = [
  12_704_170, 11_415_201, 27_986_505, 33_480_818, 7_393_078, 6_197_868_286, 266_368_441, 241_899_511,
  251_262_250, 1_212_128_827, 612_025_476, 347_778_394, 406_485_448, 706_627_235, 1_182_260_631,
  5_909_010_389, 725_376_050, 16_534_384,
];

const measured = (balances: readonly number[]) => {
  const found = concentrationOf(balances);
  if (found.kind === 'refused') throw new Error(found.reason);
  return found;
};

describe('concentration', () => {
  it('finds of the published regions what was computed apart', () => {
    const found = measured(FRANCE_2030);
    expect(found.holders).toBe(18);
    expect(found.largest).toBeCloseTo(0.733078155, 9);
    expect(found.index).toBeCloseTo(0.2365306476, 9);
    expect(found.equalHolders).toBeCloseTo(4.2277819394, 9);
  });

  it('of ten equal holders is that of ten equal holders', () => {
    expect(measured(Array<number>(10).fill(7))).toEqual({
      kind: 'measured',
      holders: 10,
      largest: expect.closeTo(0.3, 12) as number,
      index: expect.closeTo(0.1, 12) as number,
      equalHolders: expect.closeTo(10, 9) as number,
    });
  });

  it('leaves out who holds nothing, or less', () => {
    const held = [50, 5, 5, 5, 5, 5, 5, 5, 5, 10];
    expect(concentrationOf([...held, 0, -30])).toEqual(concentrationOf(held));
    expect(measured(held).largest).toBeCloseTo(0.65, 12);
    expect(measured(held).index).toBeCloseTo(0.28, 12);
  });

  it.each([
    ['nine holders', [9, 8, 7, 6, 5, 4, 3, 2, 1, 0], { reason: 'few-holders', holders: 9 }],
    ['no holder', [], { reason: 'few-holders', holders: 0 }],
    ['what is not published', null, { reason: 'not-published', holders: 0 }],
  ] as const)('is not computed of %s', (_case, balances, refusal) => {
    expect(concentrationOf(balances)).toEqual({ kind: 'refused', ...refusal });
  });
});
