import { describe, expect, it } from 'vitest';
import { samplePages, visit } from './site.ts';

describe('the shell', () => {
  it('keeps the theme from page to page, from before the first paint', async () => {
    const themes = await visit('/demo/', { colorScheme: 'light' }, async (page) => {
      const seen: (string | null)[] = [];
      const surface = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      seen.push(await surface());
      await page.getByText('Sombre', { exact: true }).click();
      seen.push(await surface());
      await page.route('**/_app/**/*.js', (route) => route.abort());
      await page.goto('/demo/glossaire/');
      seen.push(await surface());
      return seen;
    });
    expect(themes).toEqual(['rgb(255, 255, 255)', 'rgb(21, 24, 28)', 'rgb(21, 24, 28)']);
  });

  it('veils the figures of an address with a query until its script has read it', async () => {
    const visibility = await visit('/cookies/', {}, async (page) => {
      await page.route('**/_app/**/*.js', (route) => route.abort());
      const seen: string[] = [];
      for (const path of ['/demo/regions/?etape=decaisse', '/demo/regions/']) {
        await page.goto(path, { waitUntil: 'load' });
        seen.push(
          await page
            .locator('.figures')
            .first()
            .evaluate((node) => getComputedStyle(node).visibility),
        );
      }
      return seen;
    });
    expect(visibility).toEqual(['hidden', 'visible']);
  });

  it('moves the focus to the title when the page changes', async () => {
    const focused = await visit('/demo/methode/', {}, async (page) => {
      await page.getByRole('link', { name: 'Glossaire' }).first().click();
      await page.waitForURL('**/demo/glossaire/');
      await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
      return page.evaluate(() => document.activeElement?.textContent);
    });
    expect(focused).toBe('Glossaire');
  });

  it('reaches the content by its first link', async () => {
    const reached = await visit('/demo/glossaire/', {}, async (page) => {
      await page.keyboard.press('Tab');
      const first = await page.evaluate(() => document.activeElement?.textContent);
      await page.keyboard.press('Enter');
      return [first, await page.evaluate(() => location.hash)];
    });
    expect(reached).toEqual(['Aller au contenu', '#contenu']);
  });

  it.each([
    ['2026-12-31T12:00:00Z', 0],
    ['2027-01-02T12:00:00Z', 1],
  ])('on %s, says %i time that the delivery of 31 December is late', async (now, times) => {
    const count = await visit('/demo/', {}, async (page) => {
      await page.clock.setFixedTime(now);
      await page.reload({ waitUntil: 'networkidle' });
      return page.getByText('La livraison annoncée pour le 31\u00a0décembre 2026 n’est pas arrivée.').count();
    });
    expect(count).toBe(times);
  });

  it('sorts a table by its numbers, absent ones last, and says so', async () => {
    const { order, sort } = await visit('/demo/regions/84/', {}, async (page) => {
      const table = page.locator('table:has(th.number .sort-button)').first();
      await table.evaluate((node) => node.closest('details')?.setAttribute('open', ''));
      const head = table.locator('th.number:has(.sort-button)').first();
      const column = await head.evaluate((node) => (node as HTMLTableCellElement).cellIndex);
      await head.locator('.sort-button').click();
      const texts = await table
        .locator(`tbody tr > :nth-child(${column + 1})`)
        .evaluateAll((cells) =>
          cells.map((cell) =>
            (cell.textContent ?? '').replace(cell.querySelector('.revised')?.textContent ?? '', ''),
          ),
        );
      return { order: texts.map(toNumber), sort: await head.getAttribute('aria-sort') };
    });
    expect(sort).toBe('descending');
    expect(order.length).toBeGreaterThan(1);
    const numbers = order.filter((value) => !Number.isNaN(value));
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(order.slice(0, numbers.length)).toEqual(numbers);
  });

  it.each(samplePages)('%s breaks no rule of its own policy', async (path) => {
    const errors = await visit('/cookies/', {}, async (page) => {
      const seen: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') seen.push(message.text());
      });
      page.on('pageerror', (error) => seen.push(error.message));
      await page.goto(path, { waitUntil: 'networkidle' });
      return seen;
    });
    expect(errors).toEqual([]);
  });
});

function toNumber(text: string): number {
  return Number.parseFloat(
    text
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace('\u2212', '-')
      .replace(',', '.'),
  );
}
