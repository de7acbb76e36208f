import type { FactRows, Records } from '#lib/convert/layouts/reading.ts';
import type { RecordSink } from './sheet-reading.ts';

/** Keeps all records in memory, facts by table: for files that are known to be small. */
export class RecordList implements RecordSink, Records {
  readonly operations: Records['operations'][number][] = [];
  readonly movements: Records['movements'][number][] = [];
  readonly observations: Records['observations'][number][] = [];
  readonly #facts = new Map<string, FactRows['rows'][number][]>();

  get facts(): readonly FactRows[] {
    return [...this.#facts].map(([table, rows]) => ({ table, rows }));
  }

  put({ operations, movements, observations, facts }: Records): void {
    for (const record of operations) this.operations.push(record);
    for (const record of movements) this.movements.push(record);
    for (const record of observations) this.observations.push(record);
    for (const { table, rows } of facts) {
      const known = this.#facts.get(table) ?? [];
      this.#facts.set(table, known);
      for (const row of rows) known.push(row);
    }
  }
}
