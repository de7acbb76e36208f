import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import { manifest, visit } from './site.ts';

const ASK = 'D’où vient ce chiffre ?';

/** Opens the panel under the stages of the first line. */
async function openPanel(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('#etapes-ia-sante').getByRole('button', { name: ASK }).click();
  await page.getByRole('button', { name: /^Recalculer/ }).waitFor();
}

async function verdictOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Recalculer/ }).click();
  const verdict = page.locator('dialog [role=status] .status');
  await verdict.waitFor();
  return ((await verdict.textContent()) ?? '').replace(/\s+/g, ' ').trim();
}

/** Serves the file of that name with one byte changed. */
async function alter(page: Page, name: string): Promise<void> {
  await page.route(new RegExp(`/${name.replace('.', '\\.')}$`), async (route) => {
    const body = await (await route.fetch()).body();
    const place = Math.floor(body.length / 2);
    body[place] = (body[place] ?? 0) ^ 1;
    await route.fulfill({ body });
  });
}

describe('« D’où vient ce chiffre ? » on the overview', () => {
  it('recomputes to the cent, shows the lines, keeps the focus and gives it back', async () => {
    const seen = await visit('/demo/', { bypassCSP: true }, async (page) => {
      await openPanel(page);
      const before = await page.locator('dialog').innerText();
      const identical = await verdictOf(page);
      const rows = await page.locator('dialog tbody tr').count();
      const faults = await audit(page);
      for (let press = 0; press < 40; press++) await page.keyboard.press('Tab');
      const isInside = await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      );
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      const left = await page.locator('dialog').count();
      const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      return { before, identical, rows, faults, isInside, left, focused };
    });
    expect(seen.before).toContain('264 170 625,00'.replaceAll(' ', '\u202f'));
    expect(seen.before).toContain('SHA-256');
    expect(seen.before).toContain('Décision d’accorder une aide');
    expect(seen.identical).toContain('Identique, au centime : 4 chiffres recalculés');
    // Four figures, then fifty lines of the first of them that has fifty, or its one line.
    expect(seen.rows).toBeGreaterThan(4);
    expect(seen.faults).toEqual([]);
    expect(seen.isInside).toBe(true);
    expect(seen.left).toBe(0);
    expect(seen.focused).toBe('D’où vient ce chiffre\u00a0?');
  });

  it.each(['movements.arrows', 'paiements-a-et-b.csv'])(
    'says that %s is not the published file',
    async (name) => {
      const verdict = await visit('/demo/', {}, async (page) => {
        await alter(page, name);
        await openPanel(page);
        return verdictOf(page);
      });
      expect(verdict).toContain('que le manifeste annonce');
      expect(verdict).toContain(name);
      expect(verdict).not.toContain('Identique');
    },
  );
});

it('says that the tables of another version are not those of this one', async () => {
  const [older] = manifest.datasets.find(({ id }) => id === 'demo')?.versions ?? [];
  const verdict = await visit('/demo/', {}, async (page) => {
    await page.route(/\/movements\.arrows$/, async (route) => {
      const address = route
        .request()
        .url()
        .replace(/\/demo\/[^/]+\//, `/demo/${older?.id}/`);
      await route.fulfill({ response: await route.fetch({ url: address }) });
    });
    await openPanel(page);
    return verdictOf(page);
  });
  expect(verdict).toContain('Ce fichier n’est pas celui que le manifeste annonce : movements.arrows');
});

it('recomputes what territories are compared on, and the operations of the funnel', async () => {
  const verdicts = await visit('/demo/comparer/', {}, async (page) => {
    await page.waitForLoadState('networkidle');
    const told: string[] = [];
    for (const figure of ['#comparaison', '#entonnoir']) {
      await page.locator(figure).getByRole('button', { name: ASK }).click();
      told.push(await verdictOf(page));
      await page.keyboard.press('Escape');
    }
    return told;
  });
  expect(verdicts[0]).toMatch(/^Identique, au centime/);
  expect(verdicts[1]).toContain('Identique : 18 chiffres recalculés');
});

it('recomputes the amounts of a region under the three rules, and its people', async () => {
  const seen = await visit('/demo/regions/84/', {}, async (page) => {
    await page.waitForLoadState('networkidle');
    const verdicts: string[] = [];
    for (const figure of ['#etapes-formation', '#personnes-84']) {
      await page.locator(figure).getByRole('button', { name: ASK }).click();
      verdicts.push(await verdictOf(page));
      await page.keyboard.press('Escape');
    }
    return verdicts;
  });
  expect(seen[0]).toContain('Identique, au centime : 9 chiffres recalculés');
  expect(seen[1]).toContain('Identique : 1 chiffre recalculé');
});
