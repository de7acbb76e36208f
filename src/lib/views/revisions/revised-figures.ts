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
  const hasLeft = (row: RevisionRow) => isSeat(row) && `R${row.before ?? ''}` === zoneId;
  const own = revisions.filter((row) => row.zoneId === zoneId || hasLeft(row));
  const balances = own.flatMap(({ rowKey, stage }) => (stage === null ? [] : [figureName(rowKey, stage)]));
  return [...new Set([...namesOf(own, (row) => row.indicatorId ?? []), ...balances])].sort();
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
