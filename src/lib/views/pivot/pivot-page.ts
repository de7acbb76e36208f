import type { CubeFiles } from '#lib/views/explore/explore-page.ts';
import type { ExploreValues } from '#lib/views/explore/explore-values.ts';
import type { PivotAnswer } from './pivot-answer.ts';

/** What the pivot opens on: the default table, and the way to all others. */
export interface PivotPage {
  readonly values: ExploreValues;
  readonly answer: PivotAnswer;
  readonly files: CubeFiles;
}
