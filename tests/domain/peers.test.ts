import { describe, expect, it } from 'vitest';
import { rankPeers, type PeerComponent } from '#lib/domain/peers.ts';
import type { RegionCode } from '#lib/domain/territory.ts';

// Inhabitants, and inhabitants outside urban units, as of 2023 (Mayotte: 2017), of the 18 regions.
const REGIONS: readonly (readonly [RegionCode, number, number])[] = [
  ['01', 384160, 13085],
  ['02', 360630, 12651],
  ['03', 293996, 39727],
  ['04', 889679, 12350],
  ['06', 256518, 0],
  ['11', 12463067, 438441],
  ['24', 2587031, 846268],
  ['27', 2802670, 1204687],
  ['28', 3345842, 1176090],
  ['32', 5992194, 1252038],
  ['44', 5563378, 1551141],
  ['52', 3907156, 933239],
  ['53', 3449370, 981209],
  ['75', 6150451, 1971743],
  ['76', 6124653, 1457468],
  ['84', 8205557, 1771472],
  ['93', 5218960, 280378],
  ['94', 355486, 99221],
];
const population: PeerComponent = {
  id: 'population',
  values: new Map(REGIONS.map(([code, inhabitants]) => [code, Math.log10(inhabitants)])),
};
const rural: PeerComponent = {
  id: 'rural',
  values: new Map(REGIONS.map(([code, inhabitants, outside]) => [code, outside / inhabitants])),
};
const component = (id: string, values: readonly (readonly [RegionCode, number])[]): PeerComponent => ({
  id,
  values: new Map(values),
});

describe('the regions that resemble one', () => {
  // Computed apart: 0.554556 and 0.131385 are the standard deviations of the two components.
  it('are, for Bretagne, the Pays de la Loire, then the Grand Est and the Centre', () => {
    const nearest = rankPeers('53', [population, rural]).slice(0, 5);
    expect(nearest.map(({ code }) => code)).toEqual(['52', '44', '24', '28', '75']);
    const distances = [0.255, 0.2664, 0.2794, 0.3612, 0.3747];
    for (const [index, distance] of distances.entries())
      expect(nearest[index]?.distance).toBeCloseTo(distance, 4);
    expect(nearest[0]?.gaps[0]).toBeCloseTo(0.0976, 4);
    expect(nearest[0]?.gaps[1]).toBeCloseTo(-0.3471, 4);
  });

  it('by hand: the root of the mean of the squared gaps, in spreads', () => {
    // Spread of 0 and 4: 2, a gap of 2 spreads. Spread of 3 and 1: 1, a gap of −2.
    const [peer] = rankPeers('53', [
      component('a', [
        ['53', 0],
        ['52', 4],
      ]),
      component('b', [
        ['53', 3],
        ['52', 1],
      ]),
    ]);
    expect(peer).toEqual({ code: '52', distance: 2, gaps: [2, -2] });
  });

  it('change when a component is left out', () => {
    expect(
      rankPeers('53', [population])
        .map(({ code }) => code)
        .slice(0, 2),
    ).toEqual(['28', '52']);
    expect(
      rankPeers('53', [rural])
        .map(({ code }) => code)
        .slice(0, 2),
    ).toEqual(['94', '44']);
  });

  it('are all the others, each once, and never itself', () => {
    for (const [code] of REGIONS) {
      const codes = rankPeers(code, [population, rural]).map((peer) => peer.code);
      expect(codes).toHaveLength(17);
      expect(new Set([code, ...codes]).size).toBe(18);
    }
  });

  it('are as far one way as the other', () => {
    const there = rankPeers('02', [population, rural]).find(({ code }) => code === '94');
    const back = rankPeers('94', [population, rural]).find(({ code }) => code === '02');
    expect(there?.distance).toBeCloseTo(1.3134, 4);
    expect(back?.distance).toBe(there?.distance);
  });

  it('are none without a component or a value, and leave out who has none', () => {
    expect(rankPeers('53', [])).toEqual([]);
    expect(rankPeers('53', [component('a', [['52', 4]])])).toEqual([]);
    const some = [
      component('a', [
        ['53', 0],
        ['52', 4],
        ['44', 8],
      ]),
      component('b', [
        ['53', 1],
        ['44', 1],
      ]),
    ];
    expect(rankPeers('53', some).map(({ code }) => code)).toEqual(['44']);
  });

  it('are not parted by what does not vary', () => {
    expect(
      rankPeers('53', [
        component('a', [
          ['53', 7],
          ['52', 7],
        ]),
      ]),
    ).toEqual([{ code: '52', distance: 0, gaps: [0] }]);
  });
});
