import { expect, it } from 'vitest';
import { visit } from './site.ts';

const PAGE = '/demo/regions/equite/';

it('repaints every figure under another line, stage and rule, with no request and no engine', async () => {
  const found = await visit(PAGE, {}, async (page) => {
    await page.waitForFunction(() => !document.documentElement.hasAttribute('data-veil'));
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const titles = () => page.locator('figure .figure-title').allTextContents();
    const before = await titles();
    for (const name of ['119 M€ formation', 'Décaissé', 'Lieu d’exécution'])
      await page.getByRole('radio', { name: name.replace(' M', '\u00a0M') }).check();
    return {
      before,
      after: await titles(),
      asked,
      search: new URL(page.url()).search,
      shown: await page.locator('.lede [role=status]').textContent(),
    };
  });
  expect(found.asked).toEqual([]);
  expect(found.search).toBe('?ligne=formation&etape=decaisse&regle=lieu');
  expect(found.shown).toContain('Étape\u00a0: décaissé. Règle\u00a0: lieu d’exécution.');
  expect(found.before).toHaveLength(6);
  expect(found.after.filter((title) => found.before.includes(title))).toEqual([]);
});

it('shows that the effect of the siège sums to zero, and comes back to an asked address', async () => {
  const [sum, title] = await visit(`${PAGE}?etape=decaisse&rapporte=etudiants`, {}, async (page) => {
    await page.waitForFunction(() => !document.documentElement.hasAttribute('data-veil'));
    const row = page.locator('#effet-du-siege-ia-sante tr.total td');
    return [(await row.allTextContents()).map((text) => text.trim()), await page.locator('h1').textContent()];
  });
  expect(sum.slice(3, 5)).toEqual(['0,00', '0,00']);
  expect(new Set(sum.slice(0, 3)).size).toBe(1);
  expect(title).toContain('par étudiant en santé (fictif)');
});

it('is honest where nothing is published: the plan alone, its rule unknown, the zoning not delivered', async () => {
  const text = await visit('/public/regions/equite/', { javaScriptEnabled: false }, (page) =>
    page.locator('main').innerText(),
  );
  expect(text).toContain('aucun montant engagé pour l’IA en santé n’est publié par région');
  expect(text).toContain('Non livré.');
  expect(text).toContain('98,49\u00a0€ engagés par habitant là où l’on vit le plus hors unités urbaines');
  expect(text).toContain('Trois régions ont 73,3\u00a0% des montants engagés dans les régions');
  expect(text).not.toContain('Le siège ajoute');
});
