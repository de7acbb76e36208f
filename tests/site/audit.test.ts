import { expect, it } from 'vitest';
import { audit } from './audit.ts';
import { visit } from './site.ts';

const auditOf = (html: string) =>
  visit('/cookies/', { bypassCSP: true }, async (page) => {
    await page.setContent(html);
    return audit(page);
  });

const page = (body: string, css = '') =>
  `<!doctype html><html lang="fr"><head><title>Titre</title><meta name="viewport" content="width=device-width">` +
  `<style>:root{color-scheme:light dark}body{color:#000;background:#fff}${css}</style></head>` +
  `<body><main><h1>Titre</h1>${body}</main></body></html>`;

it('says nothing of a page without a fault', async () => {
  expect(await auditOf(page('<p>Rien.</p>'))).toEqual([]);
});

it('sees what is pale in the dark scheme alone, at both widths', async () => {
  const css = '@media (prefers-color-scheme: dark){body{background:#000}p{color:#333}h1{color:#fff}}';
  expect(await auditOf(page('<p>Pâle</p>', css))).toEqual([
    '320 px, dark: color-contrast <p>Pâle</p>',
    '1280 px, dark: color-contrast <p>Pâle</p>',
  ]);
});

it('sees what scrolls sideways between the two widths that axe reads', async () => {
  const css = '@media (min-width: 700px) and (max-width: 800px){p{width:900px}}';
  const faults = await auditOf(page('<p>Large</p>', css));
  expect(faults).toEqual([expect.stringMatching(/^768 px: scrolls sideways by \d+ px$/)]);
});

it('sees a name that lacks when the page is wide alone', async () => {
  const css = '@media (max-width: 1000px){button{display:none}}';
  expect(await auditOf(page('<button></button>', css))).toEqual([
    '1280 px, light: button-name <button></button>',
  ]);
});
