import { describe, expect, it } from 'vitest';
import { presentRegions, type RegionsOptions } from '#lib/views/region/present-regions.ts';
import { REGIONAL_CASE } from '../../support/regional-case.ts';

const options: RegionsOptions = {
  perimeter: 'ia-sante',
  basis: 'amount',
  measure: 'Engagé, siège du coordinateur',
  scope: { base: '', dataset: 'demo', version: null },
};

describe('regions for the charts', () => {
  it('gives 18 marks with address, class and text', () => {
    const view = presentRegions(REGIONAL_CASE, { ...options, basis: 'unit' });
    expect(view.marks).toHaveLength(18);
    expect(view.measure).toBe('Engagé, siège du coordinateur, en € par habitant');
    const mark = view.marks.find(({ code }) => code === '93');
    expect(mark).toMatchObject({ href: '/demo/regions/93/', step: 1, note: null });
    expect(mark?.measured.text).toBe('1,70\u00a0€');
  });

  it('marks few operations and older populations', () => {
    const noteOf = (basis: RegionsOptions['basis']) =>
      presentRegions(REGIONAL_CASE, { ...options, basis }).marks.find(({ code }) => code === '94')?.note;
    expect(noteOf('amount')).toBe('petit effectif');
    expect(noteOf('benchmark')).toBe('petit effectif, population de 2017');
    expect(noteOf('target')).toBeNull();
  });

  it('draws a computed share as a benchmark, an official one as a target, the middle as a median', () => {
    const kindOf = (basis: RegionsOptions['basis']) =>
      presentRegions(REGIONAL_CASE, { ...options, basis }).reference;
    expect(kindOf('benchmark')).toEqual({ kind: 'benchmark', value: 1, label: 'repère' });
    expect(kindOf('target')).toEqual({ kind: 'target', value: 1, label: 'cible' });
    expect(kindOf('amount')).toEqual({ kind: 'median', value: 950_00, label: 'médiane\u00a0: 950\u00a0€' });
  });

  it('keeps n.c. everywhere when nothing was published', () => {
    const view = presentRegions({ ...REGIONAL_CASE, amounts: null }, options);
    expect(new Set(view.marks.map(({ measured }) => measured.text))).toEqual(new Set(['n.c.']));
    expect(view.marks.map(({ step }) => step)).toEqual(Array(18).fill(null));
    expect(view.reference).toBeNull();
  });
});
