import { DIMENSIONS, type Dimension } from '#lib/contract/column.ts';
import { ALLOCATIONS, cubeName, CUBES, MOVEMENTS, OPERATIONS } from '#lib/contract/money-tables.ts';
import { CODES } from '#lib/contract/reference-tables.ts';
import type { Row } from '#lib/contract/row.ts';
import { LINES } from '#lib/domain/line.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { AID_TYPES, MOVEMENT_KINDS, STAGES, type Stage } from '#lib/domain/stage.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import { writeStream, type Codes, type WrittenTable } from './write-stream.ts';

/** One movement with all that its operation says, and its parts by territory under each rule. */
export interface SeededMovement {
  readonly key: number;
  readonly operation: string;
  /** Two operations in a row are of one project, one in five of none. */
  readonly project?: string | null;
  readonly beneficiary: string | null;
  readonly siret: string | null;
  readonly line: string;
  readonly measure: string | null;
  readonly operator: string;
  readonly stage: Stage;
  readonly kind: string;
  readonly date: string;
  readonly cents: number;
  readonly aidType: string;
  /** « credits-fictifs » where it is not told. */
  readonly funding?: string;
  /** Of the operation; told by its movements, all alike. */
  readonly totalCostCents?: number;
  /** Of the place; one operation in three tells none. */
  readonly department?: string | null;
  readonly parts: Readonly<Record<Rule, readonly (readonly [territory: string, cents: number])[]>>;
}

const MEASURES = ['mesure-a', 'mesure-b', 'mesure-d’or'];
const OPERATORS = ['operateur-fictif-a', 'operateur-fictif-b', 'operateur-fictif-c'];

/** A generator of numbers in [0, bound): the same seed gives the same movements. */
export function seededRandom(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/**
 * Movements that leave holes on purpose: « ondam » is covered by nobody, the training line is never paid, some
 * territories and measures get nothing, some operations have no measure, SIRET or name, some have shares.
 */
export function seedMovements(seed: number, operationCount: number): SeededMovement[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const movements: SeededMovement[] = [];
  for (let index = 0; index < operationCount; index++) {
    const line = pick(['ia-sante', 'ia-sante', 'formation', 'hors-perimetre']);
    const [seat, place, partner, other] = [0, 1, 2, 3].map(() => pick(TERRITORIES.slice(0, 20))) as [
      string,
      string,
      string,
      string,
    ];
    const isShared = random(3) === 0 && partner !== other;
    const operation = {
      operation: `OP-${String(index).padStart(4, '0')}`,
      project: index % 5 === 0 ? null : `PR-${Math.floor(index / 2)}`,
      beneficiary: random(10) === 0 ? null : `Établissement fictif B-${random(40)}`,
      siret: random(4) === 0 ? null : `000${String(random(40)).padStart(11, '0')}`,
      line,
      measure: random(6) === 0 ? null : pick(MEASURES),
      operator: pick(OPERATORS),
      department: index % 3 === 0 ? null : `${place}-${index % 2 === 0 ? 'a' : 'b'}`,
    };
    for (const stage of STAGES.slice(0, line === 'formation' ? 2 : 3)) {
      for (let count = random(4); count > 0; count--) {
        const kind = pick(MOVEMENT_KINDS);
        const size = 1 + random(9_000_000_00);
        const cents = kind === 'cancellation' || kind === 'repayment' ? -size : size;
        const half = Math.trunc(cents / 3);
        movements.push({
          ...operation,
          key: movements.length,
          stage,
          kind,
          date: `${2022 + random(4)}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`,
          cents,
          aidType: pick(AID_TYPES),
          parts: {
            seat: [[seat, cents]],
            place: [[place, cents]],
            partners: isShared
              ? [
                  [partner, half],
                  [other, cents - half],
                ]
              : [[partner, cents]],
          },
        });
      }
    }
  }
  return movements;
}

const IDS: Readonly<Record<Dimension, readonly string[]>> = {
  line: LINES,
  measure: MEASURES,
  operator: OPERATORS,
  territory: TERRITORIES,
  stage: STAGES,
  kind: MOVEMENT_KINDS,
  aid_type: AID_TYPES,
  funding_source: ['credits-fictifs', 'region-fictive'],
  beneficiary_type: [],
  role: ['coordinator', 'partner'],
  rule: RULES,
  status: ['provisional', 'consolidated'],
  file: ['essai.csv'],
  department: TERRITORIES.flatMap((territory) => [`${territory}-a`, `${territory}-b`]),
};

/** Codes that grow backwards and by steps of three: a query that trusts them instead of the ids is caught. */
export const SEEDED_CODES: Codes = new Map(
  DIMENSIONS.map((dimension) => {
    const ids = IDS[dimension];
    return [dimension, new Map(ids.map((id, index) => [id, (ids.length - index) * 3]))];
  }),
);

/** Two movements in three are not consolidated yet. */
export function isProvisional({ key }: SeededMovement): boolean {
  return key % 3 !== 0;
}

/** The tables of money of those movements, as a version holds them: codes, operations, movements, allocations, cubes. */
export function spendingTables(movements: readonly SeededMovement[]): WrittenTable[] {
  const write = (contract: Parameters<typeof writeStream>[0], rows: readonly Row[]) =>
    writeStream(contract, rows, SEEDED_CODES);
  const origin = { source_file: 'essai.csv', source_line: 2 };
  const operations = new Map(
    movements.map((movement) => [
      movement.operation,
      {
        operation_key: movement.operation,
        project_key: movement.project ?? null,
        beneficiary_name: movement.beneficiary,
        siret: movement.siret,
        line: movement.line,
        measure: movement.measure,
        operator: movement.operator,
        total_cost_cents: movement.totalCostCents ?? null,
        seat: movement.parts.seat[0]?.[0] ?? null,
        place: movement.parts.place[0]?.[0] ?? null,
        place_department: movement.department ?? null,
        partners: movement.parts.partners.length > 1 ? null : (movement.parts.partners[0]?.[0] ?? null),
        ...origin,
      },
    ]),
  );
  return [
    write(
      CODES,
      [...SEEDED_CODES].flatMap(([dimension, codes]) =>
        [...codes].map(([id, code]) => ({ dimension, code, id, label: `Libellé de ${id}` })),
      ),
    ),
    write(OPERATIONS, [...operations.values()]),
    write(
      MOVEMENTS,
      movements.map((movement) => ({
        movement_key: movement.key,
        operation_key: movement.operation,
        line: movement.line,
        measure: movement.measure,
        operator: movement.operator,
        stage: movement.stage,
        kind: movement.kind,
        date: movement.date,
        amount_cents: movement.cents,
        aid_type: movement.aidType,
        funding_source: movement.funding ?? 'credits-fictifs',
        status: isProvisional(movement) ? 'provisional' : 'consolidated',
        ...origin,
      })),
    ),
    write(
      ALLOCATIONS,
      movements.flatMap((movement) =>
        movement.parts.partners.length < 2
          ? []
          : movement.parts.partners.map(([territory, cents]) => ({
              movement_key: movement.key,
              rule: 'partners',
              territory,
              amount_cents: cents,
            })),
      ),
    ),
    ...CUBES.map((cube) => write(cube, cubeRows(movements, cube.name))),
  ];
}

/** One cell per part of a movement: a cube may be coarser, its sums are the same. */
function cubeRows(movements: readonly SeededMovement[], name: string): Row[] {
  return RULES.flatMap((rule) =>
    movements
      .filter((movement) => name === cubeName(rule, movement.stage))
      .flatMap((movement) =>
        movement.parts[rule].map(([territory, cents]) => ({
          line: movement.line,
          measure: movement.measure,
          operator: movement.operator,
          aid_type: movement.aidType,
          territory,
          month: monthOf(movement),
          amount_cents: cents,
          gross_cents: movement.kind === 'repayment' ? 0 : cents,
        })),
      ),
  );
}

/** Months since year 0, written again here so that the contract’s own is not its own witness. */
export function monthOf({ date }: SeededMovement): number {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return year * 12 + (month - 1);
}
