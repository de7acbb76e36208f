import { monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import { COUNTED_AS, type CountedAs, type IndicatorNature } from '#lib/domain/indicator.ts';
import { drawAsCumul } from '#lib/domain/nature-guard.ts';
import type { ObservationRow } from '#lib/queries/facts.ts';
import { PEOPLE_INDICATOR } from '#lib/views/line/people-trained.ts';
import { COUNTED_AS_LABELS } from '#lib/views/words/labels.ts';
import type { UnitSeries } from './effect-view.ts';

/** People counted in one way, the whole country, oldest first. */
export interface PeopleCount {
  readonly id: CountedAs | 'unstated';
  readonly label: string;
  /** « personne formée ». */
  readonly one: string;
  readonly values: readonly { readonly date: IsoDate; readonly value: number }[];
}

const ONE_OF: Readonly<Record<PeopleCount['id'], string>> = {
  registered: 'personne inscrite',
  trained: 'personne formée',
  certified: 'personne certifiée',
  aware: 'personne sensibilisée',
  unstated: 'personne comptée',
};

/** One count per way of counting that has a dated value, in the order of the vocabulary; breakdowns are never added in. */
export function countPeople(observations: readonly ObservationRow[]): PeopleCount[] {
  const whole = observations.filter(
    ({ indicatorId, zoneId, kind, profession, training }) =>
      indicatorId === PEOPLE_INDICATOR &&
      zoneId === 'FRANCE' &&
      kind === 'va' &&
      profession === null &&
      training === null,
  );
  const counts = [...COUNTED_AS, null].map((countedAs): PeopleCount => ({
    id: countedAs ?? 'unstated',
    label: countedAs === null ? 'Personnes, sans précision' : COUNTED_AS_LABELS[countedAs],
    one: ONE_OF[countedAs ?? 'unstated'],
    values: whole
      .filter((row) => row.countedAs === countedAs)
      .flatMap(({ date, value }) => (date === null || value === null ? [] : [{ date, value }]))
      .toSorted((a, b) => a.date.localeCompare(b.date)),
  }));
  const present = counts.filter(({ values }) => values.length > 0);
  // The same people delivered twice, once with what they are counted as: the better described series is kept.
  return present.some(({ id }) => id === 'trained') ? present.filter(({ id }) => id !== 'unstated') : present;
}

/** True when a curve since the start may draw the count: its nature is a cumul, and its values never fall. */
export function isCumul({ values }: PeopleCount, nature: IndicatorNature): boolean {
  return drawAsCumul({ nature, values }).kind === 'allowed';
}

export function toUnitSeries({ id, label, values }: PeopleCount): UnitSeries {
  return { id, label, points: values.map(({ date, value }) => ({ month: monthIndex(date), value })) };
}
