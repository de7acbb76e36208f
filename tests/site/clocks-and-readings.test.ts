import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtHtml, manifest, visit } from './site.ts';

const spaced = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
const headline = async (page: Page) => spaced(await page.locator('.line-a .key-figure .value').textContent());
const finding = async (page: Page) => spaced(await page.locator('h1').textContent());
const csvOf = async (page: Page, figure: string) =>
  decodeURIComponent((await page.locator(`${figure} a[download]`).getAttribute('href')) ?? '');
const unveiled = (page: Page) =>
  page.waitForFunction(() => !document.documentElement.hasAttribute('data-veil'), undefined, { polling: 50 });

it('counts as announced only what was, then and now', () => {
  const cells = builtHtml('/public/').replace(/<[^>]+>/g, '|');
  expect(cells).toMatch(/Annonces sans publication[|\s]*2[|\s]*3\|/);
});

describe('the readings', () => {
  it('change the figures at once, by keyboard, and come back with « back » and after a reload', async () => {
    const seen = await visit('/public/', {}, async (page) => {
      await page.waitForLoadState('networkidle');
      const first = await headline(page);
      await page.getByRole('radio', { name: 'A', exact: true }).focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(/lecture=b/);
      const second = await headline(page);
      await page.reload({ waitUntil: 'networkidle' });
      const reloaded = await headline(page);
      await page.goBack();
      await page.waitForURL((url) => url.search === '');
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[value="A"]')?.checked);
      return [first, second, reloaded, await headline(page)];
    });
    expect(seen).toEqual(['n.c.', 'plus de 550 M€', 'plus de 550 M€', 'n.c.']);
  });

  it('give each rate its own denominator, and say what is not calculable', async () => {
    const proof = (lecture: string) =>
      visit(`/public/lignes/ia-sante/?lecture=${lecture}`, {}, async (page) => {
        await page.waitForLoadState('networkidle');
        return spaced(await page.locator('.key-figure ~ details ul').first().textContent());
      });
    const b = await proof('b');
    for (const rate of ['84,6 % de 650 M€', '82 % de 670 M€', '76,5 % de 718,4 M€', '74,9 % de 734 M€'])
      expect(b).toContain(`Plus de ${rate}`);
    expect(b).toContain('reste : au plus 100 M€');
    expect(await proof('c')).toContain('La date et le périmètre de l’allocation ne sont pas publiés');
    expect(await proof('gratuite')).toContain('non calculables, faute de montant livré');
  });

  it('name themselves in the CSV, and in print with their date', async () => {
    const { csv, name, print } = await visit('/demo/?lecture=c&au=2026-03-31', {}, async (page) => {
      await unveiled(page);
      const figure = '#etapes-ia-sante';
      await page.emulateMedia({ media: 'print' });
      return {
        csv: await csvOf(page, figure),
        name: await page.locator(`${figure} a[download]`).getAttribute('download'),
        print: spaced(await page.locator('body').innerText()),
      };
    });
    expect(csv).toMatch(/\r\nDonnées au;2026-03-31\r\n/);
    expect(csv).toMatch(/\r\nLecture;C\u00a0: Montant fictif alloué \(possible\)\r\n/);
    expect(csv).toMatch(/\r\nDénominateur;"?550\u00a0M€/);
    expect(name).toBe('demo-2026-09-30-au-2026-03-31-etapes-ia-sante.csv');
    expect(print).toContain('lecture C');
    expect(print).toContain('Données au 31 mars 2026');
  });

  it('show reading A, named as such, without JavaScript', async () => {
    const text = await visit('/demo/?lecture=b', { javaScriptEnabled: false }, async (page) =>
      spaced(await page.locator('main').innerText()),
    );
    expect(text).toContain('lecture A');
    expect(text).not.toContain('Lecture B');
  });

  it('leave the second line with its contradiction instead of a switch', async () => {
    const text = await visit('/public/lignes/formation/', {}, async (page) =>
      spaced(await page.locator('main').innerText()),
    );
    expect(text).toContain('Deux sources se contredisent : 119 M€ « par an sur cinq ans »');
    expect(text).not.toContain('Lecture du montant');
  });
});

describe('the two clocks', () => {
  it('cut the figures at a month, name it, and go along from page to page', async () => {
    const seen = await visit('/demo/', {}, async (page) => {
      await page.waitForLoadState('networkidle');
      const whole = await finding(page);
      await page.getByLabel('Données au').selectOption('2026-03-31');
      await page.waitForURL(/au=2026-03-31/);
      const cut = await finding(page);
      await page.getByRole('link', { name: '119 M€ formation' }).first().click();
      await page.waitForURL(/lignes\/formation\/\?au=2026-03-31/);
      await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('31'));
      const line = await finding(page);
      await page.getByRole('button', { name: 'Livraison entière' }).click();
      await page.waitForURL((url) => url.search === '');
      return { whole, cut, line, after: await finding(page) };
    });
    expect(seen.whole).toMatch(/^Au 30 septembre 2026, /);
    expect(seen.cut).toMatch(/^Au 31 mars 2026, /);
    expect(seen.line).toMatch(/^Au 31 mars 2026, /);
    expect(seen.after).toMatch(/^Au 30 septembre 2026, /);
  });

  it.each([
    [
      '2026-03-15',
      'Date demandée : 15 mars 2026. Les montants sont tenus au mois : mouvements jusqu’au 28 février 2026.',
    ],
    ['1999-01-01', 'avant les premières données'],
    ['2030-01-01', 'après cette livraison. Chiffres au 30 septembre 2026'],
  ])('say what is shown for %s', async (date, note) => {
    const said = await visit(`/demo/?au=${date}`, {}, async (page) => {
      await page.waitForLoadState('networkidle');
      return spaced(await page.locator('.clocks [role="status"]').textContent());
    });
    expect(said).toContain(note);
  });

  it('show on an older version what it says at the same date, and the same link the same figures', async () => {
    const first = manifest.datasets.find(({ id }) => id === 'demo')?.versions[0];
    const link = `/demo/v/${first?.id}/?au=2026-01-31&lecture=c`;
    const look = () =>
      visit(link, {}, async (page) => {
        await page.waitForLoadState('networkidle');
        return [await finding(page), await csvOf(page, '#etapes-ia-sante')];
      });
    const [once, again] = [await look(), await look()];
    expect(once).toEqual(again);
    expect(once[0]).toMatch(/^Au 31 janvier 2026, .*\(lecture C\)/);
    expect(once[1]).toContain(`\r\nVersion;${first?.id}\r\n`);
  });

  it('ask the engine for the regions only when the reader says so', async () => {
    const { before, after, requested, region } = await visit(
      '/demo/regions/?au=2026-03-31',
      {},
      async (page) => {
        const requested: string[] = [];
        page.on('request', (request) => requested.push(request.url()));
        await page.getByRole('button', { name: /Appliquer les filtres/ }).waitFor();
        const early = requested.filter((url) => url.includes('/engine/')).length;
        const before = spaced(await page.locator('.lede').textContent());
        await page.getByRole('button', { name: /Appliquer les filtres/ }).click();
        await page.waitForFunction(
          () => document.querySelector('.lede')?.textContent?.includes('31\u00a0mars 2026'),
          undefined,
          { timeout: 40_000, polling: 200 },
        );
        const region = page.locator('tbody tr', { hasText: 'Auvergne-Rhône-Alpes' }).first();
        return {
          before,
          after: spaced(await page.locator('.lede').textContent()),
          requested: early,
          region: spaced(await region.textContent()),
        };
      },
    );
    // The same as the page of the region cuts from its own series.
    expect(region).toContain('18 058 600,00');
    expect(requested).toBe(0);
    expect(before).toContain('Données au 30 septembre 2026');
    expect(after).toContain('Données au 31 mars 2026');
  });

  it('cut a region, its sheet, the silences and a carnet from what the pages carry, with no engine', async () => {
    const requested: string[] = [];
    const cut = (path: string, waitFor: string) =>
      visit('/cookies/', {}, async (page) => {
        page.on('request', (request) => requested.push(request.url()));
        await page.goto(path, { waitUntil: 'networkidle' });
        await unveiled(page);
        await page.locator(waitFor).first().waitFor();
        return {
          main: spaced(await page.locator('main').innerText()),
          note: spaced(await page.locator('.clocks [role="status"]').textContent()),
          frozen: await page
            .locator('.sheet-foot a[href]')
            .first()
            .getAttribute('href', { timeout: 100 })
            .catch(() => ''),
          csv: decodeURIComponent(
            (await page
              .locator('a[download]')
              .first()
              .getAttribute('href', { timeout: 100 })
              .catch(() => '')) ?? '',
          ),
        };
      });
    const region = await cut('/demo/regions/84/?au=2026-03-31', '.lede');
    const sheet = await cut('/demo/regions/84/fiche/?au=2026-03-31', '.sheet-foot');
    // Summed by hand from the movements of the delivery dated by then, placed at the seat.
    for (const { main, note, csv } of [region, sheet]) {
      for (const amount of ['18 058 600,00', '6 925 200,00', '2 369 710,00', '7 376 096,00', '5 158 196,00'])
        expect(main).toContain(amount);
      expect(main).toContain('7 571 personnes sont formées');
      expect(main).toMatch(/35 opérations/);
      expect(note).toMatch(/^Une marque « révisé » compare deux livraisons entières/);
      expect(csv).toContain('Données au;2026-03-31');
    }
    expect(sheet.frozen).toMatch(/\/regions\/84\/fiche\/\?au=2026-03-31$/);

    const silences = await cut('/public/silences/?au=2025-11-21', '.silences');
    expect(silences.main).toContain(
      'Au 21 novembre 2025, 2 publications annoncées ou détenues ne sont pas constatées, depuis 9 jours',
    );
    expect(silences.csv).toContain('Données au;2025-11-21');

    const carnet = await cut(
      '/demo/carnet/?carnet=engage.ia-sante.84.siege+soignants-formes+silence.fictif-bilan&au=2025-12-31',
      'p:has-text("données au 31\u00a0décembre 2025, version")',
    );
    expect(carnet.main).toContain('Données au 31 décembre 2025');
    expect(carnet.main).toContain('41 700 personnes sont formées');
    expect(carnet.main).toContain('« silence.fictif-bilan » n’est pas dans les données au 31 décembre 2025.');
    expect(carnet.frozen).toContain('carnet=engage.ia-sante.84.siege');
    expect(carnet.frozen).toContain('au=2025-12-31');
    expect(requested.filter((url) => /engine|\.wasm|\.arrows/.test(url))).toEqual([]);
  });

  it('set the delivery before beside the last', async () => {
    const cells = await visit('/public/', {}, async (page) =>
      (await page.locator('section[aria-labelledby="alors"] thead th').allTextContents()).map(spaced),
    );
    expect(cells.slice(1, 3)).toEqual([
      'Ce qu’on savait le 12 novembre 2025',
      'Ce qu’on sait le 23 novembre 2026',
    ]);
  });

  it('lift the veil when the scripts never come, and name the default figures', async () => {
    const seen = await visit('/cookies/', {}, async (page) => {
      await page.clock.install();
      await page.route('**/_app/**/*.js', (route) => route.abort());
      await page.goto('/demo/?lecture=b', { waitUntil: 'load' });
      const visible = () => page.locator('.figures').first().isVisible();
      const early = await visible();
      await page.clock.runFor(10_500);
      return [early, await visible(), await page.locator('.unanswered').isVisible()];
    });
    expect(seen).toEqual([false, true, true]);
  });

  it.each(['/demo/?au=2026-03-31&lecture=b', '/public/lignes/ia-sante/?lecture=c'])(
    '%s fits 320 px',
    async (path) => {
      const overflow = await visit(path, { viewport: { width: 320, height: 800 } }, async (page) => {
        await page.waitForLoadState('networkidle');
        return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      });
      expect(overflow).toBeLessThanOrEqual(0);
    },
  );
});

it('counts milestones as of the date asked for: one seen in May was late in April', async () => {
  const { said, late, csv } = await visit('/demo/jalons/?au=2026-04-30', {}, async (page) => {
    await unveiled(page);
    return {
      said: await finding(page),
      late: spaced(await page.locator('tbody tr', { hasText: 'référentiel de formation' }).textContent()),
      csv: await csvOf(page, '#calendrier'),
    };
  });
  expect(said).toContain('Au 30 avril 2026, 2 jalons sur 5 sont constatés');
  expect(late).toMatch(/30 jours/);
  expect(csv).toContain('Données au;2026-04-30');
});

describe('the pace of people trained', () => {
  it('is on the page of its line, without a status and not on the other one', () => {
    const training = builtHtml('/demo/lignes/formation/');
    expect(training).toMatch(/Le rythme des personnes formées<\/h3>/);
    expect(training).toMatch(/personnes (?:par mois|par trimestre)/);
    expect(builtHtml('/demo/lignes/ia-sante/')).not.toContain('Le rythme des personnes formées');
  });
});
