import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { manifest, visit } from './site.ts';

const versions = manifest.datasets.find(({ id }) => id === 'demo')?.versions ?? [];
const digits = (text: string) => text.replace(/[^\d]/g, '');
const lastRow = (page: Page) => page.locator('.pivot tbody tr').last().locator('td').allInnerTexts();

/** What the buttons of a panel give, by the end of the name of each file. */
async function take(page: Page, label: string): Promise<string> {
  const asked = page.waitForEvent('download');
  await page.getByRole('button', { name: label, exact: true }).click();
  return (await asked).suggestedFilename();
}

it('leads an analyst from a link to what is taken away: journal, region, pivot, SQL, proof, files, frozen link', async () => {
  expect(versions.length).toBeGreaterThan(1);
  const options = { viewport: { width: 1280, height: 900 }, acceptDownloads: true };
  await visit('/demo/mentions-legales/', options, async (page) => {
    await page.evaluate(
      ([key, id]) => localStorage.setItem(key ?? '', id ?? ''),
      ['derniere-version:demo', versions.at(-2)?.id ?? ''],
    );

    // The figures, then what changed since the last visit, and the journal that tells it.
    await page.goto('/demo/');
    const stages = await page.locator('#etapes-ia-sante').innerText();
    for (const word of ['Engagé', 'Contractualisé', 'Décaissé']) expect(stages).toContain(word);
    expect(await page.locator('#etapes-ia-sante').innerText()).toMatch(/\d+\scontrôles\ssur\s\d+/);
    await page.getByRole('link', { name: 'Voir le journal des révisions' }).click();
    await page.waitForURL(/\/revisions\/$/);
    expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(0);

    // One region in all charts, in words and in the address.
    await page.goto('/demo/explorer/');
    const readMillions = async () =>
      /^([\d,]+)\sM€/.exec(await page.locator('.total').innerText())?.[1]?.replace(',', '.') ?? '';
    const whole = await readMillions();
    await page
      .getByRole('listbox', { name: /^Par territoire/ })
      .getByRole('option', { name: /^Occitanie/ })
      .click();
    await page.waitForURL('**/explorer/?territoire=76');
    expect(await page.locator('.trail').innerText()).toContain('Occitanie');
    await expect.poll(readMillions).not.toBe(whole);
    const kept = Number(await readMillions());
    expect(kept).toBeGreaterThan(0);

    // Operator, then year, by stage.
    await page.getByRole('link', { name: 'Tableau croisé' }).last().click();
    await page.waitForURL('**/explorer/pivot/?territoire=76');
    await page.getByRole('combobox', { name: 'Colonnes', exact: true }).selectOption({ label: 'Étape' });
    await page.getByRole('combobox', { name: 'Puis par', exact: true }).selectOption({ label: 'Année' });
    await page.waitForURL('**/pivot/?territoire=76&puis-par=annee&colonnes-de=etape');
    await expect.poll(() => page.locator('.pivot caption').innerText()).toContain('Occitanie');
    const committed = (await lastRow(page))[0] ?? '';
    expect(Math.abs(Number(digits(committed)) / 1e8 - kept)).toBeLessThan(0.1);

    // Its SQL, changed and run in the console, says the same cents.
    await page.getByRole('button', { name: 'Voir le SQL' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.locator('pre').count()).toBe(3);
    await dialog.getByRole('link', { name: 'Ouvrir cette question dans la console SQL' }).first().click();
    await page.waitForURL('**/explorer/sql/#**');
    const area = page.getByLabel('Requête SQL');
    await expect.poll(() => area.inputValue()).toContain('cube_seat_committed');
    await area.fill(`SELECT CAST(sum(cents) AS BIGINT) AS total FROM (${await area.inputValue()})`);
    await page.getByRole('button', { name: /^Exécuter/ }).click();
    const answer = page.locator('main table tbody');
    await answer.waitFor({ timeout: 30_000 });
    expect(digits(await answer.innerText())).toBe(digits(committed));

    // A figure, its lines, and the same to the cent by another path.
    await page.goto('/demo/');
    await page.waitForLoadState('networkidle');
    const figure = page.locator('#etapes-ia-sante');
    await figure.getByRole('button', { name: 'D’où vient ce chiffre ?' }).click();
    await page.getByRole('button', { name: /^Recalculer/ }).click();
    await expect
      .poll(() => page.locator('dialog [role=status] .status').innerText(), { timeout: 30_000 })
      .toContain('Identique, au centime');
    expect(await dialog.innerText()).toMatch(/ligne/);
    await page.keyboard.press('Escape');

    // What is taken away, and the frozen link.
    await figure.getByRole('button', { name: 'Emporter' }).click();
    const files = [];
    for (const label of ['CSV pour Excel', 'CSV pour machines', 'Excel (XLSX)', 'Image SVG'])
      files.push(await take(page, label));
    expect(files.map((name) => name.replace(/^.*\./, ''))).toEqual(['csv', 'csv', 'xlsx', 'svg']);
    for (const name of files) expect(name).toMatch(/^(?:fictif-)?demo-2026-09-30-etapes-ia-sante/);
    const citation = await figure.locator('.panel dd').nth(1).innerText();
    const frozen = /https?:\S+\/v\/\S+/.exec(citation)?.[0] ?? '';
    expect(frozen).toContain(`/demo/v/${versions.at(-1)?.id}/`);
    const table = await figure.locator('tbody').first().innerText();
    await page.goto(frozen);
    expect(await page.locator('#etapes-ia-sante tbody').first().innerText()).toBe(table);
  });
});
