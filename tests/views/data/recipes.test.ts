import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { toMachineCsv } from '#lib/export/machine-csv.ts';
import { writeRecipes } from '#lib/views/data/recipes.ts';

const ADDRESS = 'https://exemple.fr/suivi/api/v1/demo/2026-09-30-00000000/regions.csv';
const recipes = writeRecipes('https://exemple.fr/suivi', 'demo', '2026-09-30-00000000');

it('asks each tool for the file of the version, by its whole address', () => {
  expect(recipes.map(({ tool }) => tool)).toEqual(['Python', 'R', 'DuckDB', 'Excel (Power Query)']);
  for (const { tool, code } of recipes) expect(code, tool).toContain(ADDRESS);
});

it('reads the right rows with native DuckDB: codes as text, cents as euros, what lacks as missing', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'recipe-')), 'regions.csv');
  writeFileSync(
    file,
    toMachineCsv(
      ['line_id', 'stage', 'rule', 'region_code', 'amount_cents'],
      [
        ['ia-sante', 'committed', 'seat', '84', null],
        ['ia-sante', 'committed', 'seat', '01', 123456],
        ['ia-sante', 'paid', 'seat', '02', 5],
        ['formation', 'committed', 'seat', '03', 5],
        ['ia-sante', 'committed', 'place', '04', 5],
      ],
    ),
  );
  const code = recipes.find(({ tool }) => tool === 'DuckDB')?.code.replace(ADDRESS, file) ?? '';
  const connection = await (await DuckDBInstance.create()).connect();
  const answer = await connection.runAndReadAll(code);
  expect(answer.getRowsJson()).toEqual([
    ['01', 1234.56],
    ['84', null],
  ]);
});
