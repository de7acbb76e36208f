import { describe, expect, it } from 'vitest';
import { untilItAnswers, visit } from './site.ts';

/** Pages whose order is kept, by the name of its golden file. */
const PAGES = [
  ['home', '/'],
  ['overview', '/demo/'],
  ['line', '/demo/lignes/ia-sante/'],
  ['regions', '/demo/regions/'],
  ['region', '/demo/regions/84/'],
  ['indicators', '/demo/indicateurs/'],
  ['milestones', '/demo/jalons/'],
  ['explorer', '/demo/explorer/'],
  ['method', '/demo/methode/'],
] as const;

/** What a screen reader walks from one to the next: landmarks, headings, figures, drawings, tables, groups of choices. */
const LANDED =
  /^\s*- '?(?:banner|navigation|main|contentinfo|region|article|heading|figure|img|table|group|status|alert|search)\b/;

/** The tree without what is read inside a landmark, and without the figures that each delivery changes. */
function skeletonOf(tree: string): string {
  return tree
    .split('\n')
    .filter((line) => LANDED.test(line))
    .map((line) => line.replace(/"[^"]*"/, (name) => name.replace(/\d+(?:[\s.,\u00a0\u202f]\d+)*/g, 'n')))
    .map((line) =>
      line.replace(/^(\s*- (?:'[^']*'|\w+(?: "[^"]*")?(?: \[[^\]]*\])*)): .*$/, '$1').replace(/:$/, ''),
    )
    .join('\n');
}

describe('read aloud, in order', () => {
  it.each(PAGES)('the landmarks, headings, figures and tables of the page %s', async (name, path) => {
    const tree = await visit(path, { reducedMotion: 'reduce' }, async (page) => {
      await untilItAnswers(page);
      return page.locator('main').ariaSnapshot();
    });
    await expect(`${skeletonOf(tree)}\n`).toMatchFileSnapshot(`golden/${name}.order.yml`);
  });

  it.each(['/demo/', '/demo/regions/', '/demo/methode/'])(
    'the keyboard walks %s from its first link to its last, in the order of the page, and is let go',
    async (path) => {
      const walk = await visit(path, {}, async (page) => {
        await untilItAnswers(page);
        const stops: number[] = [];
        for (;;) {
          await page.keyboard.press('Tab');
          const at = await page.evaluate(() => {
            const { activeElement, body } = document;
            return activeElement === body
              ? -1
              : [...document.querySelectorAll('*')].indexOf(activeElement ?? body);
          });
          if (at === -1 || stops.length > 400) break;
          stops.push(at);
        }
        return stops;
      });
      expect(walk.length).toBeGreaterThan(20);
      expect(walk.length).toBeLessThan(400);
      expect(walk).toEqual([...new Set(walk)].sort((one, other) => one - other));
    },
  );
});
