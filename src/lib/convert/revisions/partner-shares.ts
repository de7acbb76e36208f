import type { Row } from '#lib/contract/row.ts';
import { groupBy } from './match-rows.ts';
import type { VersionTables } from './version-tables.ts';

const WHOLE = 10_000;
/** Below 200 €, the cents of a part no longer tell its share to the basis point. */
const LEAST_CENTS = 20_000;

/**
 * Shares of the partners of each operation that has some, by its key, as basis points by territory: « 11:4400|76:5600 ».
 * A version keeps no share, only the cents that follow from them: they are read back from the largest balance that a
 * stage ever had, the first such stage of the file. An operation that never reached 200 € is absent.
 */
export function sharesByOperation(version: VersionTables): ReadonlyMap<string, string> {
  const parts = groupBy(version.rows('allocations'), (row) => String(row['movement_key']));
  const shared = [...version.rows('movements')].filter((row) => parts.has(String(row['movement_key'])));
  const balances = groupBy(shared, (row) => `${String(row['operation_key'])}\n${String(row['stage'])}`);
  const largest = new Map<string, ReadonlyMap<string, number>>();
  for (const [name, movements] of balances) {
    const [key = ''] = name.split('\n');
    for (const balance of runningBalances(movements, parts))
      if (sizeOf(balance) > sizeOf(largest.get(key) ?? new Map())) largest.set(key, balance);
  }
  return new Map(
    [...largest].flatMap(([key, balance]) =>
      sizeOf(balance) < LEAST_CENTS ? [] : [[key, shareText(balance)] as const],
    ),
  );
}

/** Cents by territory at the end of each day: within one, the order of the movements is not kept. */
function runningBalances(
  movements: readonly Row[],
  parts: ReadonlyMap<string, readonly Row[]>,
): ReadonlyMap<string, number>[] {
  const days = groupBy(movements, (row) => String(row['date']));
  const running = new Map<string, number>();
  return [...days.keys()].sort().map((day) => {
    for (const movement of days.get(day) ?? [])
      for (const { territory, amount_cents } of parts.get(String(movement['movement_key'])) ?? [])
        running.set(String(territory), (running.get(String(territory)) ?? 0) + Number(amount_cents));
    return new Map(running);
  });
}

function sizeOf(balance: ReadonlyMap<string, number>): number {
  return Math.abs([...balance.values()].reduce((sum, cents) => sum + cents, 0));
}

function shareText(balance: ReadonlyMap<string, number>): string {
  const whole = sizeOf(balance);
  return [...balance]
    .filter(([, cents]) => cents !== 0)
    .map(([territory, cents]) => `${territory}:${Math.round((Math.abs(cents) / whole) * WHOLE)}`)
    .sort()
    .join('|');
}
