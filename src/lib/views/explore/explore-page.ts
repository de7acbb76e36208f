import type { TableFile } from '#lib/contract/manifest.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { KeptCount } from '#lib/queries/explore/count-kept.ts';
import type { TypeRow } from '#lib/queries/explore/split-types.ts';
import type { TotalsRow } from '#lib/queries/totals.ts';
import type { ExploreAnswer } from './explore-answer.ts';
import type { ExploreValues } from './explore-values.ts';

/** Where the cubes of a version are, and what they weigh. */
export type CubeFiles = Readonly<Record<Rule, Readonly<Record<Stage, TableFile>>>>;

/** What the explorer opens on: every value, the answer to the default choice, and the way to all other answers. */
export interface ExplorePage {
  readonly values: ExploreValues;
  readonly answer: ExploreAnswer;
  /** National balances and counts by line and stage, without filters. */
  readonly totals: readonly TotalsRow[];
  readonly files: CubeFiles;
  /** The default choice, as the movements themselves answer it. */
  readonly count: KeptCount | null;
  readonly types: readonly TypeRow[];
}
