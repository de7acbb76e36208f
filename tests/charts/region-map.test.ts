import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import RegionMap from '#lib/charts/RegionMap.svelte';
import { REGION_CODES, type RegionCode } from '#lib/domain/territory.ts';
import type { RegionsView } from '#lib/views/figure/chart-views.ts';

/** Région 01 is not published, 02 is zero, 03 below zero, the others by class. */
const VALUES: Partial<Record<RegionCode, number | null>> = { '01': null, '02': 0, '03': -5 };

const view: RegionsView = {
  line: 'ia-sante',
  measure: 'Engagé, en M€',
  unit: 'M€',
  marks: REGION_CODES.map((code, index) => {
    const value = code in VALUES ? (VALUES[code] ?? null) : 10;
    return {
      code,
      name: `Région ${code}`,
      short: `R${code}`,
      href: '',
      tileColumn: 0,
      tileRow: 0,
      measured:
        value === null
          ? { value, absence: 'not-published', text: 'n.c.' }
          : { value, absence: null, text: `${value} M€` },
      step: value === null || value <= 0 ? null : index % 5,
      note: null,
    };
  }),
  classes: ['a', 'b', 'c', 'd', 'e'],
  residuals: [],
  reference: null,
};

const draw = (active: RegionCode | null = null, hasOutlines = true) =>
  render(RegionMap, { props: { view, label: 'Carte fictive', active, hasOutlines } }).body;
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found);

describe('RegionMap', () => {
  it('is a named group of 18 links that say their values, one of them a tab stop', () => {
    const svg = draw();
    expect(svg).toContain('<svg role="group" aria-label="Carte fictive" viewBox="0 0 600 640"');
    expect(all(svg, /data-mark="(\w+)"/g)).toEqual([...REGION_CODES]);
    expect(all(svg, /<a [^>]*aria-label="([^"]+)"/g).slice(0, 4)).toEqual([
      'Région 01\u00a0: n.c.',
      'Région 02\u00a0: 0 M€',
      'Région 03\u00a0: -5 M€',
      'Région 04\u00a0: 10 M€',
    ]);
    expect(all(svg, /tabindex="(-?\d)"/g)).toEqual(['0', ...Array<string>(17).fill('-1')]);
    expect(svg).not.toMatch(/<button|style=/);
  });

  it('borrows the outlines of another map of the page', () => {
    expect(all(draw(), /<path id="(outline-\w+)"/g)).toHaveLength(18);
    expect(draw(null, false)).not.toContain('<path id="outline');
    expect(all(draw(null, false), /href="#(outline-\w+)"/g)).toHaveLength(36);
  });

  it('writes what has no class on the region and says it in the legend', () => {
    const svg = draw();
    expect(all(svg, /<text[^>]*>([^<]+|&lt;[^<]+)<\/text>/g)).toEqual(['n.c.', '0', '&lt;\u00a00']);
    expect(svg).toMatch(/data-mark="01"[^>]*><use class="region not-published[^>]* fill="url\(#hatch-/);
    expect(all(svg, /<\/svg>([^<\s][^<]*)/g)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      '0',
      'moins de 0',
      'n.c.\u00a0: non communiqué',
    ]);
  });

  it('outlines the active region after all the others', () => {
    expect(draw()).not.toContain('class="outline');
    expect(draw('53')).toMatch(/data-mark="94"[\s\S]*<use class="outline[^>]* href="#outline-53"/);
  });

  it('refers to no element that is not there', () => {
    const svg = draw('11');
    const ids = all(svg, / id="([^"]+)"/g);
    const references = [...all(svg, /href="#([^"]+)"/g), ...all(svg, /url\(#([^)]+)\)/g)];
    expect(references).toHaveLength(18 + 18 + 1 + 2);
    expect(references.filter((reference) => !ids.includes(reference))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
