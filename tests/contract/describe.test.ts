import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeTables, schemaMarkdown } from '#lib/contract/describe.ts';

describe('describeTables', () => {
  it('puts a column in words', () => {
    const movements = describeTables().find(({ name }) => name === 'movements');
    expect(movements?.row).toBe('Une ligne est un mouvement daté d’argent.');
    expect(movements?.columns.filter(({ name }) => ['amount_cents', 'measure'].includes(name))).toEqual([
      {
        name: 'measure',
        header: 'mesure',
        type: 'code (measure)',
        arrowType: 'UInt16',
        isNullable: true,
        isKey: false,
        description: 'Mesure de l’opération.',
      },
      {
        name: 'amount_cents',
        header: 'montant_centimes',
        type: 'centimes d’euro',
        arrowType: 'Int64',
        isNullable: false,
        isKey: false,
        description: 'Montant en centimes d’euro, signé.',
      },
    ]);
  });
});

describe('schemaMarkdown', () => {
  it('is what data/SCHEMA.md holds (npm run schema writes it)', () => {
    expect(readFileSync('data/SCHEMA.md', 'utf8')).toBe(schemaMarkdown());
  });

  it('keeps a vertical bar inside its cell', () => {
    expect(schemaMarkdown()).toContain('84:6000\\|11:4000');
  });
});
