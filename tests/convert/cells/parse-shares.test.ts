import { expect, it } from 'vitest';
import { parseShares } from '#lib/convert/cells/parse-shares.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

it('reads shares in their order', () => {
  expect(parseShares('84:6000|11:4000', GEOGRAPHY)).toEqual([
    { territory: '84', basisPoints: 6000 },
    { territory: '11', basisPoints: 4000 },
  ]);
});

it('reads one share and money outside the regions', () => {
  expect(parseShares('01 : 7500 | non régionalisé : 2500', GEOGRAPHY)).toEqual([
    { territory: '01', basisPoints: 7500 },
    { territory: 'non-regionalised', basisPoints: 2500 },
  ]);
});

it.each(['84:6000|11:3999', '84:6000|99:4000', '84:5000|84:5000', '84:100 %', '84', '84:-1|11:10001'])(
  'refuses « %s »',
  (text) => {
    expect(parseShares(text, GEOGRAPHY)).toBeNull();
  },
);
