import { expect, it } from 'vitest';
import { API_COLUMNS, API_TABLES } from '#lib/contract/api-tables.ts';
import { toTableSchema } from '#lib/contract/table-schema.ts';
import { TABLES } from '#lib/contract/tables.ts';

const totals = API_TABLES.find(({ name }) => name === 'totals')!;

it('puts a table in the words of Table Schema', () => {
  const { title, description, primaryKey, missingValues, fields } = toTableSchema(totals);
  expect({ title, description, primaryKey, missingValues }).toEqual({
    title: 'Totaux nationaux',
    description: 'Une ligne est une ligne budgétaire à une étape.',
    primaryKey: ['line_id', 'stage'],
    missingValues: [''],
  });
  expect(fields.map(({ name, type, constraints }) => [name, type, constraints.required])).toEqual([
    ['line_id', 'string', true],
    ['stage', 'string', true],
    ['amount_cents', 'integer', false],
    ['amount_cents_missing', 'string', false],
    ['movement_count', 'integer', false],
  ]);
  expect(fields[1]?.constraints.enum).toEqual(['committed', 'contracted', 'paid']);
});

it('tells of the columns that a CSV puts in front', () => {
  const { fields, primaryKey } = toTableSchema(totals, API_COLUMNS);
  expect(fields.slice(0, 4).map(({ name }) => name)).toEqual(['dataset', 'nature', 'version', 'as_of']);
  expect(primaryKey).toEqual(['dataset', 'nature', 'version', 'as_of', 'line_id', 'stage']);
});

it('names in each key only columns of its table, and no column twice', () => {
  for (const table of [...TABLES, ...API_TABLES]) {
    const { fields, primaryKey } = toTableSchema(table);
    const names = fields.map(({ name }) => name);
    expect(names, table.name).toEqual([...new Set(names)]);
    for (const key of primaryKey) expect(names, table.name).toContain(key);
  }
});
