import { describe, expect, it } from 'vitest';
import { addStages, listOperations } from '#lib/convert/shards/list-operations.ts';
import { cents } from '#lib/domain/money.ts';
import { SHARD_TABLES } from '../../support/shard-tables.ts';

const operations = listOperations(SHARD_TABLES);
const [a, b, c] = operations;

describe('listOperations', () => {
  it('gives every operation once, by id, with its movements by date and where each was read', () => {
    expect(operations.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(b?.movements.map(({ date, kind, cents: amount }) => [date, kind, amount])).toEqual([
      ['2026-04-01', 'cancellation', -101],
      ['2026-05-01', 'award', 501],
    ]);
    expect(a?.movements.map(({ file, line }) => `${file}:${line}`)).toEqual(['a.csv:2', 'a.csv:5']);
  });

  it('puts a movement where its operation is, or where it was allocated, rule by rule', () => {
    expect(a?.placed).toEqual([
      { rules: ['seat', 'place', 'partners'], territory: '53', cents: { committed: 1000, paid: 250 } },
    ]);
    expect(b?.placed).toEqual([
      { rules: ['seat'], territory: '11', cents: { committed: 400 } },
      { rules: ['place'], territory: '76', cents: { committed: 400 } },
      {
        rules: ['partners'],
        territory: '53',
        cents: { committed: 200 },
        months: [
          ['committed', 24_316, 251],
          ['committed', 24_315, -51],
        ],
      },
      {
        rules: ['partners'],
        territory: 'com',
        cents: { committed: 200 },
        months: [
          ['committed', 24_316, 250],
          ['committed', 24_315, -50],
        ],
      },
    ]);
  });

  it('names the other operations of the project, and keeps the masks', () => {
    expect(a?.partners).toEqual([
      { id: 'b', beneficiary: 'Établissement fictif A', role: 'partner' },
      { id: 'c', beneficiary: 'Personne physique (nom masqué)', role: 'coordinator' },
    ]);
    expect(c).toMatchObject({ beneficiary: 'Personne physique (nom masqué)', siret: null });
  });
});

describe('addStages', () => {
  it('adds a stage to itself alone, and makes no zero of an absent one', () => {
    expect(addStages({ committed: cents(5) }, { committed: cents(-5), paid: cents(2) })).toEqual({
      committed: 0,
      paid: 2,
    });
  });
});
