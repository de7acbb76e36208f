import { describe, expect, it } from 'vitest';
import { visit } from './site.ts';

const AT = 'au=2026-03-31';

/** The text of what a page shows at a date, once it is there, with what it asked for after it was ready. */
async function readAt(path: string, selector: string, waited: RegExp) {
  return visit(path, {}, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.locator('main').filter({ hasText: waited }).waitFor();
    return {
      text: (await page.locator(selector).allInnerTexts()).join('\n'),
      note: await page.locator('.clocks [role=status]').innerText(),
      asked,
    };
  });
}

describe('the date of the data', () => {
  it('cuts the page of equity, by one dated file', async () => {
    const { text, note, asked } = await readAt(
      `/demo/regions/equite/?${AT}`,
      'main',
      /Données au 31\s?mars 2026\./,
    );
    // Counted in Python over the files of the operations: 264 beneficiaries, the first three hold 8.6 %.
    expect(text).toMatch(/Les trois premiers ont 8,6\s%.+n\s=\s264\. Indice 90\s:/);
    expect(note).toBe('');
    expect(asked.filter((path) => path.endsWith('.json'))).toEqual([
      expect.stringMatching(/\/regions\/equite\/series\.json$/),
    ]);
  });

  it('cuts one operation without a request, and its beneficiary by the file of the operation', async () => {
    const operation = await readAt(`/demo/operations/?id=B-0326-1&${AT}`, 'main', /au 31\s?mars 2026/i);
    expect(operation.text).toMatch(
      /Au 31\smars 2026\s: 149\s776\s€ engagés, 162\s800\s€ contractualisés et 97\s680\s€ décaissés\./,
    );
    expect(operation.text).toContain('-au-2026-03-31-operation.csv');
    const holder = await readAt(`/demo/beneficiaires/?id=000003756&${AT}`, 'main', /au 31\s?mars 2026/i);
    expect(holder.text).toMatch(/Île-de-France.+26\s959,68.+29\s304,00.+17\s582,40/);
    expect(holder.asked.filter((path) => path.includes('/shards/operations-'))).toHaveLength(1);
  });

  it('cuts the explorer and the pivot from their cells, without the engine', async () => {
    const explorer = await readAt(`/demo/explorer/?${AT}`, '.total', /192\sM€/);
    expect(explorer.text).toMatch(/192\sM€ sont engagés\./);
    const pivot = await readAt(`/demo/explorer/pivot/?${AT}`, '.pivot', /jusqu’à mars 2026/);
    expect(pivot.text).toMatch(/192\s168\s835,00\s*$/);
    expect([...explorer.asked, ...pivot.asked].filter((path) => path.includes('/engine/'))).toEqual([]);
  });
});
