import { describe, expect, it } from 'vitest';
import { presentRegionGaps } from '#lib/views/region/region-gaps.ts';
import { ROWS_CASE } from '../../support/regional-rows-case.ts';

describe('what is missing in one region', () => {
  it('says few operations, an old census and no people', () => {
    const gaps = presentRegionGaps(ROWS_CASE, '94', []);
    expect(gaps).toContain('IA en santé\u00a0: moins de cinq projets, les rapports bougent à chacun d’eux.');
    expect(gaps).toContain('Le nombre de personnes formées dans la région n’est pas publié.');
    expect(gaps).toContain(
      'La population date de 2017, celle des autres régions de 2023\u00a0: les rapports à la population sont fragiles.',
    );
  });

  it('says none of it where none is true', () => {
    const gaps = presentRegionGaps(ROWS_CASE, '01', []);
    expect(gaps.filter((gap) => /cinq opérations|n’est pas publié\.|La population/.test(gap))).toEqual([]);
  });
});
