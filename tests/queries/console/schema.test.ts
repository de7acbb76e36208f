import { expect, it } from 'vitest';
import { decodeAnyRows } from '#lib/engine/any-rows.ts';
import { gateQuery } from '#lib/queries/console/gate-query.ts';
import { schemaNames, TABLE_SCHEMA, VIEW_SCHEMA } from '#lib/queries/console/schema.ts';
import { openSeededEngine } from '../../support/seeded-engine.ts';

it('names the columns that the engine gives, in its order', async () => {
  const { engine } = await openSeededEngine();
  for (const name of ['depenses', 'operations_libellees', 'movements']) {
    const { columns } = decodeAnyRows(await engine.query(gateQuery(`FROM ${name}`)));
    const entry = [...VIEW_SCHEMA, ...TABLE_SCHEMA].find((candidate) => candidate.name === name);
    expect(entry?.columns.map((column) => column.name)).toEqual(columns.map((column) => column.name));
  }
  await engine.close();
});

it('lists the views first, and each name once', () => {
  expect(VIEW_SCHEMA.map(({ name }) => name)).toEqual([
    'depenses',
    'operations_libellees',
    'observations_libellees',
  ]);
  const names = schemaNames();
  expect(names[0]).toBe('depenses');
  expect(names).toContain('ligne_libelle');
  expect(new Set(names).size).toBe(names.length);
});
