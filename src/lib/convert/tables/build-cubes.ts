import { cubeName } from '#lib/contract/money-tables.ts';
import type { Row } from '#lib/contract/row.ts';
import { monthIndex } from '#lib/domain/calendar.ts';
import { cents } from '#lib/domain/money.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { partsOf, type Allocations, type TerritoryPart } from './allocate.ts';
import type { CubedMovement } from './movement-store.ts';

interface Cell {
  readonly key: Row;
  net: number;
  gross: number;
}

/**
 * Rows of the nine cubes by table name, sorted by line, measure (none first), operator, aid type, territory, month.
 * Net is all movements; gross leaves repayments out. A cell whose movements cancel out is kept, at zero.
 */
export function buildCubes(
  movements: readonly CubedMovement[],
  allocations: Allocations,
): ReadonlyMap<string, readonly Row[]> {
  const byStage = STAGES.map((stage) => movements.filter((movement) => movement.stage === stage));
  const named = (rule: Rule, stage: Stage) =>
    [cubeName(rule, stage), buildCube(byStage[STAGES.indexOf(stage)] ?? [], allocations, rule)] as const;
  return new Map(RULES.flatMap((rule) => STAGES.map((stage) => named(rule, stage))));
}

function buildCube(movements: readonly CubedMovement[], allocations: Allocations, rule: Rule): Row[] {
  const cells = new Map<string, Cell>();
  for (const movement of movements) {
    for (const part of partsOf(movement, rule, allocations)) addPart(cells, movement, part);
  }
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { key, net, gross }]) => ({ ...key, amount_cents: cents(net), gross_cents: cents(gross) }));
}

function addPart(cells: Map<string, Cell>, movement: CubedMovement, part: TerritoryPart): void {
  const { line, measureId, operator } = movement.operation;
  const month = monthIndex(movement.date);
  const values = [line, measureId ?? '', operator, movement.aidType, part.territory, month];
  const text = values.join('\u0000');
  const cell = cells.get(text) ?? {
    key: {
      line,
      measure: measureId,
      operator,
      aid_type: movement.aidType,
      territory: part.territory,
      month,
    },
    net: 0,
    gross: 0,
  };
  cell.net += part.amountCents;
  if (movement.kind !== 'repayment') cell.gross += part.amountCents;
  cells.set(text, cell);
}
