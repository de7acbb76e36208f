import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import { latestVersion } from '#lib/contract/manifest.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { ask } from '#lib/queries/question.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import { manifest, visit } from './site.ts';

const demo = manifest.datasets.find(({ id }) => id === 'demo');
let engine: Engine;

beforeAll(async () => {
  if (!demo) throw new Error('the demonstration dataset is not built');
  const version = latestVersion(demo);
  engine = await openNodeEngine();
  for (const table of version.tables) {
    await engine.load(table, readFileSync(`static/data/demo/${version.id}/${table.file}`));
  }
});
afterAll(() => engine.close());

const exact = new Intl.NumberFormat('fr', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Cents as the tables print them, with every kind of space made one. */
function inEuros(cents: number): string {
  return exact
    .format(cents / 100)
    .replace('-', '−')
    .replace(/\s/g, ' ');
}

async function wordsOf(path: string): Promise<string> {
  const text = await visit(path, { javaScriptEnabled: false }, (page) => page.locator('body').textContent());
  return (text ?? '').replace(/\s+/g, ' ');
}

describe('without JavaScript', () => {
  it('the overview holds the national totals, to the cent', async () => {
    const words = await wordsOf('/demo/');
    const totals = await ask(engine, selectTotals, { filters: NO_FILTERS });
    const budget = totals.filter(({ line }) => (BUDGET_LINES as readonly string[]).includes(line));
    expect(budget).toHaveLength(BUDGET_LINES.length * STAGES.length);
    for (const { line, stage, cents } of budget) expect(words, `${line} ${stage}`).toContain(inEuros(cents));
  });

  it('the regions hold every region under every stage and rule, to the cent', async () => {
    const words = await wordsOf('/demo/regions/');
    let seen = 0;
    for (const rule of RULES) {
      for (const stage of STAGES) {
        for (const row of await ask(engine, selectByRegion, { rule, stage, filters: NO_FILTERS })) {
          if (!(BUDGET_LINES as readonly string[]).includes(row.line)) continue;
          expect(words, `${row.line} ${stage} ${rule} ${row.territory}`).toContain(inEuros(row.cents));
          seen += 1;
        }
      }
    }
    expect(seen).toBe(BUDGET_LINES.length * STAGES.length * RULES.length * (REGION_CODES.length + 3));
  });

  it.each(REGION_CODES)('the page of region %s has its name and its amounts', async (code) => {
    const words = await wordsOf(`/demo/regions/${code}/`);
    const rows = await ask(engine, selectByRegion, { rule: 'seat', stage: 'committed', filters: NO_FILTERS });
    const own = rows.filter(({ line, territory }) => territory === code && line === 'ia-sante');
    expect(own).toHaveLength(1);
    for (const { cents } of own) expect(words).toContain(inEuros(cents));
  });

  it('says in words which stage, rule and date are shown, and shows figures even on a link with choices', async () => {
    const words = await wordsOf('/demo/regions/?etape=decaisse');
    expect(words).toMatch(/engagé/i);
    expect(words).toMatch(/siège/i);
    const isVisible = await visit('/demo/regions/?etape=decaisse', { javaScriptEnabled: false }, (page) =>
      page.locator('.figures').first().isVisible(),
    );
    expect(isVisible).toBe(true);
  });
});
