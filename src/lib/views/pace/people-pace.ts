import { monthIndex } from '#lib/domain/calendar.ts';
import { lastObservedQuarters, type Aim } from '#lib/domain/pace.ts';
import type { ObservationRow } from '#lib/queries/facts.ts';
import { formatQuantity } from '#lib/views/words/format.ts';
import { describePace } from './describe-pace.ts';
import { listPaceFacts, type PaceFact } from './pace-facts.ts';
import { toPaceState, type PaceInput } from './pace-state.ts';
import type { PaceWords } from './pace-words.ts';

/** How fast people are trained, and how fast they would have to be: no status, for no path is published. */
export interface PeoplePace {
  /** Why there is neither a lead nor a delay. */
  readonly sentence: string;
  readonly facts: readonly PaceFact[];
}

const formatPeople = (value: number) => formatQuantity(value, 'personne', 'personnes');

const PEOPLE_WORDS: PaceWords = {
  amount: formatPeople,
  subtraction: () => formatPeople,
  fact: (value) => `${formatPeople(value)} ${Math.abs(value) < 2 ? 'est formée' : 'sont formées'}`,
  would: 'seraient formées',
  subject: 'le nombre de personnes formées',
  whole: 'le nombre annoncé',
  ofWhole: 'du nombre annoncé',
  paceNote: 'moyenne des quatre derniers trimestres, de cumul publié à cumul publié',
};

/**
 * The pace of a cumulative count of people, from its published values (one way of counting, in any order) and the
 * number announced. Null without a dated value. A quarter that was not published is not guessed: the pace then counts
 * from the one after it.
 */
export function presentPeoplePace(
  values: readonly ObservationRow[],
  target: ObservationRow | undefined,
): PeoplePace | null {
  const dated = values
    .flatMap(({ date, value }) => (date === null || value === null ? [] : [{ date, value }]))
    .toSorted((a, b) => a.date.localeCompare(b.date));
  const last = dated.at(-1);
  if (!last) return null;
  const input: PaceInput = {
    asOf: last.date,
    observed: last.value,
    quarters: lastObservedQuarters(dated.map(({ date, value }) => ({ month: monthIndex(date), value }))),
    path: null,
    aim: aimOf(target),
    whole: target?.value ?? null,
  };
  const state = toPaceState(input);
  return {
    sentence: describePace(input, state, PEOPLE_WORDS),
    facts: listPaceFacts(input, state, PEOPLE_WORDS),
  };
}

/** A number without a term says nothing of a pace. */
function aimOf(target: ObservationRow | undefined): Aim | null {
  if (!target || target.date === null || target.value === null || target.datePrecision === 'unknown')
    return null;
  return { date: target.date, value: target.value };
}
