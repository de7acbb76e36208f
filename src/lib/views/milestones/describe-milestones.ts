import type { IsoDate } from '#lib/domain/calendar.ts';
import type { MilestoneState, Overdue } from '#lib/domain/milestone.ts';
import { formatDate, formatQuantity } from '#lib/views/words/format.ts';
import type { Status } from '#lib/views/words/labels.ts';

export const MILESTONE_WORDS: Readonly<Record<MilestoneState, string>> = {
  done: 'Constaté',
  overdue: 'Non constaté',
  expected: 'À venir',
  undated: 'Sans date',
};

/** The shape that goes with each word. */
export const MILESTONE_STATUS: Readonly<Record<MilestoneState, Status>> = {
  done: 'reached',
  overdue: 'late',
  expected: 'none',
  undated: 'none',
};

/** « 52 jours de retard », « au moins 327 jours de retard », « à temps ». */
export function overdueWords({ days, isAtLeast }: Overdue): string {
  if (days === 0) return 'à temps';
  return `${isAtLeast ? 'au moins ' : ''}${formatQuantity(days, 'jour', 'jours')} de retard`;
}

/** How many were seen, out of how many; then what is overdue, to come, and without a date. */
export function describeMilestones(states: readonly MilestoneState[], asOf: IsoDate): string {
  const date = `Au ${formatDate(asOf)}`;
  if (states.length === 0) return `${date}, aucun jalon n’est publié.`;
  const count = (state: MilestoneState) => states.filter((other) => other === state).length;
  const rest = [
    clause(count('overdue'), 'est dépassé sans avoir été vu', 'sont dépassés sans avoir été vus'),
    clause(count('expected'), 'reste à venir', 'restent à venir'),
    clause(count('undated'), 'n’a pas de date annoncée', 'n’ont pas de date annoncée'),
  ].filter((part) => part !== '');
  const done = count('done');
  const seen =
    done === 0 && states.length === 1
      ? 'l’unique jalon n’est pas constaté'
      : done === 0
        ? `aucun des ${formatQuantity(states.length, 'jalon', 'jalons')} n’est constaté`
        : `${formatQuantity(done, 'jalon', 'jalons')} sur ${states.length} ${done === 1 ? 'est constaté' : 'sont constatés'}`;
  const others = rest.length === 0 ? '' : `\u202f; ${rest.join(', ')}`;
  return `${date}, ${seen}${others}.`;
}

function clause(count: number, one: string, many: string): string {
  return count === 0 ? '' : formatQuantity(count, one, many);
}
