import { beforeAll, describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import { findFigures, type SeenFigure } from './look-figures.ts';
import { findDisplayFaults, type DisplayFaults } from './look-display.ts';
import { findStructureFaults, type StructureFaults } from './look-structure.ts';
import { samplePages, visit } from './site.ts';

interface Look {
  readonly figures: readonly SeenFigure[];
  readonly structure: StructureFaults;
  readonly audited: readonly string[];
  readonly display: DisplayFaults;
}

describe.each(samplePages)('%s', (path) => {
  let seen: Look;

  beforeAll(async () => {
    seen = await visit(path, { bypassCSP: true }, async (page) => ({
      figures: await findFigures(page),
      structure: await findStructureFaults(page, path.startsWith('/embed/')),
      audited: await audit(page),
      display: await findDisplayFaults(page),
    }));
  }, 60_000);

  it('has nothing for axe to say and never scrolls sideways, narrow and wide, light and dark', () => {
    expect(seen.audited).toEqual([]);
  });

  it('gives each figure a named drawing and a table with at least as many rows as marks', () => {
    for (const figure of seen.figures) {
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
    expect(seen.figures.length, 'figures on a page of figures').toBeGreaterThanOrEqual(isOfFigures ? 1 : 0);
  });

  it('skips no level of its headings', () => {
    expect(seen.structure.headings).toEqual([]);
  });

  it('says its language, and that of passages in another', () => {
    expect(seen.structure.languages).toEqual([]);
  });

  it('names each link', () => {
    expect(seen.structure.links).toEqual([]);
  });

  it('gives each table a caption, and each head its direction', () => {
    expect(seen.structure.tables).toEqual([]);
  });

  it('has its landmarks, and links that skip to them', () => {
    expect(seen.structure.landmarks).toEqual([]);
  });

  it('holds no sound, film, frame or bitmap, and leaves or opens nothing by itself', () => {
    expect(seen.structure.media).toEqual([]);
  });

  it('changes no order of the keyboard, and takes no key of its own', () => {
    expect(seen.structure.orders).toEqual([]);
  });

  it('keeps all its text at twice the size, without scrolling sideways', () => {
    expect(seen.display.largeText).toEqual([]);
  });

  it('keeps all its text once letters, words and lines are spread', () => {
    expect(seen.display.spacing).toEqual([]);
  });

  it('keeps the marks and words of its drawings in forced colours', () => {
    expect(seen.display.forcedColors).toEqual([]);
  });

  it('moves nothing for a reader who asked for no movement', () => {
    expect(seen.display.motion).toEqual([]);
  });

  it('shows the focus wherever the keyboard stops', () => {
    expect(seen.display.focus).toEqual([]);
  });

  it('gives each target 24 px a side, on a narrow screen', () => {
    expect(seen.display.targets).toEqual([]);
  });
});
