import { expect, it } from 'vitest';
import { findDisplayFaults, type DisplayFaults } from './look-display.ts';
import { findStructureFaults, type StructureFaults } from './look-structure.ts';
import { visit } from './site.ts';

/** A page without a fault, with a body and a style of one’s own. */
const pageOf = (body: string, css = '') =>
  `<!doctype html><html lang="fr"><head><title>Titre</title><meta name="viewport" content="width=device-width">` +
  `<style>body{margin:0}:focus-visible{outline:3px solid}button{font:inherit}${css}</style></head><body>` +
  `<div class="skip-links"><a href="#contenu">Aller</a></div><header></header><nav></nav>` +
  `<main id="contenu"><h1>Titre</h1>${body}</main><footer></footer></body></html>`;

const STRUCTURE: readonly [keyof StructureFaults, string][] = [
  ['headings', '<h3>Trop bas</h3>'],
  ['languages', '<span lang="anglais">fan chart</span>'],
  ['links', '<a href="#contenu"><svg></svg></a>'],
  ['tables', '<table><caption>Titre</caption><tbody><tr><th>Tête</th></tr></tbody></table>'],
  ['landmarks', '<main></main>'],
  ['media', '<video></video>'],
  ['orders', '<p tabindex="3">Avant</p>'],
];

const DISPLAY: readonly [keyof DisplayFaults, string, string][] = [
  ['largeText', '<p>Un mot</p>', 'p{font-size:16px}'],
  ['largeText', '<p>Un mot</p>', 'p{width:90px;font:1rem monospace;white-space:nowrap;overflow:hidden}'],
  ['spacing', '<p>Un mot</p>', 'p{width:max-content;height:1.2em;line-height:1.1;overflow:hidden}'],
  ['forcedColors', '<svg><rect data-mark width="9" height="9"/></svg>', 'rect{fill:#fff;stroke:none}'],
  ['motion', '<p>Mouvant</p>', 'p{transition:color 1s}'],
  ['focus', '<button>Un bouton large</button>', 'button{min-height:44px}button:focus-visible{outline:none}'],
  ['targets', '<button>x</button>', 'button{width:20px;height:20px;padding:0}'],
];

it('sees each fault of structure, and that one alone', async () => {
  await visit('/cookies/', { bypassCSP: true }, async (page) => {
    for (const [kind, body] of [[null, '<h2>Bas</h2>'] as const, ...STRUCTURE]) {
      await page.setContent(pageOf(body));
      const faults = Object.entries(await findStructureFaults(page, false)).filter(
        ([, list]) => list.length > 0,
      );
      expect(
        faults.map(([name]) => name),
        body,
      ).toEqual(kind === null ? [] : [kind]);
    }
  });
});

it('sees each loss of display, and that one alone', async () => {
  await visit('/cookies/', { bypassCSP: true }, async (page) => {
    for (const [kind, body, css] of [[null, '<p>Rien</p>', ''] as const, ...DISPLAY]) {
      await page.setContent(pageOf(body, css));
      const faults = Object.entries(await findDisplayFaults(page)).filter(([, list]) => list.length > 0);
      expect(
        faults.map(([name]) => name),
        `${body} ${css}`,
      ).toEqual(kind === null ? [] : [kind]);
    }
  });
});
