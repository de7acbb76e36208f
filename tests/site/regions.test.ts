import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtHtml, visit } from './site.ts';

const spaced = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** By region: what the tile, the map and the table of a figure say on the basis shown. */
async function threeWays(
  page: Page,
  figure: string,
  column: string,
): Promise<readonly (readonly string[])[]> {
  return page.locator(figure).evaluate((node, label) => {
    const text = (element: Element | null | undefined) =>
      (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const heads = [...node.querySelectorAll('thead th')].map((head) => text(head));
    const index = heads.indexOf(label);
    return [...node.querySelectorAll('.tile-grid a')].map((tile) => {
      const code = tile.getAttribute('data-mark') ?? '';
      const mapped = node.querySelector(`.region-map [data-mark="${code}"]`);
      const row = [...node.querySelectorAll('tbody tr')].find((one) =>
        one.querySelector('a')?.getAttribute('href')?.endsWith(`/regions/${code}/`),
      );
      const cell = row?.querySelectorAll('th, td')[index];
      return [
        code,
        text(tile.querySelector('.value')),
        (mapped?.getAttribute('aria-label') ?? '').replace(/\s+/g, ' '),
        text(cell),
      ];
    });
  }, column);
}

describe('the regions', () => {
  it('hold the same 18 values on the tiles, on the map and in the table', async () => {
    const rows = await visit('/demo/regions/?rapporte=habitant', {}, async (page) => {
      await page.waitForFunction(() => !document.documentElement.hasAttribute('data-veil'));
      return threeWays(page, '#regions-ia-sante', '€ par habitant');
    });
    expect(rows).toHaveLength(18);
    for (const [code, tile, map, cell] of rows) {
      expect(tile, code).toMatch(/^-?\d+,\d\d €$/);
      expect(map, code).toContain(tile);
      expect(`${cell ?? ''} €`, code).toBe(tile);
    }
  });

  it('are walked on the map from the keyboard: one stop, each region with its value, then its page', async () => {
    const seen = await visit('/demo/regions/', {}, async (page) => {
      await page.waitForLoadState('networkidle');
      const rows = await threeWays(page, '#regions-ia-sante', '€ par habitant');
      await page.locator('#regions-ia-sante .tile-grid a').last().focus();
      await page.keyboard.press('Tab');
      const heard: string[][] = [];
      for (let region = 0; region < 18; region++) {
        if (region > 0) await page.keyboard.press('ArrowRight');
        heard.push(
          await page.evaluate(() => {
            const own = document.activeElement;
            const lit = document.querySelectorAll('#regions-ia-sante tbody tr.active th');
            return [
              own?.closest('.region-map') ? (own.getAttribute('data-mark') ?? '') : '',
              (own?.getAttribute('aria-label') ?? '').replace(/\s+/g, ' '),
              [...lit].map((head) => head.textContent?.trim() ?? '').join(),
            ];
          }),
        );
      }
      await page.keyboard.press('Tab');
      const isLeft = await page.evaluate(() => !document.activeElement?.closest('.region-map'));
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/regions\/\d\d\//);
      return { rows, heard, isLeft, path: new URL(page.url()).pathname };
    });
    const values = new Map(seen.rows.map(([code, , , cell]) => [code, cell]));
    const names = seen.heard.map(([, , lit]) => lit ?? '');
    expect(new Set(seen.heard.map(([code]) => code)).size).toBe(18);
    for (const [code = '', label, lit] of seen.heard)
      expect(label, code).toMatch(new RegExp(`^${lit ?? '-'} : ${values.get(code) ?? '-'} €( \\(|$)`));
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'fr')));
    expect(names[0]).toBe('Auvergne-Rhône-Alpes');
    expect(seen.isLeft).toBe(true);
    expect(seen.path).toBe('/demo/regions/93/');
  });

  it('repaint in the next frame under another rule, denominator or stage, with no request', async () => {
    const seen = await visit('/demo/regions/', {}, async (page) => {
      await page.waitForLoadState('networkidle');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const frames: number[] = [];
      for (const name of ['Lieu d’exécution', 'Décaissé', /Professionnels de santé/, /^€ par/])
        frames.push(await framesUntilChange(page, name));
      return { asked, frames, query: new URL(page.url()).search };
    });
    expect(seen.asked).toEqual([]);
    expect(Math.max(...seen.frames)).toBeLessThanOrEqual(2);
    expect(seen.query).toBe('?etape=decaisse&regle=lieu&rapporte=professionnels');
  });

  it('say the old rank and the new one under another denominator, and which value is fragile', async () => {
    const text = await visit('/demo/regions/?rapporte=professionnels', {}, async (page) => {
      await page.waitForFunction(() => !document.documentElement.hasAttribute('data-veil'));
      return spaced(await page.locator('#regions-ia-sante').innerText());
    });
    expect(text).toContain('Rang, par habitant → par professionnel de santé (fictif)');
    expect(text).toMatch(/\d+r?e → \d+r?e/);
    expect(text).toContain('valeur de 2019');
    expect(text).toContain('petit effectif');
  });

  it('are told with no invented target on the public data, with what is not regionalised', () => {
    const text = spaced(
      builtHtml('/public/regions/').replace(
        /<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>|<[^>]+>/g,
        ' ',
      ),
    );
    expect(text).toContain('27,3 %');
    expect(text).toContain('n’est pas régionalisé');
    expect(text).not.toContain('Cible régionale, en euros');
  });
});

/** Presses a switch, and counts the animation frames until a figure of the plates is another: 1 is the next one. */
async function framesUntilChange(page: Page, name: string | RegExp): Promise<number> {
  const radio = page.getByRole('radio', { name }).first();
  return radio.evaluate(async (input: HTMLInputElement) => {
    const figures = () => document.querySelector('.figures')?.textContent ?? '';
    const before = figures();
    input.click();
    for (let frame = 1; frame < 60; frame += 1) {
      await new Promise((next) => requestAnimationFrame(next));
      if (figures() !== before) return frame;
    }
    return 60;
  });
}
