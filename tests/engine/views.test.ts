import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INDICATORS, OBSERVATIONS } from '#lib/contract/fact-tables.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { decodeRows } from '#lib/engine/rows.ts';
import { viewsOf } from '#lib/engine/views.ts';
import { SEEDED_CODES, seedMovements, spendingTables } from '../support/seeded-spending.ts';
import { writeStream } from '../support/write-stream.ts';

const movements = seedMovements(11, 40);
let engine: Engine;

beforeAll(async () => {
  engine = await openNodeEngine();
  const facts = [
    writeStream(
      INDICATORS,
      [
        {
          indicator_id: 'formes',
          label: 'Personnes formées',
          unit: 'personnes',
          direction: 'up',
          nature: 'cumul',
          kind: 'réalisation',
          perimeter: 'formation',
          target_type: 'at_least',
        },
      ],
      SEEDED_CODES,
    ),
    writeStream(
      OBSERVATIONS,
      [
        {
          indicator_id: 'formes',
          zone_id: 'R84',
          date: '2026-06-30',
          kind: 'va',
          value: 12,
          computed: false,
        },
        { indicator_id: 'inconnu', zone_id: 'FRANCE', date: null, kind: 'va', value: null, computed: false },
      ],
      SEEDED_CODES,
    ),
  ];
  for (const { table, bytes } of [...spendingTables(movements), ...facts]) await engine.load(table, bytes);
});
afterAll(() => engine.close());

async function rowsOf(text: string) {
  return decodeRows(await engine.query({ text, params: [] }));
}

describe('viewsOf', () => {
  it('gives one row of « depenses » per movement, with ids and labels instead of codes', async () => {
    const rows = await rowsOf('SELECT * FROM depenses ORDER BY id_mouvement');
    expect(rows).toHaveLength(movements.length);
    const [first] = movements;
    expect(rows[0]).toMatchObject({
      id_operation: first!.operation,
      ligne: first!.line,
      ligne_libelle: `Libellé de ${first!.line}`,
      etape: first!.stage,
      date: first!.date,
      montant_centimes: first!.cents,
      beneficiaire: first!.beneficiary,
      mesure: first!.measure,
      territoire_siege: first!.parts.seat[0]![0],
    });
  });

  it('keeps operations without measure', async () => {
    const [row] = await rowsOf('SELECT count(*) AS n FROM depenses WHERE mesure IS NULL');
    const without = movements.filter(({ measure }) => measure === null).length;
    expect(without).toBeGreaterThan(0);
    expect(row).toEqual({ n: without });
  });

  it('labels observations, and keeps those of an indicator that nobody defined', async () => {
    const rows = await rowsOf(
      'SELECT zone, valeur, libelle_indicateur, unite FROM observations_libellees ORDER BY zone',
    );
    expect(rows).toEqual([
      { zone: 'FRANCE', valeur: null, libelle_indicateur: null, unite: null },
      { zone: 'R84', valeur: 12, libelle_indicateur: 'Personnes formées', unite: 'personnes' },
    ]);
  });

  it('creates a view once its last table is there, and not before', () => {
    expect(viewsOf(new Set(['codes', 'movements']), 'movements')).toEqual([]);
    const names = viewsOf(new Set(['codes', 'movements', 'operations']), 'operations').map(
      ({ text }) => text.split(' ')[4],
    );
    expect(names).toEqual(['operations_libellees', 'depenses']);
    expect(viewsOf(new Set(['codes', 'movements', 'operations', 'regions']), 'regions')).toEqual([]);
  });
});
