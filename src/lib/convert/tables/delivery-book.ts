import type { Row } from '#lib/contract/row.ts';
import type { ObservationRecord } from '#lib/domain/indicator.ts';
import type { Records } from '#lib/convert/layouts/reading.ts';
import type { RecordSink } from '#lib/convert/reading/sheet-reading.ts';
import type { Issue } from '#lib/contract/issue.ts';
import type { MovementNumbers, SteadyMovement, SteadySink } from '#lib/convert/steady/steady-sink.ts';
import { MovementStore } from './movement-store.ts';
import { OperationStore } from './operation-store.ts';
import type { Spool } from './spool.ts';
import { StageBalances, type BalanceTerms } from './stage-balances.ts';

/**
 * All that the files of a delivery say, put together as it is read. Movements leave memory; operations, values and facts
 * stay in it.
 */
export class DeliveryBook implements RecordSink, SteadySink {
  readonly operations: OperationStore;
  readonly movements: MovementStore;
  readonly balances = new StageBalances();
  readonly observations: ObservationRecord[] = [];
  readonly facts = new Map<string, Row[]>();
  readonly issues: Issue[] = [];
  readonly steady = this;
  /** By the number of terms. */
  readonly #balanceTerms: BalanceTerms[] = [];
  /** Of the movement last put. */
  last: MovementNumbers = { operation: 0, terms: 0, day: 0 };

  constructor(spool?: Spool) {
    this.operations = new OperationStore((found) => this.issues.push(found));
    this.movements = new MovementStore(spool);
  }

  put({ operations, movements, observations, facts }: Records): void {
    let [key, number] = ['', 0];
    for (const record of operations) [key, number] = [record.key, this.operations.add(record)];
    for (const record of movements) {
      const { operationKey, amountCents, origin } = record;
      const operation = operationKey === key ? number : this.operations.numberOf(operationKey, origin);
      const movement = { operation, amountCents, ...this.movements.numbersOf(record) };
      this.add(movement, origin.line);
      this.last = movement;
    }
    for (const record of observations) this.observations.push(record);
    for (const { table, rows } of facts) {
      const known = this.facts.get(table) ?? [];
      this.facts.set(table, known);
      for (const { row } of rows) known.push(row);
    }
  }

  add(movement: SteadyMovement, line: number): void {
    const { terms, operation, amountCents } = movement;
    this.movements.add(movement, line);
    const told = (this.#balanceTerms[terms] ??= this.balances.termsOf(this.movements.terms.at(terms)));
    this.balances.add(operation, told, amountCents, line);
  }
}
