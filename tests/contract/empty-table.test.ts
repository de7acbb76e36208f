import { expect, it } from 'vitest';
import { emptyTable } from '#lib/contract/empty-table.ts';
import { TABLES } from '#lib/contract/tables.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { decodeRows } from '#lib/engine/rows.ts';

it('stands for each table of the contract, with its columns and no row', async () => {
  const engine = await openNodeEngine();
  for (const contract of TABLES) {
    const { file, bytes } = await emptyTable(contract, { dataset: 'essai', nature: 'fictif' });
    expect(file.rows).toBe(0);
    await engine.load(file, bytes);
    const described = decodeRows(
      await engine.query({ text: `SELECT column_name FROM (DESCRIBE ${contract.name})`, params: [] }),
    );
    expect(described.map((row) => row['column_name'])).toEqual(contract.columns.map(({ name }) => name));
  }
  await engine.close();
});
