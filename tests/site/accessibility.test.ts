import { describe, expect, it } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { samplePages, visit } from './site.ts';

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [320, 1280] as const;

describe.each(samplePages)('%s', (path) => {
  it.each(WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ width, scheme }))))(
    'has nothing for axe to say at $width px, $scheme',
    async ({ width, scheme }) => {
      const findings = await visit(
        path,
        { viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP: true },
        axeFindings,
      );
      expect(findings).toEqual([]);
    },
  );

  it.each([320, 768, 1280])('never scrolls sideways at %i px', async (width) => {
    const overflow = await visit(path, { viewport: { width, height: 900 } }, (page) =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    );
    expect(overflow).toBe(0);
  });

  it('gives each figure a named drawing and a table with at least as many rows as marks', async () => {
    const figures = await visit(path, {}, (page) =>
      page.locator('figure').evaluateAll((nodes) =>
        nodes.map((figure) => ({
          name: figure.getAttribute('aria-label') ?? '',
          drawings: figure.querySelectorAll('svg[role="img"], .tile-grid').length,
          unnamed: [...figure.querySelectorAll('svg[role="img"]')].filter(
            (svg) => !svg.getAttribute('aria-label') && !svg.getAttribute('aria-labelledby'),
          ).length,
          marks: Math.max(
            0,
            ...[...figure.querySelectorAll('svg[role="img"], .tile-grid')].map(
              (drawing) => drawing.querySelectorAll('[data-mark]').length,
            ),
          ),
          rows: figure.querySelectorAll('tbody tr').length,
        })),
      ),
    );
    for (const figure of figures) {
      expect(figure.name, 'name of the figure').not.toBe('');
      expect(figure.drawings, figure.name).toBeGreaterThan(0);
      expect(figure.unnamed, figure.name).toBe(0);
      expect(figure.rows, `rows of « ${figure.name} »`).toBeGreaterThanOrEqual(figure.marks);
    }
    // Nothing is published by region in `public`: its regions are told in words.
    const isOfFigures = /\/(lignes|regions)\//.test(path) && !/^\/public\/.*regions\/\d\d\//.test(path);
    expect(figures.length, 'figures on a page of figures').toBeGreaterThanOrEqual(isOfFigures ? 1 : 0);
  });
});
