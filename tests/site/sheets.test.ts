import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { encodeQr } from '#lib/components/encode-qr.ts';
import QrCode from '#lib/components/QrCode.svelte';
import { latestVersion } from '#lib/contract/manifest.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import { presentSheetFoot } from '#lib/views/sheet/present-sheet-foot.ts';
import { printSheet } from '../../scripts/sheets/print-sheet.ts';
import { drawSvg } from '../support/draw.ts';
import { readPdf, readPdfTags, squeeze } from '../support/read-pdf.ts';
import { manifest, visit } from './site.ts';

const PRINTED = process.env['SITE_PAGES'] === 'all' ? REGION_CODES : (['11', '06', '53'] as const);
const sheetOf = (dataset: string, code: string) => `/${dataset}/regions/${code}/fiche/`;
const printed = (address: string) => visit(address, {}, printSheet);
const tablesOf = (page: Page) => page.locator('.sheet table').allInnerTexts();

function latestOf(id: string) {
  const dataset = manifest.datasets.find((one) => one.id === id);
  if (!dataset) throw new Error(`no dataset ${id}`);
  return { dataset, version: latestVersion(dataset) };
}

describe('the printed sheet of a region', () => {
  it('gives back every figure, its version and every caveat', async () => {
    const { pages, caveats } = await visit(sheetOf('demo', '84'), {}, async (page) => ({
      caveats: await page.locator('.limits li').allTextContents(),
      pages: await readPdf(await printSheet(page)),
    }));
    const text = squeeze(pages.join(' '));
    for (const figure of FIGURES_84) expect(text, figure).toContain(squeeze(figure));
    expect(text).toContain(latestOf('demo').version.id);
    expect(caveats.length).toBeGreaterThan(8);
    for (const caveat of caveats) expect(text, caveat).toContain(squeeze(caveat));
    expect(text).toContain(squeeze('Données fictives — aucun montant'));
    expect(text).toContain(squeeze('Ce n’est pas un site officiel de l’État'));
  });

  it.each(manifest.datasets.flatMap(({ id }) => PRINTED.map((code) => [id, code] as const)))(
    'of %s, region %s, holds in two pages, in French and tagged',
    async (dataset, code) => {
      const bytes = await printed(sheetOf(dataset, code));
      const { language, roles } = await readPdfTags(bytes);
      expect((await readPdf(bytes)).length).toBeLessThanOrEqual(2);
      expect(language).toMatch(/^fr/);
      for (const role of ['H1', 'H2', 'Table', 'TH', 'Figure', 'LI']) expect([...roles]).toContain(role);
    },
  );

  it('says on each page that its figures are invented, and which version they are of', async () => {
    const pages = await readPdf(await printed(sheetOf('demo', '84')));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      expect(squeeze(page)).toContain(squeeze('Données fictives — aucun montant'));
      expect(squeeze(page)).toContain(`·version${latestOf('demo').version.id}`);
    }
  });
});

describe('the QR code of a sheet', () => {
  it('is read as the frozen address, whose page shows the same figures', async () => {
    const { dataset, version } = latestOf('demo');
    const foot = presentSheetFoot(
      { dataset, version, versions: [version], isPinned: false, checks: { passed: 0, total: 0 } },
      { base: '', page: 'regions/84/fiche', search: '' },
      { baseUrl: 'https://suivi.exemple.fr' },
    );
    const svg = drawSvg(QrCode, { drawing: encodeQr(foot.qrText ?? ''), label: 'Code' });
    const image = await visit('/cookies/', {}, async (page) => {
      await page.setContent(svg.replace('<svg ', '<svg width="300" height="300" '));
      return PNG.sync.read(await page.locator('svg').screenshot());
    });
    const read = jsQR(new Uint8ClampedArray(image.data), image.width, image.height)?.data ?? '';
    expect(read).toBe(`https://suivi.exemple.fr/demo/v/${version.id}/regions/84/fiche/`);
    const frozen = await visit(new URL(read).pathname, {}, tablesOf);
    expect(frozen.length).toBeGreaterThan(3);
    expect(frozen).toEqual(await visit(sheetOf('demo', '84'), {}, tablesOf));
  });
});

/** Typed from the delivery of 30 September 2026. */
const FIGURES_84 = [
  '30 M€ engagés, 16,5 M€ contractualisés et 6,6 M€ décaissés',
  'Engagé 29 983 904,00 45,4 %',
  '16 502 883,00 25 %',
  'Décaissé 6 577 444,00 10 %',
  '9 M€ engagés, 7 M€ contractualisés et 4,5 M€ décaissés',
  'Engagé 9 000 448,00 63 %',
  'Contractualisé 7 030 448,00 49,2 %',
  'Décaissé 4 468 120,00 31,3 %',
  'repère : 66 M€',
  'repère : 14,3 M€',
  '4e sur 12 régions classées',
  'de 26 M€ (part de chaque partenaire) à 37,7 M€ engagés (lieu d’exécution), du 3e au 9e rang par habitant',
  'les 5 premières des 50 opérations',
  'Projet fictif 0027 Établissement fictif C-026 2 660 400,00 0,00 0,00',
  'les 5 premières des 24 opérations',
  'Projet fictif 0441 Université fictive 121 1 427 200,00 1 427 200,00 856 320,00',
  '15 337 personnes sont formées, soit 25,7 % de la cible régionale',
  'Cible 31 décembre 2030 59 761',
  'Jalon fictif : première cartographie des usages',
  '8 205 557 habitants',
  'sur 264 M€ engagés dans le pays, 10 121 900 € sans territoire renseigné',
];
