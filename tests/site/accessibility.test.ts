import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import { samplePages, visit } from './site.ts';

describe.each(samplePages)('%s', (path) => {
  it('has nothing for axe to say and never scrolls sideways, narrow and wide, light and dark', async () => {
    expect(await visit(path, { bypassCSP: true }, audit)).toEqual([]);
  });

  it('gives each figure a named drawing and a table with at least as many rows as marks', async () => {
    const figures = await visit(path, {}, (page) =>
      page.locator('figure').evaluateAll((nodes) =>
        nodes.map((figure) => ({
          name: figure.getAttribute('aria-label') ?? '',
          drawings: figure.querySelectorAll('svg:is([role="img"], [role="group"]), .tile-grid').length,
          unnamed: [...figure.querySelectorAll('svg:is([role="img"], [role="group"])')].filter(
            (svg) => !svg.getAttribute('aria-label') && !svg.getAttribute('aria-labelledby'),
          ).length,
          marks: Math.max(
            0,
            ...[...figure.querySelectorAll('svg:is([role="img"], [role="group"]), .tile-grid')].map(
              (drawing) => drawing.querySelectorAll('[data-mark]').length,
            ),
          ),
          rows: figure.querySelectorAll('tbody tr').length,
        })),
      ),
    );
    for (const figure of figures) {
      expect(figure.name, 'name of the figure').not.toBe('');
      // A pivot is a table, and its drawing is the shade of its cells.
      if (!path.endsWith('/pivot/')) expect(figure.drawings, figure.name).toBeGreaterThan(0);
      expect(figure.unnamed, figure.name).toBe(0);
      // In the frame of another site the table is one link away, on the page of the figure.
      if (!path.startsWith('/embed/'))
        expect(figure.rows, `rows of « ${figure.name} »`).toBeGreaterThanOrEqual(figure.marks);
    }
    // Nothing is published by region in `public`: its regions are told in words.
    const isOfFigures = /\/(lignes|regions)\//.test(path) && !/^\/public\/.*regions\/\d\d\//.test(path);
    expect(figures.length, 'figures on a page of figures').toBeGreaterThanOrEqual(isOfFigures ? 1 : 0);
  });
});
