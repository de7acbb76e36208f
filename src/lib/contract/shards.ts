import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Role } from '#lib/domain/spending.ts';
import type { AidType, MovementKind, MovementStatus, Stage } from '#lib/domain/stage.ts';
import type { Territory } from '#lib/domain/territory.ts';
import type { Nature } from './manifest.ts';

/** What has a page of its own, read from a small file and never from the tables. */
export type ShardKind = 'operations' | 'beneficiaires';

/** Money by stage; a stage without movement is absent: zero where the delivery covers it, not published elsewhere. */
export type StageCents = Readonly<Partial<Record<Stage, Cents>>>;

/** One dated movement of an operation, and the line of the delivered file that says it. */
export interface MovementEntry {
  readonly stage: Stage;
  readonly kind: MovementKind;
  readonly date: IsoDate;
  readonly cents: Cents;
  readonly aid_type: AidType;
  readonly status: MovementStatus;
  readonly file: string;
  readonly line: number;
}

/** Money that each of these rules puts in a territory: rules that agree are told once, and never added. */
export interface PlacedCents {
  readonly rules: readonly Rule[];
  readonly territory: Territory;
  readonly cents: StageCents;
}

/** The part of one operation in a territory; several of them share it under the same rule, month after month. */
export interface PlacedPart extends PlacedCents {
  /** What each month (since year 0) adds here; absent where the rule places the whole operation here. */
  readonly months?: readonly (readonly [stage: Stage, month: number, cents: Cents])[];
}

/** Another operation of the same project. */
export interface PartnerEntry {
  readonly id: string;
  readonly beneficiary: string | null;
  readonly role: Role | null;
}

/** One operation, what was delivered of it, masks included. */
export interface OperationEntry {
  readonly id: string;
  readonly project: string | null;
  readonly beneficiary: string | null;
  readonly siret: string | null;
  readonly beneficiary_type: string | null;
  readonly role: Role | null;
  readonly line: Line;
  readonly measure: string | null;
  readonly operator: string;
  readonly procedure: string | null;
  readonly total_cost_cents: Cents | null;
  readonly file: string;
  readonly file_line: number;
  /** By date, then as delivered. */
  readonly movements: readonly MovementEntry[];
  /** Each rule shares out the same cents, all of them. */
  readonly placed: readonly PlacedPart[];
  readonly partners: readonly PartnerEntry[];
}

/** One operation in the list of a beneficiary. */
export interface OwnOperation {
  readonly id: string;
  readonly project: string | null;
  readonly siret: string;
  readonly line: Line;
  readonly measure: string | null;
  readonly operator: string;
  readonly role: Role | null;
  readonly cents: StageCents;
}

/** One beneficiary by its SIREN: every operation of its establishments, once. */
export interface BeneficiaryEntry {
  /** SIREN, nine digits. */
  readonly id: string;
  /** As the files spell it, most frequent first. */
  readonly names: readonly string[];
  readonly operations: readonly OwnOperation[];
  /** Line by line; an operation that is in two territories counts once in each. */
  readonly placed: readonly (PlacedCents & { readonly line: Line; readonly operations: number })[];
}

/** Content of a shard: entries of one version, by id. */
export interface ShardContent<Value> {
  readonly dataset: string;
  readonly nature: Nature;
  readonly version: string;
  readonly as_of: string;
  readonly rows: readonly Value[];
}

/** One shard as the manifest lists it; `file` under the folder of the version. */
export interface ShardFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}

/** The shards of a version by kind: the entry of an id is in the one that `shardOf` names, and in no other. */
export type Shards = Readonly<Record<ShardKind, readonly ShardFile[]>>;

/** Place of the shard of an id among `count` shards, a power of two: FNV-1a of its UTF-16 units, mixed, top bits first. */
export function shardOf(id: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash ^= hash >>> 13;
  return count === 1 ? 0 : hash >>> (32 - Math.log2(count));
}
