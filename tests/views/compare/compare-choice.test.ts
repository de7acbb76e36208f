import { expect, it } from 'vitest';
import { leadWith, toggleTerritory } from '#lib/views/compare/compare-choice.ts';
import type { RegionCode } from '#lib/domain/territory.ts';

it.each<[RegionCode[], RegionCode, RegionCode[]]>([
  [['53', '84'], '11', ['53', '84', '11']],
  [['53', '84', '11'], '84', ['53', '11']],
  [['53', '84'], '84', ['53', '84']],
  [['01', '02', '03', '04', '06', '11'], '53', ['01', '02', '03', '04', '06', '11']],
])('%j, %s pressed, is %j', (before, code, after) => {
  expect(toggleTerritory(before, code)).toEqual(after);
});

it.each<[RegionCode[], RegionCode, RegionCode[]]>([
  [['53', '84', '11'], '94', ['94', '84', '11']],
  [['53', '84', '11'], '11', ['11', '53', '84']],
  [['53', '84'], '53', ['53', '84']],
])('%j led by %s is %j', (before, code, after) => {
  expect(leadWith(before, code)).toEqual(after);
});
