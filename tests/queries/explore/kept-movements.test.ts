import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeColumns } from '#lib/engine/columns.ts';
import { cellsOfTypes } from '#lib/queries/explore/cells-of-types.ts';
import { countKept } from '#lib/queries/explore/count-kept.ts';
import { KEEP_ALL, WITHOUT, type ExploreFilters } from '#lib/queries/explore/explore-filters.ts';
import { listKept } from '#lib/queries/explore/list-kept.ts';
import { searchTerms } from '#lib/queries/explore/search-terms.ts';
import { splitTypes } from '#lib/queries/explore/split-types.ts';
import { ask } from '#lib/queries/question.ts';
import { openSeededEngine, type SeededEngine } from '../../support/seeded-engine.ts';
import { monthOf, SEEDED_CODES, type SeededMovement } from '../../support/seeded-spending.ts';
import { INDICATORS } from '#lib/contract/fact-tables.ts';
import { REGIONS } from '#lib/contract/reference-tables.ts';
import { writeStream } from '../../support/write-stream.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

const [PLACE_A, PLACE_B] = ['11', '84'];
const NARROW: ExploreFilters = {
  kept: { ...KEEP_ALL.kept, measure: ['mesure-b', WITHOUT], territory: [PLACE_A, PLACE_B, '76', '53', '01'] },
  fromMonth: 2022 * 12 + 2,
  toMonth: 2025 * 12 + 9,
};
const params = { line: 'ia-sante', stage: 'committed', rule: 'partners', filters: NARROW } as const;

/** What the filters mean, in plain words of TypeScript: the cents of a movement that they keep, null for none. */
function keptCents(movement: SeededMovement): number | null {
  const { line, stage, measure, parts } = movement;
  if (line !== 'ia-sante' || stage !== 'committed') return null;
  if (measure !== null && measure !== 'mesure-b') return null;
  if (monthOf(movement) < 2022 * 12 + 2 || monthOf(movement) > 2025 * 12 + 9) return null;
  const here = parts.partners.filter(([place]) => NARROW.kept.territory.includes(place));
  return here.length === 0 ? null : here.reduce((sum, [, cents]) => sum + cents, 0);
}

function keptOperations(): Map<string, { cents: number; movements: readonly SeededMovement[] }> {
  const kept = new Map<string, { cents: number; movements: readonly SeededMovement[] }>();
  for (const movement of seeded.movements) {
    const cents = keptCents(movement);
    if (cents === null) continue;
    const before = kept.get(movement.operation) ?? { cents: 0, movements: [] };
    kept.set(movement.operation, {
      cents: before.cents + cents,
      movements: [...before.movements, movement],
    });
  }
  return kept;
}

describe('countKept', () => {
  it('counts an operation once, wherever its parts are', async () => {
    const kept = [...keptOperations().values()];
    const names = kept.map(({ movements: [one] }) => one?.siret ?? one?.beneficiary ?? null);
    expect(kept.length).toBeGreaterThan(3);
    expect(await ask(seeded.engine, countKept, params)).toEqual([
      {
        line: 'ia-sante',
        cents: kept.reduce((sum, { cents }) => sum + cents, 0),
        operationCount: kept.length,
        beneficiaryCount: new Set(names.filter((name) => name !== null)).size,
      },
    ]);
  });

  it('is zero, and not nothing, under filters that keep nothing', async () => {
    const filters = { ...KEEP_ALL, fromMonth: 2090 * 12 };
    expect(await ask(seeded.engine, countKept, { ...params, filters })).toEqual([
      { line: 'ia-sante', cents: 0, operationCount: 0, beneficiaryCount: 0 },
    ]);
  });
});

describe('listKept', () => {
  it('gives each operation with what is kept of it, page by page', async () => {
    const page = { ...params, order: 'cents', isDescending: true, limit: 3 } as const;
    const first = await ask(seeded.engine, listKept, { ...page, offset: 0 });
    const second = await ask(seeded.engine, listKept, { ...page, offset: 3 });
    const expected = [...keptOperations()]
      .map(([key, { cents }]) => [key, cents] as const)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, 6);
    expect([...first, ...second].map(({ operationKey, cents }) => [operationKey, cents])).toEqual(expected);
  });

  it('sorts texts without accents, absent ones last either way', async () => {
    const page = { ...params, filters: KEEP_ALL, order: 'beneficiary', limit: 400, offset: 0 } as const;
    for (const isDescending of [false, true]) {
      const rows = await ask(seeded.engine, listKept, { ...page, isDescending });
      const names = rows.map(({ beneficiaryName }) => beneficiaryName);
      const known = names.filter((name) => name !== null);
      expect(names.slice(0, known.length)).toEqual(known);
      expect(known.length).toBeLessThan(names.length);
      const sorted = known.map((name) => name.normalize('NFD').toLowerCase()).sort();
      expect(known.map((name) => name.normalize('NFD').toLowerCase())).toEqual(
        isDescending ? sorted.reverse() : sorted,
      );
    }
  });
});

describe('splitTypes', () => {
  it('gives what has no type its own row', async () => {
    const kept = [...keptOperations().values()];
    expect(await ask(seeded.engine, splitTypes, params)).toEqual([
      {
        line: 'ia-sante',
        code: null,
        cents: kept.reduce((sum, { cents }) => sum + cents, 0),
        operationCount: kept.length,
      },
    ]);
  });
});

describe('cellsOfTypes', () => {
  it('makes, of all types, the cells of the cube at rest', async () => {
    const statement = cellsOfTypes.statement({ stage: 'paid', rule: 'partners', types: [] });
    const columns = decodeColumns(await seeded.engine.query(statement));
    const sums = new Map<number, number>();
    columns['territory']?.forEach((code, cell) =>
      sums.set(code, (sums.get(code) ?? 0) + (columns['amount_cents']?.[cell] ?? 0)),
    );
    const expected = new Map<number, number>();
    for (const { stage, parts } of seeded.movements) {
      if (stage !== 'paid') continue;
      for (const [place, cents] of parts.partners) {
        const code = SEEDED_CODES.get('territory')?.get(place) ?? -1;
        expected.set(code, (expected.get(code) ?? 0) + cents);
      }
    }
    expect(sums).toEqual(expected);
  });

  it('is empty for a type that nobody has', async () => {
    const statement = cellsOfTypes.statement({ stage: 'paid', rule: 'seat', types: ['ogre'] });
    expect(decodeColumns(await seeded.engine.query(statement))['month']).toHaveLength(0);
  });
});

describe('searchTerms', () => {
  it('gives each beneficiary and measure once, folded, then as it is shown', async () => {
    for (const { table, bytes } of [
      writeStream(INDICATORS, [], SEEDED_CODES),
      writeStream(REGIONS, [], SEEDED_CODES),
    ])
      await seeded.engine.load(table, bytes);
    const rows = await ask(seeded.engine, searchTerms, null);
    expect(rows.map(({ kind }) => kind)).toEqual(['beneficiary', 'measure']);
    expect(rows[1]?.lines.split('\n')).toEqual([
      'libelle de mesure-a\tLibellé de mesure-a\tmesure-a',
      'libelle de mesure-b\tLibellé de mesure-b\tmesure-b',
      "libelle de mesure-d'or\tLibellé de mesure-d’or\tmesure-d’or",
    ]);
    const lines = rows[0]?.lines.split('\n') ?? [];
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.every((line) => /^(etablissement fictif b-\d+)?( ?000\d{11})?\t/.test(line))).toBe(true);
  });
});
