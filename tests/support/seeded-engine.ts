import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { seedMovements, spendingTables, type SeededMovement } from './seeded-spending.ts';

export interface SeededEngine {
  readonly engine: Engine;
  readonly movements: readonly SeededMovement[];
}

/** The Node door with the seeded movements loaded. */
export async function openSeededEngine(
  movements: readonly SeededMovement[] = seedMovements(2026, 160),
): Promise<SeededEngine> {
  const engine = await openNodeEngine();
  for (const { table, bytes } of spendingTables(movements)) await engine.load(table, bytes);
  return { engine, movements };
}

/** Values grouped by key, keys in the order of their text: what the questions promise to sort by. */
export function groupSorted<T>(values: readonly T[], keyOf: (value: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return [...groups].sort(([left], [right]) => (left < right ? -1 : 1));
}

export function sumOf<T>(values: readonly T[], numberOf: (value: T) => number): number {
  return values.reduce((sum, value) => sum + numberOf(value), 0);
}
