import { monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import {
  lastObservedQuarters,
  PROJECTION_MINIMUM,
  PROJECTION_QUARTERS,
  projectReach,
} from '#lib/domain/pace.ts';
import { drawAsCumul } from '#lib/domain/nature-guard.ts';
import type { IndicatorNature } from '#lib/domain/indicator.ts';
import type { DatedValue } from '#lib/domain/nature.ts';
import { formatDate, formatQuantity } from '#lib/views/words/format.ts';

/** A number to reach; null when none is announced. */
export interface PeopleAim {
  readonly value: number | null;
  readonly date: IsoDate | null;
}

/**
 * In which year the number announced is reached at the paces seen, with the method; or why no year is said. A range and
 * never one year: past paces are no probability.
 */
export function sayReachYear(nature: IndicatorNature, values: readonly DatedValue[], aim: PeopleAim): string {
  const last = values.at(-1);
  if (aim.value === null) return 'Pas d’année\u00a0: aucun nombre à atteindre n’est annoncé.';
  const people = formatQuantity(aim.value, 'personne', 'personnes');
  if (!last) return `Pas d’année pour ${people}\u00a0: aucune valeur datée n’est publiée.`;
  if (drawAsCumul({ nature, values }).kind === 'refused')
    return `Pas d’année pour ${people}\u00a0: ces valeurs ne sont pas un cumul.`;
  const quarters = lastObservedQuarters(
    values.map(({ date, value }) => ({ month: monthIndex(date), value })),
  );
  // The term of the aim changes no projection: only the number does.
  const outlook = projectReach(quarters, last.value, last.date, {
    date: aim.date ?? last.date,
    value: aim.value,
  });
  switch (outlook.kind) {
    case 'reached':
      return `${people}\u00a0: nombre déjà atteint au ${formatDate(last.date)}.`;
    case 'too-few':
      return `Pas d’année pour ${people}\u00a0: ${formatQuantity(quarters.length, 'trimestre constaté', 'trimestres constatés')}, il en faut ${PROJECTION_MINIMUM}.`;
    case 'unreachable':
      return `Pas d’année pour ${people}\u00a0: à aucun des rythmes constatés elles ne seraient atteintes en cinquante ans.`;
    case 'range':
      return `${people} seraient atteintes ${yearsBetween(outlook.earliest, outlook.latest)}. Méthode\u00a0: ce qui reste, divisé par le plus rapide puis par le plus lent des rythmes sur quatre trimestres, vus sur les ${PROJECTION_QUARTERS} derniers trimestres au plus\u202f; ce n’est pas une probabilité.`;
  }
}

function yearsBetween(earliest: IsoDate, latest: IsoDate | null): string {
  const [first, end] = [earliest.slice(0, 4), latest?.slice(0, 4)];
  if (end === undefined)
    return `en ${first} au plus tôt, et au plus lent des rythmes pas avant cinquante ans`;
  return first === end ? `en ${first}` : `entre ${first} et ${end}`;
}
