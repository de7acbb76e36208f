import type { Row } from '#lib/contract/row.ts';
import type { Allocations } from './allocate.ts';

/** Rows of the `allocations` table, by movement then territory; all under rule `partners`, the only one with shares. */
export function allocationRows(allocations: Allocations): Row[] {
  return [...allocations]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, parts]) =>
      parts.map(({ territory, amountCents }) => ({
        movement_key: key,
        rule: 'partners',
        territory,
        amount_cents: amountCents,
      })),
    );
}
