import { UNKNOWN } from '#lib/contract/code-labels.ts';
import { issue, type Issue } from '#lib/contract/issue.ts';
import type { Line } from '#lib/domain/line.ts';
import type { OperationRecord, Origin, Role } from '#lib/domain/spending.ts';
import type { Territory } from '#lib/domain/territory.ts';
import { DigestIndex } from '#lib/convert/cells/digest-index.ts';
import { TextDigest } from '#lib/convert/cells/text-digest.ts';
import { formatOrigin } from '#lib/convert/layouts/format-origin.ts';
import { Growing } from './growing.ts';
import { Interned } from './interned.ts';
import { CentsCells, ShareCells, TermCells, TextCells, type Cells } from './operation-cells.ts';
import { TextPool } from './text-pool.ts';

/** An operation as all the files of a delivery tell it together. */
export interface Operation extends OperationRecord {
  readonly line: Line;
  readonly operator: string;
  readonly seat: Territory;
  readonly place: Territory;
  /** False when no file gives it a line: it is then `hors-perimetre`. */
  readonly isDescribed: boolean;
}

/** What a cube knows of an operation, the same for many of them. */
export type OperationProfile = Pick<
  Operation,
  'line' | 'measureId' | 'operator' | 'seat' | 'place' | 'partnersTerritory'
>;

type Attribute = Exclude<keyof OperationRecord, 'key' | 'origin'>;

/** French header of each attribute, for the report. */
const HEADERS: Readonly<Record<Attribute, string>> = {
  projectKey: 'id_projet',
  projectName: 'nom_projet',
  beneficiaryName: 'beneficiaire',
  siret: 'siret',
  beneficiaryType: 'type_beneficiaire',
  role: 'role',
  line: 'ligne',
  measureId: 'mesure',
  operator: 'operateur',
  procedure: 'procedure',
  totalCostCents: 'cout_total',
  seat: 'territoire_siege',
  place: 'territoire_lieu',
  placeDepartment: 'departement_lieu',
  shares: 'part_partenaires',
  partnersTerritory: 'territoire_partenaires',
};
const ATTRIBUTES = Object.keys(HEADERS) as Attribute[];
const SEAT = ATTRIBUTES.indexOf('seat');

/**
 * One operation per key over all files: for each attribute, the first value read wins; another value later is reported
 * once (`contradiction`) and changes nothing. An unknown territory does not say, so a later file may still tell it.
 * It holds some 200 bytes an operation, its texts among them.
 */
export class OperationStore {
  readonly #pool = new TextPool();
  readonly #digest = new TextDigest();
  readonly #numbers = new DigestIndex();
  readonly keys = new TextCells(this.#pool);
  readonly #files = new Interned();
  readonly #fileOf = new Growing((length) => new Uint16Array(length));
  readonly #lineOf = new Growing((length) => new Int32Array(length));
  /** Operations that a movement named before any row described them. */
  readonly #undescribed = new Set<number>();
  /** Where an attribute was first read, when it is not where its operation was; by operation and attribute. */
  readonly #origins = new Map<number, Origin>();
  readonly #reported = new Set<number>();
  readonly #report: (found: Issue) => void;
  #count = 0;
  #sorted: readonly number[] = [];

  readonly cells = {
    projectKey: new TextCells(this.#pool),
    projectName: new TextCells(this.#pool),
    beneficiaryName: new TextCells(this.#pool),
    siret: new TextCells(this.#pool),
    beneficiaryType: new TermCells<string>(),
    role: new TermCells<Role>(),
    line: new TermCells<Line>(),
    measureId: new TermCells<string>(),
    operator: new TermCells<string>(),
    procedure: new TermCells<string>(),
    totalCostCents: new CentsCells(),
    seat: new TermCells<Territory>(),
    place: new TermCells<Territory>(),
    placeDepartment: new TermCells<string>(),
    shares: new ShareCells(),
    partnersTerritory: new TermCells<Territory>(),
  };

  constructor(report: (found: Issue) => void) {
    this.#report = report;
  }

  get count(): number {
    return this.#count;
  }

  /** Takes what a row tells of an operation, and gives its number. */
  add(record: OperationRecord): number {
    const number = this.#find(record.key);
    const isNew = number === this.#count;
    if (isNew || this.#undescribed.delete(number)) {
      this.#place(number, record.key, record.origin);
      this.#begin(number, record);
    } else this.#merge(number, record);
    return number;
  }

  /** The number of the operation that a movement names, described or not. */
  numberOf(key: string, origin: Origin): number {
    const number = this.#find(key);
    if (number < this.#count) return number;
    this.#undescribed.add(number);
    this.#place(number, key, origin);
    return number;
  }

  originOf(number: number): Origin {
    return { file: this.#files.textOf(this.#fileOf.get(number)), line: this.#lineOf.get(number) };
  }

  keyOf(number: number): string {
    return this.keys.get(number) ?? '';
  }

  /** The files where operations were first read, by their numbers. */
  get files(): readonly string[] {
    return this.#files.texts;
  }

  fileNumberOf(number: number): number {
    return this.#fileOf.get(number);
  }

  /** The operation; what no file told is unknown, and its line `hors-perimetre`. */
  at(number: number): Operation {
    const { cells } = this;
    return {
      key: this.keyOf(number),
      projectKey: cells.projectKey.get(number),
      projectName: cells.projectName.get(number),
      beneficiaryName: cells.beneficiaryName.get(number),
      siret: cells.siret.get(number),
      beneficiaryType: cells.beneficiaryType.get(number),
      role: cells.role.get(number),
      procedure: cells.procedure.get(number),
      totalCostCents: cells.totalCostCents.get(number),
      placeDepartment: cells.placeDepartment.get(number),
      shares: cells.shares.get(number),
      ...this.profileAt(number),
      origin: this.originOf(number),
      isDescribed: cells.line.get(number) !== null,
    };
  }

  /** What tells operations apart in the cubes. */
  profileAt(number: number): OperationProfile {
    const { cells } = this;
    const isShared = cells.shares.get(number) !== null;
    return {
      line: cells.line.get(number) ?? 'hors-perimetre',
      measureId: cells.measureId.get(number),
      operator: cells.operator.get(number) ?? UNKNOWN,
      seat: cells.seat.get(number) ?? UNKNOWN,
      place: cells.place.get(number) ?? UNKNOWN,
      partnersTerritory: isShared ? null : (cells.partnersTerritory.get(number) ?? UNKNOWN),
    };
  }

  /** Reports, once all is read, the operations that no file gives a line to. */
  end(): void {
    for (let number = 0; number < this.#count; number += 1) {
      if (this.cells.line.get(number) !== null) continue;
      this.#report(issue('unknown-operation', { ...this.originOf(number), value: this.keyOf(number) }));
    }
  }

  /** Numbers in the order of their keys. */
  sorted(): readonly number[] {
    if (this.#sorted.length === this.#count) return this.#sorted;
    const keys = Array.from({ length: this.#count }, (_, number) => this.keyOf(number)).sort();
    this.#sorted = keys.map((key) => this.#numbers.get(this.#digest.reset().text(key)));
    return this.#sorted;
  }

  #find(key: string): number {
    const number = this.#numbers.put(this.#digest.reset().text(key), this.#count);
    return number === -1 ? this.#count : number;
  }

  #begin(number: number, record: OperationRecord): void {
    for (const attribute of ATTRIBUTES) {
      const told = record[attribute];
      if (told !== null) this.#cellsOf(attribute).set(number, told);
    }
  }

  #place(number: number, key: string, { file, line }: Origin): void {
    this.keys.set(number, key);
    this.#fileOf.set(number, this.#files.numberOf(file));
    this.#lineOf.set(number, line);
    this.#count = Math.max(this.#count, number + 1);
  }

  #merge(number: number, record: OperationRecord): void {
    ATTRIBUTES.forEach((attribute, index) => {
      const told = record[attribute];
      if (isSilent(told)) return;
      // A département of another region than the place that was kept: the contradiction of the places is told.
      if (attribute === 'placeDepartment' && this.cells.place.get(number) !== record.place) return;
      const cells = this.#cellsOf(attribute);
      const known = cells.get(number);
      const place = number * ATTRIBUTES.length + index;
      // A file without shares places the partners at the seat: one contradiction, told once.
      const isSaidBySeat = attribute === 'partnersTerritory' && this.#reported.has(place - index + SEAT);
      if (isSilent(known)) {
        cells.set(number, told as NonNullable<typeof told>);
        this.#origins.set(place, record.origin);
      } else if (!this.#reported.has(place) && !isSaidBySeat && toText(told) !== toText(known)) {
        this.#reported.add(place);
        const first = formatOrigin(this.#origins.get(place) ?? this.originOf(number));
        const detail = `«\u00a0${toText(known)}\u00a0» (${first})`;
        const column = HEADERS[attribute];
        this.#report(issue('contradiction', { ...record.origin, column, value: toText(told), detail }));
      }
    });
  }

  #cellsOf(attribute: Attribute): Cells<NonNullable<OperationRecord[Attribute]>> {
    return this.cells[attribute] as Cells<NonNullable<OperationRecord[Attribute]>>;
  }
}

function isSilent(value: OperationRecord[Attribute]): boolean {
  return value === null || value === UNKNOWN;
}

function toText(value: OperationRecord[Attribute]): string {
  return typeof value === 'object' && value !== null
    ? value.map(({ territory, basisPoints }) => `${territory}:${basisPoints}`).join('|')
    : String(value);
}
