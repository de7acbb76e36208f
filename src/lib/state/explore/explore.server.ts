import { cubeName } from '#lib/contract/money-tables.ts';
import { recordOf } from '#lib/domain/record.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { selectCoverage } from '#lib/queries/coverage.ts';
import { CUBE_DIMENSIONS, type CubeDimension } from '#lib/queries/explore/explore-filters.ts';
import { countKept } from '#lib/queries/explore/count-kept.ts';
import { listValues } from '#lib/queries/explore/list-values.ts';
import { splitCube, type SplitRow } from '#lib/queries/explore/split-cube.ts';
import { splitTypes } from '#lib/queries/explore/split-types.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import { askPublished, type Published } from '#lib/state/published.server.ts';
import type { Bin } from '#lib/views/explore/explore-answer.ts';
import { DEFAULT_CHOICE, toKeptParams } from '#lib/views/explore/explore-choice.ts';
import type { CubeFiles, ExplorePage } from '#lib/views/explore/explore-page.ts';
import { toExploreValues, type ExploreValues } from '#lib/views/explore/explore-values.ts';

/** Rows of the explorer of one published version. */
export async function askExplorePage(published: Published): Promise<ExplorePage> {
  const [rows, coverage, totals] = await Promise.all([
    askPublished(published, listValues, null),
    askPublished(published, selectCoverage, null),
    askPublished(published, selectTotals, { filters: NO_FILTERS }),
  ]);
  const values = toExploreValues(rows, coverage);
  const { line, stage } = DEFAULT_CHOICE;
  const bins = await Promise.all(
    CUBE_DIMENSIONS.map(async (by) => {
      const split = await askPublished(published, splitCube, { ...toKeptParams(DEFAULT_CHOICE), by });
      return [by, toBins(by, split, values)] as const;
    }),
  );
  const params = toKeptParams(DEFAULT_CHOICE);
  const [[count = null], types] = await Promise.all([
    askPublished(published, countKept, params),
    askPublished(published, splitTypes, params),
  ]);
  return {
    values,
    count,
    types,
    totals,
    files: findCubes(published),
    answer: {
      total: totals.find((row) => row.line === line && row.stage === stage)?.cents ?? null,
      byStage: Object.fromEntries(
        totals.filter((row) => row.line === line).map((row) => [row.stage, row.cents]),
      ),
      byLine: Object.fromEntries(
        totals.filter((row) => row.stage === stage).map((row) => [row.line, row.cents]),
      ),
      bins: Object.fromEntries(bins) as Record<CubeDimension, Bin[]>,
    },
  };
}

function toBins(by: CubeDimension, rows: readonly SplitRow[], values: ExploreValues): Bin[] {
  const centsOf = new Map(rows.map(({ code, cents }) => [code, cents]));
  const bin = (id: string, code: number | null): Bin[] => {
    const cents = centsOf.get(code);
    return cents ? [{ id, whole: cents, cents }] : [];
  };
  if (by !== 'month') return values.lists[by].flatMap(({ id, code }) => bin(id, code));
  return rows.flatMap(({ code }) => (code === null ? [] : bin(String(code), code)));
}

function findCubes({ version }: Published): CubeFiles {
  const find = (rule: Rule, stage: Stage) => {
    const table = version.tables.find(({ name }) => name === cubeName(rule, stage));
    if (!table) throw new Error(`version ${version.id} has no ${cubeName(rule, stage)}`);
    return table;
  };
  return recordOf(RULES, (rule) => recordOf(STAGES, (stage) => find(rule, stage)));
}
