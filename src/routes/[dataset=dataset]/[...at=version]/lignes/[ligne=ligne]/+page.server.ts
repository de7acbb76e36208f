import { error } from '@sveltejs/kit';
import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import { askFilterOptions } from '#lib/state/filter-options.server.ts';
import { askLinePage } from '#lib/state/line-page.server.ts';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () =>
  (await scopes()).flatMap((scope) => BUDGET_LINES.map((ligne) => ({ ...scope, ligne })));

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const line = params.ligne as BudgetLine;
  return {
    line,
    page: await askLinePage(published, line),
    options: await askFilterOptions(published, line),
  };
};
