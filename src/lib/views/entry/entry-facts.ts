import type { StageCents } from '#lib/contract/shards.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Line } from '#lib/domain/line.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { isRegionCode, type RegionCode, type Territory } from '#lib/domain/territory.ts';
import type { Cents } from '#lib/domain/money.ts';
import { absentCell, euroCell } from '#lib/views/figure/cells.ts';
import type { TableColumn, ValueCell } from '#lib/views/figure/table-view.ts';
import { addressOf, type Scope } from '#lib/views/shell/address.ts';
import { formatExact, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import { RESIDUAL_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import { listWords } from '#lib/views/words/agree.ts';
import { stageParticiple, stageWord } from '#lib/views/words/say-amount.ts';

/** What the pages of operations and beneficiaries know besides the entry that they read. */
export interface EntryFacts {
  readonly asOf: IsoDate;
  readonly labels: readonly { readonly dimension: string; readonly id: string; readonly label: string }[];
  readonly regions: readonly { readonly code: RegionCode; readonly name: string }[];
  /** Lines × stages that a delivered file covers. */
  readonly covered: readonly { readonly line: Line; readonly stage: Stage }[];
  readonly scope: Scope;
}

/** Columns of money by stage, in euros. */
export const STAGE_COLUMNS: readonly TableColumn[] = STAGES.map((stage) => ({
  key: stage,
  label: `${STAGE_LABELS[stage]}, en euros`,
  isNumeric: true,
}));

/** Money of a line at a stage: zero where the delivery covers it and says nothing, null where it is not published. */
function centsAt(facts: EntryFacts, line: Line, stage: Stage, cents: StageCents): Cents | null {
  const isCovered = facts.covered.some((one) => one.line === line && one.stage === stage);
  return cents[stage] ?? (isCovered ? (0 as Cents) : null);
}

/** One cell a stage. */
export function stageCells(facts: EntryFacts, line: Line, cents: StageCents): ValueCell[] {
  return STAGES.map((stage) => euroCell(centsAt(facts, line, stage, cents)));
}

/** « 1 325 900 € engagés, 1 325 900 € contractualisés et 369 926 € décaissés ». */
export function sayStages(facts: EntryFacts, line: Line, cents: StageCents): string {
  return listWords(
    STAGES.map((stage) => {
      const value = centsAt(facts, line, stage, cents);
      if (value === null) return `${stageWord(stage)} ${NOT_PUBLISHED}`;
      const amount = formatExact(value);
      return `${amount} ${stageParticiple(amount, stage)}`;
    }),
  );
}

export function labelOf({ labels }: EntryFacts, dimension: 'measure' | 'operator', id: string): string {
  return labels.find((label) => label.dimension === dimension && label.id === id)?.label ?? id;
}

/** A measure, or that none corresponds. */
export function measureCell(facts: EntryFacts, id: string | null): string | ValueCell {
  return id === null ? absentCell() : labelOf(facts, 'measure', id);
}

/** A territory and the way to its page, where it has one. */
export function territoryOf(
  { regions, scope }: EntryFacts,
  code: Territory,
): { readonly name: string; readonly href: string | null } {
  if (!isRegionCode(code)) return { name: RESIDUAL_LABELS[code], href: null };
  const name = regions.find((region) => region.code === code)?.name ?? code;
  return { name, href: addressOf(scope, `regions/${code}`) };
}

/** « 000 000 034 », « 000 000 034 00017 ». */
export function formatSiren(digits: string): string {
  return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 9), digits.slice(9)]
    .filter(Boolean)
    .join('\u00a0');
}
