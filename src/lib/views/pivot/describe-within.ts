import { isAdded } from '#lib/domain/pivot.ts';
import { toTrail } from '#lib/views/explore/describe-filters.ts';
import type { ExploreValues } from '#lib/views/explore/explore-values.ts';
import type { PivotChoice } from './pivot-choice.ts';

/** What the whole table is within: « IA en santé · engagé · siège », without what its columns compare. */
export function describeWithin({ within, columns }: PivotChoice, values: ExploreValues): string {
  return toTrail(within, values)
    .filter(({ key }) => isAdded(columns) || key !== columns)
    .map(({ text }) => text)
    .join(' · ');
}
