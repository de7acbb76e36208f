import type { Row } from '#lib/contract/row.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { indicatorRows, milestoneRows, regionRows, totalsRows } from '#lib/export/api/api-rows.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { listChecks, listIndicators, listMilestones, listObservations } from '#lib/queries/facts.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import type { Question } from '#lib/queries/question.ts';
import { listRevisions } from '#lib/queries/revisions.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import { askPublished, type Published } from '#lib/state/published.server.ts';

const filters = NO_FILTERS;

const ROWS: Readonly<Record<string, (published: Published) => Promise<readonly Row[]>>> = {
  totals: async (published) => totalsRows(await askPublished(published, selectTotals, { filters })),
  regions: async (published) =>
    regionRows(
      await Promise.all(
        STAGES.flatMap((stage) =>
          RULES.map(async (rule) => ({
            stage,
            rule,
            rows: await askPublished(published, selectByRegion, { stage, rule, filters }),
          })),
        ),
      ),
    ),
  indicators: async (published) =>
    indicatorRows(
      await askPublished(published, listIndicators, null),
      await askPublished(published, listObservations, null),
    ),
  milestones: async (published) => milestoneRows(await askWhole(published, listMilestones)),
  checks: (published) => askWhole(published, listChecks),
  revisions: (published) => askWhole(published, listRevisions),
};

/** The rows of one table of the API for one version, in the order of its question. Throws on a table without one. */
export async function askApiRows(published: Published, table: string): Promise<readonly Row[]> {
  const rows = ROWS[table];
  if (!rows) throw new Error(`no rows for the table ${table} of the API`);
  return rows(published);
}

/** A table of facts under the names of its contract, rather than those of our code. */
function askWhole<Answer>(published: Published, question: Question<null, Answer>): Promise<Row[]> {
  return askPublished(
    published,
    { ...question, id: `${question.id}-whole`, row: (result): Row => result },
    null,
  );
}
