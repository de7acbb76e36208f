import { describe, expect, it } from 'vitest';
import { cents, euros } from '#lib/domain/money.ts';
import { gapBetween, groupOf, type GradedRegion } from '#lib/domain/territory-gap.ts';

/** Code, whole euros of France 2030 on 1 August 2023, inhabitants, inhabitants outside urban units. */
const METROPOLE = [
  ['11', 6_197_868_286, 12_463_067, 438_441],
  ['24', 266_368_441, 2_587_031, 846_268],
  ['27', 241_899_511, 2_802_670, 1_204_687],
  ['28', 251_262_250, 3_345_842, 1_176_090],
  ['32', 1_212_128_827, 5_992_194, 1_252_038],
  ['44', 612_025_476, 5_563_378, 1_551_141],
  ['52', 347_778_394, 3_907_156, 933_239],
  ['53', 406_485_448, 3_449_370, 981_209],
  ['75', 706_627_235, 6_150_451, 1_971_743],
  ['76', 1_182_260_631, 6_124_653, 1_457_468],
  ['84', 5_909_010_389, 8_205_557, 1_771_472],
  ['93', 725_376_050, 5_218_960, 280_378],
  ['94', 16_534_384, 355_486, 99_221],
] as const;
const REGIONS: GradedRegion[] = METROPOLE.map(([code, amount, units, outside]) => ({
  code,
  cents: euros(amount),
  units,
  share: outside / units,
}));
const without = (code: string, change: Partial<GradedRegion>) =>
  REGIONS.map((region) => (region.code === code ? { ...region, ...change } : region));

describe('gap between the regions of highest and lowest share', () => {
  it.each([
    [3, ['27', '28', '24'], ['32', '93', '11'], 86.947108, 343.638473],
    [4, ['27', '28', '24', '75'], ['84', '32', '93', '11'], 98.492411, 440.542075],
    [5, ['27', '28', '24', '75', '53'], ['76', '84', '32', '93', '11'], 102.132845, 400.654444],
    [6, ['27', '28', '24', '75', '53', '94'], ['52', '76', '84', '32', '93', '11'], 101.074979, 371.601834],
  ])('of %i regions each is what was computed apart', (size, most, least, high, low) => {
    const gap = gapBetween(REGIONS, size);
    expect(gap?.most.codes).toEqual(most);
    expect(gap?.least.codes).toEqual(least);
    expect(gap?.most.eurosPerUnit).toBeCloseTo(high, 6);
    expect(gap?.least.eurosPerUnit).toBeCloseTo(low, 6);
    expect(gap?.gap).toBeCloseTo(high - low, 5);
  });

  it('weighs each region by its inhabitants, to the cent', () => {
    expect(gapBetween(REGIONS, 4)?.most).toMatchObject({ cents: 146_615_743_700, units: 14_885_994 });
    expect(gapBetween(REGIONS, 4)?.ratio).toBeCloseTo(0.22357095, 8);
  });

  it('does not depend on the order of the regions', () => {
    expect(gapBetween(REGIONS.toReversed(), 4)).toEqual(gapBetween(REGIONS, 4));
  });

  it.each([
    ['the groups would meet', REGIONS, 7],
    ['a group is empty', REGIONS, 0],
    ['an amount of one of them is not published', without('27', { cents: null }), 4],
    ['the inhabitants of one of them are unknown', without('11', { units: null }), 4],
    ['the inhabitants of one of them are none', without('11', { units: 0 }).slice(0, 1), 1],
  ])('is nothing where %s', (_case, regions, size) => {
    expect(gapBetween(regions, size)).toBeNull();
  });

  it('leaves out the regions that the definition does not grade', () => {
    const graded = gapBetween(without('27', { share: null, cents: null }), 4);
    expect(graded?.most.codes).toEqual(['28', '24', '75', '53']);
  });

  it('has no ratio over nothing', () => {
    const none = REGIONS.map((region) => ({ ...region, cents: cents(0) }));
    expect(gapBetween(none, 4)).toMatchObject({ gap: 0, ratio: null });
  });
});

it('takes no group out of nothing', () => {
  expect(groupOf([])).toBeNull();
});
