import { gzipSync } from 'node:zlib';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import { visit } from './site.ts';

const FOLDER = 'tests/fixtures/import';
const GOOD = `${FOLDER}/depenses-bonnes.csv`;
const FAULTY = `${FOLDER}/depenses-fautes.csv`;
const UNKNOWN = `${FOLDER}/aides-inconnues.csv`;
const VALUES = `${FOLDER}/valeurs-pilote.csv`;
const PAGE = '/demo/importer/';

/** Every kind of space made one: what is compared is what is read. */
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Tabs to the first control that the selector tells, as a reader without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector);
    if (isThere) return;
  }
  throw new Error(`never reached by keyboard: ${selector}`);
}

/** Opens the page, then chooses files by keyboard once what reads them is loaded. */
async function choose(page: Page, files: readonly string[]): Promise<void> {
  await page.getByText('Le programme de lecture est chargé').waitFor();
  // Awaited before it can open: the browser must have been told to hand the dialog over.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, 'input[type=file]');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([...files]);
}

async function readsOutcome(page: Page, text: string): Promise<void> {
  const read = async () => plain(await page.locator('#rapport').textContent());
  await expect.poll(read, { timeout: 20_000 }).toBe(text);
}

async function sentencesOf(page: Page, file: string): Promise<string[]> {
  const sentences = page.locator('li.file', { hasText: file }).locator('p:not(.actions)');
  return (await sentences.allTextContents()).map(plain);
}

async function press(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
}

async function download(page: Page, name: RegExp): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download');
  await press(page, name);
  const got: Download = await waiting;
  const chunks: Buffer[] = [];
  for await (const chunk of await got.createReadStream()) chunks.push(chunk as Buffer);
  return { name: got.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

describe('two files, one of them with faults', () => {
  it('are chosen, read, mended and given back by keyboard alone', async () => {
    await visit(PAGE, {}, async (page) => {
      await choose(page, [GOOD, FAULTY]);
      await readsOutcome(page, '2 fichiers : 5 lignes retenues, 2 écartées.');
      expect(await sentencesOf(page, 'depenses-bonnes')).toEqual([
        '3 lignes lues = 3 retenues + 0 écartée.',
        '3 500,75 € lus = 3 500,75 € retenus + 0,00 € écarté.',
      ]);
      expect(await sentencesOf(page, 'depenses-fautes')).toEqual([
        '4 lignes lues = 2 retenues + 2 écartées.',
        '800,00 € lus = 500,00 € retenus + 300,00 € écartés.',
        '1 ligne écartée n’a pas de montant lisible : elle n’est dans aucune somme.',
      ]);
      expect((await page.locator('details .title').allTextContents()).slice(0, 4)).toEqual([
        'Montants illisibles',
        'Dates hors du calendrier',
        'Formules gardées comme du texte',
        'Territoires inconnus',
      ]);

      await tabTo(page, '.issue button');
      await page.keyboard.press('Enter');
      const input = page.locator('.issue input');
      await expect.poll(() => input.inputValue()).toBe('12,5O');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Corriger');
      await page.keyboard.press('Enter');
      await input.waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
      await page.keyboard.type('12,50');
      await page.keyboard.press('Enter');
      await readsOutcome(page, '2 fichiers : 6 lignes retenues, 1 écartée.');
      expect(await sentencesOf(page, 'depenses-fautes')).toEqual([
        '4 lignes lues = 3 retenues + 1 écartée.',
        '812,50 € lus = 512,50 € retenus + 300,00 € écartés.',
      ]);
      expect(await page.getByText('1\u00a0correction').count()).toBe(1);

      await press(page, /Annuler cette correction/);
      await readsOutcome(page, '2 fichiers : 5 lignes retenues, 2 écartées.');
    });
  });

  it('give a report and a cleaned file, formulas disarmed, that say in their names what they are', async () => {
    await visit(PAGE, {}, async (page) => {
      await choose(page, [FAULTY]);
      await readsOutcome(page, '1 fichier : 2 lignes retenues, 2 écartées.');
      const report = await download(page, /Le rapport/);
      expect(report.name).toBe('non-officiel-rapport.csv');
      const rows = report.text.split('\r\n');
      expect(rows[0]).toMatch(/^\ufefffichier;ligne;colonne;gravite;code;valeur;message/);
      expect(rows.find((row) => row.includes('date-impossible'))).toMatch(
        /^depenses-fautes\.csv;3;date;erreur;date-impossible;2026-02-30;/,
      );
      expect(rows.find((row) => row.includes('formula-as-text'))).toContain(`;"'=HYPERLINK(`);
      const cleaned = await download(page, /depenses-fautes\.csv$/);
      expect(cleaned.name).toBe('non-officiel-depenses-fautes-nettoye.csv');
      expect(cleaned.text).toContain('2026-03-31;12,5O;11\r\n');
      expect(cleaned.text).toContain(`F-4;"'=HYPERLINK(""http://exemple.invalid"";""Fictif"")";formation`);
      expect((await download(page, /Les tables/)).text).toMatch(/^PK/);
    });
  });

  it('are listed by line and by column too, and file by file', async () => {
    await visit(PAGE, {}, async (page) => {
      await choose(page, [GOOD, FAULTY]);
      await page.getByText('Colonne', { exact: true }).click();
      expect(await page.locator('details .title').allTextContents()).toEqual(
        expect.arrayContaining(['montant', 'date', 'beneficiaire', 'territoire_siege']),
      );
      await page.getByText('Ligne', { exact: true }).click();
      expect((await page.locator('.issue .place').allTextContents()).map(plain)).toEqual([
        'depenses-fautes.csv, ligne 2',
        'depenses-fautes.csv, ligne 3',
        'depenses-fautes.csv, ligne 3',
        'depenses-fautes.csv, ligne 4',
      ]);
      await page.getByLabel('Fichier', { exact: true }).selectOption('depenses-bonnes.csv');
      expect(await page.getByText('Aucune remarque sur depenses-bonnes.csv.').count()).toBe(1);
    });
  });

  it('are still there after a reload, and nowhere once they are forgotten', async () => {
    await visit(PAGE, {}, async (page) => {
      await choose(page, [GOOD]);
      await readsOutcome(page, '1 fichier : 3 lignes retenues, 0 écartée.');
      await page.reload();
      await page.getByText('de votre visite précédente est').waitFor();
      await readsOutcome(page, '1 fichier : 3 lignes retenues, 0 écartée.');
      await press(page, /^Oublier ces fichiers/);
      await page.locator('#rapport').waitFor({ state: 'detached' });
      await page.reload();
      await page.getByText('Le programme de lecture est chargé').waitFor();
      expect(await page.locator('#rapport').count()).toBe(0);
    });
  });
});

describe('a file of an unknown layout', () => {
  it('is described, seen as it will be read, read, and described once for all', async () => {
    await visit(PAGE, {}, async (page) => {
      await choose(page, [UNKNOWN]);
      await page.getByRole('heading', { name: 'Décrire aides-inconnues.csv' }).waitFor();
      await page.getByLabel('Année').selectOption('date');
      await page.getByLabel('Unité des montants').selectOption('k€');
      await page.getByLabel('Étape de tous les montants').selectOption('décaissé');
      expect(await page.getByText('Il manque encore').count()).toBe(1);
      await page.getByLabel('Opérateur qui verse', { exact: true }).fill('Opérateur fictif Z');
      expect(await page.getByText('Il manque encore').count()).toBe(0);
      const preview = page.getByRole('table', { name: 'Les trois premières lignes, lues ainsi' });
      expect((await preview.locator('tbody tr').first().locator('td').allTextContents()).map(plain)).toEqual([
        '12 500,00 €',
        '7 000,00 €',
      ]);
      const mapping = await download(page, /Garder cette description/);
      expect(mapping.name).toBe('aides-inconnues.csv.mapping.json');
      expect(JSON.parse(mapping.text)).toEqual({
        columns: {
          date: 'Année',
          beneficiaire: 'Structure bénéficiaire',
          montant: 'Versé en milliers',
          nom_projet: 'Projet',
        },
        constants: { etape: 'décaissé', operateur: 'Opérateur fictif Z' },
        unit: 'k€',
      });
      await press(page, /Lire le fichier ainsi/);
      await readsOutcome(page, '1 fichier : 2 lignes retenues, 0 écartée.');
      expect((await sentencesOf(page, 'aides-inconnues'))[1]).toBe(
        '19 500,00 € lus = 19 500,00 € retenus + 0,00 € écarté.',
      );

      await press(page, /^Retirer/);
      await page.locator('#rapport').waitFor({ state: 'detached' });
      await page.locator('input[type=file]').setInputFiles([
        {
          name: 'autre.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from('Année;Structure bénéficiaire;Versé en milliers;Projet\n2026;X;1;P\n'),
        },
        { name: 'autre.csv.mapping.json', mimeType: 'application/json', buffer: Buffer.from(mapping.text) },
      ]);
      await readsOutcome(page, '1 fichier : 1 ligne retenue, 0 écartée.');
    });
  });
});

it('gives the values of a file back as PILOTE takes them', async () => {
  await visit(PAGE, {}, async (page) => {
    await choose(page, [VALUES]);
    await readsOutcome(page, '1 fichier : 3 lignes retenues, 0 écartée.');
    const file = await download(page, /Les valeurs pour PILOTE/);
    expect(file.name).toBe('non-officiel-pilote.csv');
    expect(file.text).toBe(
      'identifiant_indic;zone_id;zone_nom;date_valeur;type_valeur;valeur\r\n' +
        'IND-901;R53;Bretagne;2026-09-30;va;1250\r\n' +
        'IND-901;R01;Guadeloupe;2026-09-30;va;80.5\r\n',
    );
    const report = page.getByRole('region', { name: /lignes retenues/ });
    expect(await report.getByText(/Hors du fichier, 1\s: elles sont vides/).count()).toBe(1);
  });
});

it('has nothing for axe to say in any state, nor scrolls sideways', async () => {
  await visit(PAGE, { bypassCSP: true }, async (page) => {
    await choose(page, [GOOD, FAULTY, UNKNOWN]);
    await page.getByRole('button', { name: /Lire le fichier ainsi/ }).waitFor();
    expect(await audit(page), 'report and description').toEqual([]);
    await press(page, /^Corriger/);
    await page.locator('.issue input').waitFor();
    expect(await audit(page), 'correction').toEqual([]);
  });
});

it('weighs 150 kB gzip at most before what reads files, which comes once the page is idle', async () => {
  const weights = await visit('/cookies/', {}, async (page) => {
    const fresh = await page.context().newPage();
    await fresh.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    const bodies: Promise<Buffer | null>[] = [];
    fresh.on('response', (response) => bodies.push(response.body().catch(() => null)));
    await fresh.goto(PAGE, { waitUntil: 'networkidle' });
    return (await Promise.all(bodies)).map((body) => (body ? gzipSync(body, { level: 9 }).length : 0));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  console.info(`${PAGE}: ${weights.length} requests, ${(total / 1000).toFixed(1)} kB gzip`);
  expect(weights.length).toBeGreaterThan(1);
  expect(weights.length).toBeLessThanOrEqual(20);
  expect(total).toBeLessThanOrEqual(150_000);
});

it('asks for nothing more once it says so, whatever is done of the files', async () => {
  const asked = await visit(PAGE, {}, async (page) => {
    await page.getByText('Le programme de lecture est chargé').waitFor();
    const seen: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('blob:')) seen.push(request.url());
    });
    await choose(page, [FAULTY, UNKNOWN, VALUES]);
    await readsOutcome(page, '3 fichiers : 5 lignes retenues, 2 écartées, 1 fichier sans ligne lue.');
    await download(page, /Le rapport/);
    await download(page, /Les tables/);
    await download(page, /Les valeurs pour PILOTE/);
    await press(page, /^Corriger/);
    await page.locator('.issue input').waitFor();
    return seen;
  });
  expect(asked).toEqual([]);
});

it('says without JavaScript what it does, what it knows, and how to do without a browser', async () => {
  const words = await visit(PAGE, { javaScriptEnabled: false }, async (page) =>
    plain(await page.locator('main').textContent()),
  );
  expect(words).toContain('Export France 2030, 16 colonnes');
  expect(words).toContain('PILOTE, valeurs initiales, actuelles et cibles');
  expect(words).toContain('Dépenses, pour les 18 régions (CSV)');
  expect(words).toContain('Rien n’est envoyé, ni à ce site ni à personne.');
  expect(words).toContain('Sans JavaScript, cette page ne lit aucun fichier.');
  expect(words).toContain('npm run convert --');
});
