import { issue, type Issue } from '#lib/contract/issue.ts';
import type { ObservationRecord } from '#lib/domain/indicator.ts';
import type { MovementRecord, Origin } from '#lib/domain/spending.ts';
import { DigestIndex } from '#lib/convert/cells/digest-index.ts';
import { TextDigest } from '#lib/convert/cells/text-digest.ts';
import { formatOrigin } from '#lib/convert/layouts/format-origin.ts';
import { Growing } from './growing.ts';
import { Interned } from './interned.ts';

/**
 * Finds the movements or values that an earlier file of the delivery already gives: overlapping exports count money
 * twice, and only the publisher knows whether two equal payments are one. Movements compare whole, values by all but the
 * value itself. Inside one file, identical rows are rejected before this. It keeps 22 bytes a record.
 */
export class RepeatFinder<Of extends { readonly origin: Origin }> {
  readonly #digest = new TextDigest();
  readonly #ranks = new DigestIndex();
  readonly #files = new Interned();
  readonly #fileOf = new Growing((length) => new Uint16Array(length));
  readonly #lineOf = new Growing((length) => new Int32Array(length));
  readonly #identityOf: (record: Of) => readonly unknown[];
  #count = 0;

  constructor(identityOf: (record: Of) => readonly unknown[]) {
    this.#identityOf = identityOf;
  }

  /** The warning that a record deserves, at its line, naming the earlier one; null when no other file gives it. */
  add(record: Of): Issue | null {
    const { file, line } = record.origin;
    this.#digest.reset();
    for (const part of this.#identityOf(record)) this.#digest.text(part === null ? '\u0000' : String(part));
    const before = this.#ranks.put(this.#digest, this.#count);
    if (before === -1) {
      this.#fileOf.set(this.#count, this.#files.numberOf(file));
      this.#lineOf.set(this.#count, line);
      this.#count += 1;
      return null;
    }
    const first = { file: this.#files.textOf(this.#fileOf.get(before)), line: this.#lineOf.get(before) };
    if (first.file === file) return null;
    return issue('repeated-elsewhere', { file, line, detail: formatOrigin(first) });
  }
}

/** Who finds repeated movements. */
export function movementRepeats(): RepeatFinder<MovementRecord> {
  return new RepeatFinder((movement) => [
    movement.operationKey,
    movement.stage,
    movement.kind,
    movement.date,
    movement.amountCents,
    movement.aidType,
    movement.fundingSource,
    movement.status,
  ]);
}

/** Who finds repeated values. */
export function observationRepeats(): RepeatFinder<ObservationRecord> {
  return new RepeatFinder((value) => [
    value.indicatorId,
    value.zoneId,
    value.date,
    value.kind,
    value.profession,
    value.training,
    value.countedAs,
    value.sourceId,
  ]);
}
