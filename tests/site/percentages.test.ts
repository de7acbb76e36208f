import { describe, expect, it } from 'vitest';
import { findBarePercentages } from './percentages.ts';
import { samplePages, visit } from './site.ts';

/** Pages whose switches put other percentages on the screen. */
const CHOICES = [
  '/demo/regions/?rapporte=repere',
  '/demo/regions/?rapporte=cible',
  '/demo/regions/?etape=decaisse&regle=partenaires&rapporte=repere',
  '/demo/lignes/ia-sante/?lecture=b',
  '/demo/?lecture=b',
  '/demo/carnet/?carnet=engage.ia-sante+engage.ia-sante.lecture-b+etapes.formation+regions.engage.formation.siege.repere+engage.formation.84.lieu+soignants-formes.84',
];

const bareIn = (html: string) =>
  visit('/cookies/', {}, async (page) => {
    await page.setContent(html);
    return findBarePercentages(page);
  });

describe('a percentage without its denominator is found', () => {
  it.each([
    ['in a sentence', '<p>Le taux est de 45,7 %.</p>', 'Le taux est de 45,7 %.'],
    ['in a heading', '<p>sur 550 M€</p><h2>48 % engagés</h2>', '48 % engagés'],
    [
      'that only a screen reader is told of',
      '<p>48 %<span class="visually-hidden" style="position:absolute"> de l’enveloppe</span></p>',
      '48 %',
    ],
    ['that is folded away', '<details><summary>Suite</summary><p>Soit 48 %.</p></details>', 'Soit 48 %.'],
    [
      'in a column without a base',
      '<table><caption>Taux</caption><thead><tr><th>Étape</th><th>Part</th></tr></thead><tbody><tr><th>Engagé</th><td>48 %</td></tr></tbody></table>',
      '48 % | Part | Engagé | Taux',
    ],
    [
      'on a drawing',
      '<figure><figcaption>Étapes</figcaption><svg><text y="20">48 %</text></svg></figure>',
      '48 % | Étapes',
    ],
  ])('%s', async (_place, html, found) => {
    expect(await bareIn(html)).toEqual([found]);
  });

  it.each([
    ['in its sentence', '<p>264 M€, soit <strong>48 %</strong> de l’enveloppe de 550 M€.</p>'],
    ['as an amount', '<p>Soit 48 % des 550 M€.</p>'],
    ['as a count', '<p>Soit 61 %, 11 sur 18 régions.</p>'],
    [
      'at the head of its column',
      '<table><thead><tr><th>Étape</th><th>% de l’enveloppe</th></tr></thead><tbody><tr><th>Engagé</th><td>48 %</td></tr></tbody></table>',
    ],
    [
      'in the title of its figure',
      '<figure><figcaption>Engagé, % du repère</figcaption><svg><text y="20">48 %</text></svg></figure>',
    ],
    ['but not where it is not shown', '<p hidden>48 %</p><p>Rien.</p>'],
  ])('and passes %s', async (_place, html) => {
    expect(await bareIn(html)).toEqual([]);
  });
});

it.each([...samplePages, ...CHOICES])('%s names the denominator of each percentage', async (path) => {
  const bare = await visit(path, {}, async (page) => {
    await page.waitForFunction(() => !document.documentElement.hasAttribute('data-veil'), undefined, {
      polling: 50,
    });
    return findBarePercentages(page);
  });
  expect(bare).toEqual([]);
});
