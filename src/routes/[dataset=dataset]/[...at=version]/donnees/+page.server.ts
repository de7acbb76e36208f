import { error } from '@sveltejs/kit';
import { API_TABLES } from '#lib/contract/api-tables.ts';
import { describeTables } from '#lib/contract/describe.ts';
import { titleOfLayout } from '#lib/contract/title-of-layout.ts';
import { listChecks, listSources } from '#lib/queries/facts.ts';
import { readIssueReport } from '#lib/state/issue-report.server.ts';
import { askPublished, findPublished, scopes } from '#lib/state/published.server.ts';
import { groupIssues } from '#lib/views/data/present-quality.ts';
import { presentSchema } from '#lib/views/data/present-schema.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = scopes;

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const [sources, checks, issues] = await Promise.all([
    askPublished(published, listSources, null),
    askPublished(published, listChecks, null),
    readIssueReport(published),
  ]);
  return {
    sources,
    checks,
    issues: groupIssues(issues),
    files: published.version.files.map((file) => ({ ...file, layout: titleOfLayout(file.layout) })),
    tables: published.version.tables,
    report: published.version.report,
    deliveries: published.dataset.versions.map(({ id, date, files }) => ({
      id,
      date,
      files: files.map(({ rows_read, rows_rejected }) => ({ rows_read, rows_rejected })),
    })),
    api: API_TABLES.map(({ name, title, row }) => ({ name, title, row })),
    schema: presentSchema(describeTables()),
  };
};
