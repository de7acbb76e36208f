import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/contract/row.ts';
import { compareVersions, revisionRows } from '#lib/convert/revisions/compare-versions.ts';
import type { VersionTables } from '#lib/convert/revisions/version-tables.ts';
import { day } from '../../support/records.ts';

const LINES = ['ia-sante', 'formation', 'ondam'] as const;
const movement = fc.record({
  operation: fc.integer({ min: 0, max: 3 }),
  stage: fc.constantFrom('committed', 'paid'),
  date: fc.constantFrom('2026-01-15', '2026-03-31', '2026-04-01', '2026-06-30'),
  cents: fc.integer({ min: -500, max: 500 }),
});
const version = fc.record({
  movements: fc.array(movement, { maxLength: 8 }),
  lines: fc.array(fc.constantFrom(...LINES), { minLength: 4, maxLength: 4 }),
});
/** What a version holds, as these tests make it. */
interface Version {
  readonly movements: readonly {
    readonly operation: number;
    readonly stage: string;
    readonly date: string;
    readonly cents: number;
  }[];
  readonly lines: readonly string[];
}

function tablesOf(date: string, { movements, lines }: Version): VersionTables {
  const rows: Readonly<Record<string, readonly Row[]>> = {
    operations: lines.map((line, index) => ({ operation_key: `op-${index}`, line, seat: '84' })),
    movements: movements.map(({ operation, stage, date: on, cents }, index) => ({
      movement_key: index,
      operation_key: `op-${operation}`,
      line: lines[operation] ?? 'ondam',
      stage,
      kind: 'award',
      date: on,
      amount_cents: cents,
      aid_type: 'grant',
      funding_source: 'unknown',
      source_file: 'a.csv',
      source_line: index + 2,
    })),
  };
  return { date: day(date), rows: (table) => rows[table] ?? [] };
}

/** Committed cents of a line, straight from the generated movements. */
function committed({ movements, lines }: Version, line: string): number {
  return movements
    .filter(({ operation, stage }) => stage === 'committed' && lines[operation] === line)
    .reduce((sum, { cents }) => sum + cents, 0);
}

/** Movements of `after` that `before` does not tell and that are dated after its delivery, straight from both. */
function newCommitted(before: Version, after: Version, line: string): number {
  const name = (one: Version['movements'][number]) => JSON.stringify(one);
  const told = before.movements.map(name);
  return after.movements.reduce((sum, one) => {
    const at = told.indexOf(name(one));
    if (at >= 0) told.splice(at, 1);
    const isNew = at < 0 && one.date > '2026-03-31';
    return isNew && one.stage === 'committed' && after.lines[one.operation] === line ? sum + one.cents : sum;
  }, 0);
}

describe('compareVersions', () => {
  it('finds nothing between a version and itself, whatever the order of its rows', () => {
    fc.assert(
      fc.property(version, (one) => {
        const turned = { ...one, movements: one.movements.toReversed() };
        const found = compareVersions(tablesOf('2026-03-31', one), tablesOf('2026-06-30', turned));
        expect(found).toEqual({ revisions: [], newMovements: 0, newValues: 0, newFacts: 0 });
      }),
    );
  });

  it('finds no revision in movements dated after the delivery before', () => {
    fc.assert(
      fc.property(version, fc.array(movement, { maxLength: 5 }), (one, added) => {
        const later = added.map((told) => ({ ...told, date: '2026-05-05' }));
        const after = { ...one, movements: [...one.movements, ...later] };
        const found = compareVersions(tablesOf('2026-03-31', one), tablesOf('2026-06-30', after));
        expect(found.revisions).toEqual([]);
        expect(found.newMovements).toBe(added.length);
      }),
    );
  });

  it('explains each headline to the cent: its change is its revisions and its new movements', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        const { revisions } = compareVersions(tablesOf('2026-03-31', before), tablesOf('2026-06-30', after));
        for (const line of ['ia-sante', 'formation']) {
          const effects = revisions.reduce(
            (sum, one) =>
              sum +
              (one.line === line ? (one.effectCents ?? 0) : 0) +
              (one.left?.line === line ? one.left.effectCents : 0),
            0,
          );
          expect(effects + newCommitted(before, after, line)).toBe(
            committed(after, line) - committed(before, line),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('numbers its lines in their order, the same at each call', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        const rows = () =>
          revisionRows(
            compareVersions(tablesOf('2026-03-31', before), tablesOf('2026-06-30', after)).revisions,
            () => null,
          );
        expect(rows()).toEqual(rows());
        expect(rows().map(({ revision_key }) => revision_key)).toEqual(rows().map((_, rank) => rank));
      }),
    );
  });
});
