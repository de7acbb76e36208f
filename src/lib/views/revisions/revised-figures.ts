import { STAGES } from '#lib/domain/stage.ts';
import type { RevisionRow } from '#lib/queries/revisions.ts';

/** Names of the figures that the revisions of a version touch: « ia-sante/committed », « formation/paid/R84 ». */
export type RevisedFigures = readonly string[];

/** A figure of a line at a stage, in the country or in one zone; or an indicator in one zone. */
export function figureName(...parts: readonly string[]): string {
  return parts.join('/');
}

/**
 * Figures of the country that are revised, each once, sorted: the balance of a line at a stage, the value of an
 * indicator. New movements touch a figure without revising it: it is not here.
 */
export function revisedNationally(revisions: readonly RevisionRow[]): RevisedFigures {
  const national = revisions.filter((row) => !isSeat(row));
  return namesOf(national, (row) => (row.zoneId === 'FRANCE' && row.indicatorId ? [row.indicatorId] : []));
}

/** Figures of one zone (« R84 ») that are revised, under the names that they have in the country, and its operations. */
export function revisedIn(zoneId: string, revisions: readonly RevisionRow[]): RevisedFigures {
  const own = revisions.filter((row) => zonesOf(row).includes(zoneId));
  const balances = own.flatMap(({ rowKey, stage }) => (stage === null ? [] : [figureName(rowKey, stage)]));
  const shares = revisions
    .filter((row) => sharedZones(row).includes(zoneId))
    .flatMap(({ line }) => STAGES.map((stage) => figureName(line ?? '', stage, 'partners')));
  return [...new Set([...namesOf(own, (row) => row.indicatorId ?? []), ...balances, ...shares])].sort();
}

/** Zones whose figures a revision touches: its own, the one that a seat left, those whose share of it moved. */
export function zonesOf(row: RevisionRow): string[] {
  return [row.zoneId ?? [], isSeat(row) && row.before ? zoneOf(row.before) : [], sharedZones(row)].flat();
}

/** « 11:4400|76:5600 », or the code of the one territory that has it all. */
function sharedZones({ table, field, before, after }: RevisionRow): string[] {
  if (table !== 'operations' || field !== 'partner_shares') return [];
  const [was, is] = [before, after].map((shares) => (shares ?? '').split('|').filter(Boolean));
  const moved = [...(was ?? []), ...(is ?? [])].filter(
    (share) => !(was?.includes(share) && is?.includes(share)),
  );
  return [...new Set(moved.map((share) => zoneOf(share.split(':')[0] ?? '')))];
}

/** Regions are « R84 » in the journal; what is in none has its own word. */
function zoneOf(territory: string): string {
  return /^\d/.test(territory) ? `R${territory}` : territory;
}

/** An operation that changes seats takes all its money from one region to another: the country does not move. */
function isSeat({ table, field }: RevisionRow): boolean {
  return table === 'operations' && field === 'seat';
}

function namesOf(
  revisions: readonly RevisionRow[],
  indicatorOf: (row: RevisionRow) => string | readonly string[],
): RevisedFigures {
  const names = revisions.flatMap((row) => {
    if (row.table === 'observations') return indicatorOf(row);
    if (row.table === 'movements') return row.line && row.stage ? [figureName(row.line, row.stage)] : [];
    const moved = isSeat(row) || (row.table === 'operations' && row.field === 'line');
    const lines = moved ? [row.line, row.leftLine].flatMap((line) => line ?? []) : [];
    return lines.flatMap((line) => STAGES.map((stage) => figureName(line, stage)));
  });
  return [...new Set(names)].sort();
}
