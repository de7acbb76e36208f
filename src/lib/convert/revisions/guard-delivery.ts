import { LINE_LABELS, STAGE_LABELS } from '#lib/contract/code-labels.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { cents } from '#lib/domain/money.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { formatEuros } from '#lib/convert/cells/format-euros.ts';
import { formatOrigin } from '#lib/convert/layouts/format-origin.ts';
import { FLIP_RATIO, isJump, ratioOf } from './find-flips.ts';
import { groupBy } from './match-rows.ts';
import type { Revision } from './revision.ts';
import type { VersionTables } from './version-tables.ts';

/** Under this share of what the delivery before held, a delivery is stopped. */
const SMALLEST_SHARE = 0.9;

/** What stops a delivery until its publisher confirms it: a code to confirm, and French sentences that say what. */
export interface Stop {
  /** « shrink:movements », « cumul-flux:soignants-formes », « target-moved:tiers-lieux ». */
  readonly code: string;
  readonly sentence: string;
}

const ROW_NAMES = {
  operations: 'opérations',
  movements: 'mouvements',
  observations: 'valeurs d’indicateurs',
} as const;

/**
 * What must be confirmed in a delivery, in a fixed order: it shrinks (rows of a table, or net cents of a line at a
 * stage, under 90 % of the delivery before), a value jumps by more than three at the same key (a cumul delivered as a
 * flux, or the reverse), a target or an official path is moved or taken away.
 */
export function guardDelivery(
  before: VersionTables,
  after: VersionTables,
  revisions: readonly Revision[],
): Stop[] {
  return [
    ...shrinkingRows(before, after),
    ...shrinkingCents(before, after),
    ...groupStops(revisions, describeJumps, 'cumul-flux'),
    ...groupStops(revisions, describeTargets, 'target-moved'),
  ];
}

/** Code of the stop that a revision is part of; null when it stops nothing. */
export function stopCodeOf(revision: Revision): string | null {
  const { table, kind, indicatorId, line, stage } = revision;
  const isTarget =
    kind === 'target-moved' || (kind === 'removal' && (table === 'trajectories' || isTargetKey(revision)));
  if (isTarget) return `target-moved:${indicatorId ?? `${line ?? ''}-${stage ?? ''}`}`;
  const isFlip = kind === 'cumul-flux-flip' || isJump(revision);
  return isFlip ? `cumul-flux:${indicatorId ?? ''}` : null;
}

function isTargetKey({ table, key, field }: Revision): boolean {
  return table === 'observations' && field === 'value' && key.split(' / ')[2] === 'vc';
}

function shrinkingRows(before: VersionTables, after: VersionTables): Stop[] {
  return Object.entries(ROW_NAMES).flatMap(([table, words]) => {
    const [had, has] = [before, after].map((version) => [...version.rows(table)].length);
    return isShrunk(had, has)
      ? [{ code: `shrink:${table}`, sentence: describeShrink(`${words}`, String(had), String(has)) }]
      : [];
  });
}

function shrinkingCents(before: VersionTables, after: VersionTables): Stop[] {
  const [had, has] = [before, after].map(netCents);
  return BUDGET_LINES.flatMap((line) =>
    STAGES.flatMap((stage) => {
      const [was, is] = [had, has].map((totals) => totals?.get(`${line}-${stage}`) ?? 0);
      if (!isShrunk(was, is)) return [];
      const what = `${LINE_LABELS[line]}, ${STAGE_LABELS[stage].toLowerCase()}, net`;
      return [
        {
          code: `shrink:${line}-${stage}`,
          sentence: describeShrink(what, formatEuros(cents(was ?? 0)), formatEuros(cents(is ?? 0))),
        },
      ];
    }),
  );
}

function isShrunk(had: number | undefined, has: number | undefined): boolean {
  return had !== undefined && has !== undefined && had > 0 && has < had * SMALLEST_SHARE;
}

function describeShrink(what: string, had: string, has: string): string {
  return `la livraison rétrécit de plus de 10\u00a0%\u00a0: ${what}, ${had} dans la précédente, ${has} dans celle-ci.`;
}

function netCents(version: VersionTables): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { line, stage, amount_cents } of version.rows('movements')) {
    const name = `${String(line)}-${String(stage)}`;
    totals.set(name, (totals.get(name) ?? 0) + Number(amount_cents));
  }
  return totals;
}

function groupStops(
  revisions: readonly Revision[],
  describe: (revisions: readonly Revision[]) => string,
  family: string,
): Stop[] {
  const own = revisions.filter((one) => stopCodeOf(one)?.startsWith(`${family}:`));
  return [...groupBy(own, (one) => stopCodeOf(one) ?? '')].map(([code, group]) => ({
    code,
    sentence: describe(group),
  }));
}

function describeJumps(revisions: readonly Revision[]): string {
  const [first] = revisions.filter(isJump);
  if (!first) return '';
  const ratio = ratioOf(Number(first.before), Number(first.after)) ?? 0;
  const times = `rapport ${ratio.toFixed(2).replace('.', ',')}, plus de ${FLIP_RATIO}`;
  const also = revisions.length > 1 ? ` ${revisions.length} valeurs de cet indicateur sont dans ce cas.` : '';
  return `${describeChange(first)} (${times})\u00a0: un cumul livré comme un flux, l’inverse, ou une faute de frappe.${also}`;
}

function describeTargets(revisions: readonly Revision[]): string {
  const [first] = revisions;
  if (!first) return '';
  const also = revisions.length > 1 ? ` ${revisions.length} points sont dans ce cas.` : '';
  return `${first.after === null ? 'une cible est retirée' : 'une cible est déplacée'}\u00a0: ${describeChange(first)}.${also}`;
}

function describeChange({ label, zoneId, date, field, before, after, source, previous }: Revision): string {
  const read = (value: string | null) =>
    value === null ? 'rien' : field === 'amount_cents' ? formatEuros(cents(Number(value))) : value;
  const where = [label, zoneId, date].filter((part) => part !== null && part !== '').join(', ');
  const { file, line } = source.file === null ? previous : source;
  const place = file === null || line === null ? '' : `, ${formatOrigin({ file, line })}`;
  return `«\u00a0${where}\u00a0» passe de ${read(before)} à ${read(after)}${place}`;
}
