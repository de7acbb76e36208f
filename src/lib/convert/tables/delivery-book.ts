import type { Row } from '#lib/contract/row.ts';
import type { ObservationRecord } from '#lib/domain/indicator.ts';
import type { Records } from '#lib/convert/layouts/reading.ts';
import type { RecordSink } from '#lib/convert/reading/sheet-reading.ts';
import type { Issue } from '#lib/contract/issue.ts';
import type { SteadySink } from '#lib/convert/steady/steady-sink.ts';
import { MovementStore } from './movement-store.ts';
import { OperationStore } from './operation-store.ts';
import type { Spool } from './spool.ts';
import { StageBalances } from './stage-balances.ts';

/**
 * All that the files of a delivery say, put together as it is read. Movements leave memory; operations, values and facts
 * stay in it.
 */
export class DeliveryBook implements RecordSink {
  readonly operations: OperationStore;
  readonly movements: MovementStore;
  readonly balances = new StageBalances();
  readonly observations: ObservationRecord[] = [];
  readonly facts = new Map<string, Row[]>();
  readonly issues: Issue[] = [];
  readonly steady: SteadySink = {
    numbersOf: (record) => ({
      operation: this.operations.numberOf(record.operationKey, record.origin),
      ...this.movements.numbersOf(record),
    }),
    add: (movement, line) => {
      const { stage, file } = this.movements.terms.at(movement.terms);
      this.movements.addAgain(movement, line);
      this.balances.add(movement.operation, { stage, amountCents: movement.amountCents, file, line });
    },
  };

  constructor(spool?: Spool) {
    this.operations = new OperationStore((found) => this.issues.push(found));
    this.movements = new MovementStore(spool);
  }

  put({ operations, movements, observations, facts }: Records): void {
    for (const record of operations) this.operations.add(record);
    for (const record of movements) {
      const operation = this.operations.numberOf(record.operationKey, record.origin);
      this.movements.add(operation, record);
      this.balances.add(operation, { ...record, ...record.origin });
    }
    for (const record of observations) this.observations.push(record);
    for (const { table, rows } of facts) {
      const known = this.facts.get(table) ?? [];
      this.facts.set(table, known);
      for (const { row } of rows) known.push(row);
    }
  }
}
