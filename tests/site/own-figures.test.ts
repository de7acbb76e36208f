import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { OWN_CASE } from '../support/own-case.ts';
import { audit } from './audit.ts';
import { untilItAnswers, visit } from './site.ts';

/** Each page of money, and what its own block must say: typed from the case, « 53 » is Bretagne. */
const PLACES = [
  { path: '/demo/', figures: ['4 250,50', '2 000,00'] },
  { path: '/demo/parlement/', figures: ['4 250,50', '2 000,00'] },
  { path: '/demo/lignes/ia-sante/', figures: ['4 250,50', 'IMPACT IA', '3 000,50'] },
  { path: '/demo/regions/', figures: ['Bretagne', '1 250,00', 'Auvergne-Rhône-Alpes', '3 000,50'] },
  { path: '/demo/regions/53/', figures: ['1 250,00', '0,00', 'n.c.'] },
] as const;

/** Puts answers where a page of the site finds them, as an import leaves them. */
async function seed(page: Page): Promise<void> {
  await page.evaluate(async (answers) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const opening = indexedDB.open('suivi-ia-sante-own-answers', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('answers');
    const database = await settled(opening);
    const store = database.transaction('answers', 'readwrite').objectStore('answers');
    await settled(store.put({ format: 1, answers }, 'last'));
    database.close();
    localStorage.setItem('own-figures', answers.readAt);
  }, OWN_CASE);
}

function visitSeeded<Result>(
  path: string,
  options: Parameters<typeof visit>[1],
  look: (page: Page) => Promise<Result>,
): Promise<Result> {
  return visit('/cookies/', options, async (page) => {
    await seed(page);
    await page.goto(path);
    await page.locator('.own:not(svg *)').first().waitFor();
    return look(page);
  });
}

const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

describe.each(PLACES)('$path', ({ path, figures }) => {
  it('shows the own figures, marked on screen, on paper and in the CSV', async () => {
    const { block, mark, csv, paper } = await visitSeeded(path, {}, async (page) => {
      const own = page.locator('.own:not(svg *)').first();
      const block = await own.innerText();
      const mark = await page.locator('.own-mark').innerText();
      const link = own.locator('a[download]').first();
      const csv = {
        name: await link.getAttribute('download'),
        text: decodeURIComponent((await link.getAttribute('href'))?.split(',').slice(1).join(',') ?? ''),
      };
      await page.emulateMedia({ media: 'print' });
      const paper = await page.evaluate(() => ({
        mark: document.querySelector<HTMLElement>('.own-mark')?.innerText ?? '',
        position: getComputedStyle(document.querySelector('.own-mark') as Element).position,
        heading: document.querySelector<HTMLElement>('.own h3')?.innerText ?? '',
        watermark: getComputedStyle(document.querySelector('.own .marked') as Element, '::after').content,
      }));
      return { block: plain(block), mark: plain(mark), csv, paper };
    });
    for (const figure of figures) expect(block).toContain(figure);
    expect(block).toContain('Vos fichiers (non officiel)');
    expect(block).toContain('Les écarts sont à dates différentes');
    expect(mark).toMatch(/^Non officiel : vos fichiers sont affichés/);
    expect(mark).toContain('essai.csv, au 15 octobre 2026');
    expect(plain(paper.mark)).toBe('Non officiel : les encadrés hachurés viennent des fichiers du lecteur');
    expect(paper.position).toBe('fixed');
    expect(plain(paper.heading)).toContain('(non officiel)');
    expect(paper.watermark).toContain('NON OFFICIEL');
    expect(csv.name).toMatch(/^non-officiel-/);
    expect(csv.text).toContain('Statut;non officiel\r\n');
    const [head, ...rows] = csv.text.split('\r\n\r\n')[1]?.trim().split('\r\n') ?? [];
    expect(head).toMatch(/;statut;/);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toContain(';non officiel;fictif');
  });

  it('has nothing for axe to say and does not scroll sideways', async () => {
    expect(await visitSeeded(path, { bypassCSP: true }, audit)).toEqual([]);
  });
});

it('follows the stage and the rule that the reader chooses, and keeps « n.c. » where the files say nothing', async () => {
  const text = await visitSeeded('/demo/regions/?etape=decaisse', {}, (page) =>
    page.locator('.own tbody').first().innerText(),
  );
  const [brittany = '', , national = ''] = plain(text).split('\n');
  expect(brittany).toMatch(/^Bretagne\s.*\sn\.c\.\s+n\.c\.$/);
  expect(national).toMatch(/^Total national\s.*\sn\.c\.\s+n\.c\.$/);
});

it('leaves nothing once forgotten: on the page, in another tab, after a reload', async () => {
  const { here, there, afterReload, stored, said } = await visitSeeded('/demo/', {}, async (page) => {
    const other = await page.context().newPage();
    await other.goto('/demo/regions/');
    await other.locator('.own:not(svg *)').first().waitFor();
    await page.getByRole('button', { name: 'Oublier mes fichiers' }).click();
    await page.locator('.own-mark').waitFor({ state: 'detached' });
    await other.locator('.own-mark').waitFor({ state: 'detached' });
    const marks = (tab: Page) => tab.locator('.own:not(svg *), .own-mark').count();
    const [here, there] = [await marks(page), await marks(other)];
    const said = await page.getByText('Vos fichiers sont oubliés.').count();
    await page.reload({ waitUntil: 'networkidle' });
    const stored = await page.evaluate(async () => ({
      flag: localStorage.getItem('own-figures'),
      kept: await new Promise((resolve) => {
        const opening = indexedDB.open('suivi-ia-sante-own-answers', 1);
        opening.onsuccess = () => {
          const request = opening.result.transaction('answers').objectStore('answers').count();
          request.onsuccess = () => resolve(request.result);
        };
      }),
    }));
    return { here, there, said, stored, afterReload: await marks(page) };
  });
  expect({ here, there, afterReload }).toEqual({ here: 0, there: 0, afterReload: 0 });
  expect(said).toBe(1);
  expect(stored).toEqual({ flag: null, kept: 0 });
});

it('opens no database for a reader who has imported nothing', async () => {
  const databases = await visit('/demo/', {}, async (page) => {
    await page.waitForLoadState('networkidle');
    return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  });
  expect(databases).toEqual([]);
});

const OWN_FILE = [
  'id_operation;id_projet;nom_projet;beneficiaire;siret;type_beneficiaire;role;ligne;mesure;operateur;procedure;cout_total;etape;nature;date;montant;type_aide;source_financement;statut;territoire_siege;territoire_lieu;part_partenaires',
  'E-1;P1;Projet fictif 1;Établissement fictif A-001;00000000100016;établissement public;coordinateur;ia-sante;impact-ia;Opérateur fictif A;Appel fictif;2000000,00;engagé;attribution;2026-03-03;1250,00;subvention;France 2030;consolidé;53;53;',
  'E-1;P1;Projet fictif 1;Établissement fictif A-001;00000000100016;établissement public;coordinateur;ia-sante;impact-ia;Opérateur fictif A;Appel fictif;2000000,00;décaissé;attribution;2026-05-03;500,50;subvention;France 2030;consolidé;53;53;',
];

it('goes from a dropped file to the page of its region, then to nothing, without a network', async () => {
  const { rows, afterForget, kept } = await visit('/demo/importer/', {}, async (page) => {
    await untilItAnswers(page);
    const buffer = Buffer.from(OWN_FILE.join('\n'));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'mon-ars.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: /Afficher mes chiffres/ }).click({ timeout: 30_000 });
    await page.getByText('Vos chiffres sont à côté').waitFor({ timeout: 50_000 });
    await page.goto('/demo/regions/53/');
    await page.locator('.own tbody').first().waitFor();
    const rows = await page.locator('.own tbody').first().locator('tr').allInnerTexts();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Oublier mes fichiers' }).click();
    await page.locator('.own:not(svg *)').first().waitFor({ state: 'detached' });
    await page.context().setOffline(false);
    const afterForget = await page.locator('.own:not(svg *), .own-mark').count();
    await page.goto('/demo/importer/', { waitUntil: 'networkidle' });
    return { rows, afterForget, kept: await page.getByText('mon-ars.csv').count() };
  });
  const figures = rows.map((row) => plain(row).split(/\t/));
  expect(figures).toHaveLength(9);
  expect(figures.map(([stage, rule, , own]) => [stage, rule, own])).toEqual(
    ['Siège du coordinateur', 'Lieu d’exécution', 'Part de chaque partenaire'].flatMap((rule) => [
      ['Engagé', rule, '1 250,00'],
      ['Contractualisé', rule, 'n.c.'],
      ['Décaissé', rule, '500,50'],
    ]),
  );
  expect(afterForget).toBe(0);
  expect(kept).toBe(0);
}, 120_000);
