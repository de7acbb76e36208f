import { describe, expect, it } from 'vitest';
import { listBeneficiaries } from '#lib/convert/shards/list-beneficiaries.ts';
import { listOperations } from '#lib/convert/shards/list-operations.ts';
import { SHARD_TABLES } from '../../support/shard-tables.ts';

const beneficiaries = listBeneficiaries(listOperations(SHARD_TABLES));
const [first] = beneficiaries;

describe('listBeneficiaries', () => {
  it('joins the establishments of one SIREN, and leaves out who has none', () => {
    expect(beneficiaries.map(({ id }) => id)).toEqual(['000000018']);
    expect(first?.names).toEqual(['Établissement fictif A']);
    expect(first?.operations.map(({ id, siret, cents }) => [id, siret, cents])).toEqual([
      ['a', '00000001800010', { committed: 1000, paid: 250 }],
      ['b', '00000001800028', { committed: 400 }],
    ]);
  });

  it('adds its money territory by territory under each rule, and counts an operation once in each', () => {
    expect(first?.placed).toEqual([
      {
        rules: ['seat', 'place'],
        line: 'ia-sante',
        territory: '53',
        operations: 1,
        cents: { committed: 1000, paid: 250 },
      },
      {
        rules: ['partners'],
        line: 'ia-sante',
        territory: '53',
        operations: 2,
        cents: { committed: 1200, paid: 250 },
      },
      { rules: ['seat'], line: 'ia-sante', territory: '11', operations: 1, cents: { committed: 400 } },
      { rules: ['place'], line: 'ia-sante', territory: '76', operations: 1, cents: { committed: 400 } },
      { rules: ['partners'], line: 'ia-sante', territory: 'com', operations: 1, cents: { committed: 200 } },
    ]);
  });
});
