import type { Page } from 'playwright-core';

/** One figure of a page: its name, its drawings, those without a name, its marks, the rows of its table. */
export interface SeenFigure {
  readonly name: string;
  readonly drawings: number;
  readonly unnamed: number;
  readonly marks: number;
  readonly rows: number;
}

/** The figures of the page, in its order. */
export async function findFigures(page: Page): Promise<SeenFigure[]> {
  return page.locator('figure').evaluateAll((nodes) =>
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
  );
}
