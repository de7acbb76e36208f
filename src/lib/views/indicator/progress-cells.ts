import { absentCell } from '#lib/views/figure/cells.ts';
import type { TableCell, TableColumn } from '#lib/views/figure/table-view.ts';
import type { Status } from '#lib/views/words/labels.ts';
import { printProgress } from './indicator-words.ts';
import type { ZoneState } from './zone-state.ts';

/** Heads of the two progress rates: PILOTE’s, held between 0 and 100, and the one that is not. */
export const PROGRESS_COLUMNS: readonly TableColumn[] = [
  { key: 'clipped', label: 'Avancement borné', isNumeric: true },
  { key: 'unclipped', label: 'Avancement non borné', isNumeric: true },
];

/** The two rates; n.c. where a value is missing, s.o. where the target is no farther than the start. */
export function progressCells({ progress }: Pick<ZoneState, 'progress'>): TableCell[] {
  if (progress.kind === 'absent') return [absentCell(), absentCell()];
  const { clipped, unclipped } = progress;
  return [
    { text: printProgress(clipped), value: clipped },
    unclipped === null ? absentCell('not-applicable') : { text: printProgress(unclipped), value: unclipped },
  ];
}

const STANDINGS: readonly (readonly [isMet: boolean | null, text: string, status: Status])[] = [
  [true, 'Atteinte', 'reached'],
  [false, 'Non atteinte', 'none'],
  [null, 'Sans statut', 'none'],
];

/** The only status there is: the target is met or not, by the stated type of target. No path, no lead and no delay. */
export function standingCell({ isMet }: Pick<ZoneState, 'isMet'>): TableCell {
  const [, text, status] = STANDINGS.find(([met]) => met === isMet) ?? [null, '', 'none' as const];
  return { text, value: text, status };
}
