import { describe, expect, it } from 'vitest';
import RegionMap from '#lib/charts/RegionMap.svelte';
import TileGrid from '#lib/charts/TileGrid.svelte';
import { regionsAgainstTarget, regionsUnpublished, regionsWithMedian } from '../support/chart-cases.ts';
import { draw } from '../support/draw.ts';

const label = 'Nom du graphique';

/** Outlines have a file and a test of their own: a golden shows what is done with them. */
const drawMap = (view: typeof regionsAgainstTarget, active: '53' | null = null) =>
  draw(RegionMap, { view, label, active }).replace(/ d="M[^"]{40,}"/g, ' d="M…"');

const DRAWINGS: Readonly<Record<string, () => string>> = {
  mapAgainstTarget: () => drawMap(regionsAgainstTarget),
  mapUnpublished: () => drawMap(regionsUnpublished),
  mapWithMedianLit: () => drawMap(regionsWithMedian, '53'),
  tilesAgainstTarget: () => draw(TileGrid, { view: regionsAgainstTarget, label }),
  tilesUnpublished: () => draw(TileGrid, { view: regionsUnpublished, label }),
  tilesWithMedianLit: () => draw(TileGrid, { view: regionsWithMedian, label, active: '53' as const }),
};

describe('charts of the regions', () => {
  it.each(Object.entries(DRAWINGS))('draws %s', async (name, drawing) => {
    await expect(drawing()).toMatchFileSnapshot(`golden/${name}.html`);
  });

  it.each(Object.entries(DRAWINGS))('writes no style attribute and no broken number in %s', (_, drawing) => {
    expect(drawing()).not.toMatch(/ style=|NaN|Infinity|undefined/);
    expect(drawing().match(/data-mark=/g)).toHaveLength(18);
  });
});
