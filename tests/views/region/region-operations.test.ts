import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import type { TerritoryOperationRow } from '#lib/queries/operations-of.ts';
import { presentOperations, type OperationsContext } from '#lib/views/region/region-operations.ts';
import { textOf } from '#lib/views/figure/table-view.ts';

const operation = (index: number, change: Partial<TerritoryOperationRow> = {}): TerritoryOperationRow => ({
  operationKey: `op-${index}`,
  line: 'ia-sante',
  measureId: 'dmn',
  operator: 'op-a',
  projectName: `Projet fictif ${index}`,
  beneficiaryName: null,
  siret: null,
  procedure: null,
  committedCents: cents(index * 100),
  contractedCents: null,
  paidCents: null,
  ...change,
});
const context: OperationsContext = {
  line: 'ia-sante',
  caption: 'Opérations',
  covered: ['committed', 'contracted'],
  labelOf: (dimension, id) => `${dimension} ${id}`,
};

describe('operations of one region', () => {
  it('are the line’s own, the largest first, zero where covered and n.c. where not', () => {
    const { first, count } = presentOperations(
      [operation(1), operation(2), operation(3, { line: 'formation' })],
      context,
    );
    expect(count).toBe(2);
    expect(first.rows.map(({ key }) => key)).toEqual(['op-2', 'op-1']);
    expect(first.rows[0]?.cells.map(textOf)).toEqual([
      'Projet fictif 2',
      'n.c.',
      'measure dmn',
      'operator op-a',
      '2,00',
      '0,00',
      'n.c.',
    ]);
  });

  it('lead to the page of each operation and of who holds a SIRET, but on paper', () => {
    const rows = [
      operation(1, { beneficiaryName: 'Établissement fictif A', siret: '00000003400017' }),
      operation(2, { beneficiaryName: 'Personne physique (nom masqué)' }),
    ];
    const scope = { base: '/suivi', dataset: 'demo', version: '2026-09-30-12345678' };
    const [second, first] = presentOperations(rows, { ...context, scope }).first.rows;
    expect(first?.href).toBe('/suivi/demo/v/2026-09-30-12345678/operations/?id=op-1');
    expect(first?.cells[1]).toMatchObject({
      text: 'Établissement fictif A',
      href: '/suivi/demo/v/2026-09-30-12345678/beneficiaires/?id=000000034',
    });
    expect(second?.cells[1]).toBe('Personne physique (nom masqué)');
    expect(presentOperations(rows, context).first.rows.map(({ href }) => href)).toEqual([null, null]);
  });

  it('fold beyond ten', () => {
    const many = Array.from({ length: 13 }, (_, index) => operation(index + 1));
    const { first, rest } = presentOperations(many, context);
    expect([first.rows.length, rest?.rows.length]).toEqual([10, 3]);
    expect(presentOperations(many.slice(0, 10), context).rest).toBeNull();
  });
});
