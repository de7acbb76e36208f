import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coded, column } from '#lib/contract/column.ts';
import { REGIONS } from '#lib/contract/reference-tables.ts';
import { TABLES } from '#lib/contract/tables.ts';
import { toArrow } from '#lib/convert/tables/to-arrow.ts';
import { arbitraryRows, TEST_CODES } from '../../support/arbitrary-rows.ts';
import { decodeArrow } from '../../support/decode-arrow.ts';

const ORIGIN = { dataset: 'essai', nature: 'fictif' } as const;
const ONE = {
  name: 'one',
  title: 'Essai',
  row: 'un essai',
  key: ['amount_cents'],
  columns: [
    column('amount_cents', 'montant', 'cents', 'Montant.'),
    column('date', 'date', 'date', 'Date.', { nullable: true }),
    column('is_headline', 'en_tete', 'flag', 'En-tête.', { nullable: true }),
    column('count', 'nombre', 'int32', 'Nombre.', { nullable: true }),
    coded('line', 'ligne', 'line', 'Ligne.', { nullable: true }),
  ],
} as const;

describe('toArrow', () => {
  it.each(TABLES)('gives back every row of $name', (table) => {
    fc.assert(
      fc.property(arbitraryRows(table), (rows) => {
        const bytes = toArrow(table, rows, TEST_CODES, ORIGIN);
        expect(decodeArrow(table, bytes, TEST_CODES)).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });

  it('writes the metadata that keeps a fictitious table marked', () => {
    const { metadata } = tableFromIPC(toArrow(ONE, [], TEST_CODES, ORIGIN)).schema;
    expect([...metadata]).toEqual([
      ['table', 'one'],
      ['dataset', 'essai'],
      ['nature', 'fictif'],
    ]);
  });

  it('leaves the nature out when nothing says it', () => {
    const { metadata } = tableFromIPC(toArrow(ONE, [], TEST_CODES, { dataset: 'x', nature: null })).schema;
    expect(metadata.has('nature')).toBe(false);
  });

  it('ends the stream with its end mark, without which the engine creates nothing', () => {
    const bytes = toArrow(ONE, [], TEST_CODES, ORIGIN);
    expect([...bytes.slice(-8)]).toEqual([255, 255, 255, 255, 0, 0, 0, 0]);
  });

  it('keeps region code 01 as text', () => {
    const columns = REGIONS.columns.filter(({ name }) => name === 'region_code');
    const bytes = toArrow({ ...REGIONS, columns }, [{ region_code: '01' }], TEST_CODES, ORIGIN);
    expect(tableFromIPC(bytes).getChild('region_code')?.get(0)).toBe('01');
  });

  it.each([
    [{}, 'absent value: one.amount_cents'],
    [{ amount_cents: 1.5 }, 'one.amount_cents: invalid cents: 1.5'],
    [{ amount_cents: 1, date: '2026-02-31' }, 'one.date: invalid date: 2026-02-31'],
    [{ amount_cents: 1, is_headline: '1' }, 'one.is_headline: invalid flag: 1'],
    [{ amount_cents: 1, count: 2 ** 31 }, 'one.count: invalid integer: 2147483648'],
    [{ amount_cents: 1, line: 'nowhere' }, 'one.line: id without code: nowhere'],
  ])('refuses %j', (row, message) => {
    expect(() => toArrow(ONE, [row], TEST_CODES, ORIGIN)).toThrow(message);
  });

  it('refuses a code that does not fit its column', () => {
    const codes = { ...TEST_CODES, line: Array.from({ length: 257 }, (_, code) => `line-${code}`) };
    const last = { amount_cents: 1, line: 'line-256' };
    expect(() => toArrow(ONE, [last], codes, ORIGIN)).toThrow('one.line: plus de 256 valeurs différentes');
  });
});
