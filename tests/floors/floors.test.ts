import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

async function rulesBroken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'fatal');
}

const script = (line: string) => `${line}\n`;
const component = (line: string) => `<script lang="ts">\n  ${line}\n</script>\n`;

describe('a fault planted in a floor is caught', () => {
  it.each([
    ['domain', "import { TABLES } from '#lib/contract/tables.ts';\nexport default TABLES;"],
    ['contract', "import { ask } from '#lib/queries/question.ts';\nexport default ask;"],
    ['convert', "import { ask } from '#lib/queries/question.ts';\nexport default ask;"],
    ['queries', "import { openNodeEngine } from '#lib/engine/node.ts';\nexport default openNodeEngine;"],
    [
      'queries',
      "import { openBrowserEngine } from '#lib/engine/browser.ts';\nexport default openBrowserEngine;",
    ],
    ['views', "import { scaleLinear } from 'd3-scale';\nexport default scaleLinear;"],
    ['charts', "import { select } from 'd3-selection';\nexport default select;"],
    [
      'charts',
      "import type { Question } from '#lib/queries/question.ts';\nexport type Q = Question<string, string>;",
    ],
    ['convert', "import { readFileSync } from 'node:fs';\nexport default readFileSync;"],
    ['domain', "import { cents } from '../domain/money.ts';\nexport default cents;"],
    [
      'recompute',
      "import { parseAmount } from '#lib/convert/cells/parse-amount.ts';\nexport default parseAmount;",
    ],
    ['recompute', "import { ask } from '#lib/queries/question.ts';\nexport default ask;"],
    [
      'recompute',
      "import type { DatasetVersion } from '#lib/contract/manifest.ts';\nexport type V = DatasetVersion;",
    ],
    ['views', "import { readMoney } from '#lib/recompute/read-money.ts';\nexport default readMoney;"],
    ['state', "import { layout } from '#lib/charts/frame.ts';\nexport default layout;"],
  ])('%s: %s', async (floor, code) => {
    expect(await rulesBroken(`src/lib/${floor}/planted.ts`, script(code))).toContain('no-restricted-imports');
  });

  it('in a component, even for a type alone', async () => {
    const code = "import type { Engine } from '#lib/engine/engine.ts';\n  export type E = Engine;";
    expect(await rulesBroken('src/lib/components/Planted.svelte', component(code))).toContain(
      'no-restricted-imports',
    );
  });

  it.each([
    ['no-restricted-globals', 'export const width = window.innerWidth;'],
    ['no-restricted-globals', "export const got = fetch('/data');"],
    ['no-restricted-properties', 'export const now = Date.now();'],
    ['no-restricted-properties', 'export const dice = Math.random();'],
    ['no-restricted-syntax', 'export const today = new Date();'],
    ['@typescript-eslint/no-explicit-any', 'export const value = {} as any;'],
  ])('%s: %s', async (rule, code) => {
    expect(await rulesBroken('src/lib/views/planted.ts', script(code))).toContain(rule);
  });

  it('and a file over its ceiling', async () => {
    const lines = Array.from({ length: 260 }, (_, index) => `export const value${index} = ${index};`);
    expect(await rulesBroken('src/lib/views/planted.ts', `${lines.join('\n')}\n`)).toContain('max-lines');
  });

  it('and an undocumented export of the queries', async () => {
    expect(await rulesBroken('src/lib/queries/planted.ts', 'export function ask() {}\n')).toContain(
      'jsdoc/require-jsdoc',
    );
  });
});

it('lets pass what the table allows', async () => {
  const code = "import { cents } from '#lib/domain/money.ts';\n\nexport const one = cents(1);\n";
  expect(await rulesBroken('src/lib/views/planted.ts', code)).toEqual([]);
});
