import { error } from '@sveltejs/kit';
import { findPublished, scopes } from '#lib/state/published.server.ts';
import { askQuestions } from '#lib/state/questions/questions.server.ts';
import { presentQuestions } from '#lib/views/questions/present-questions.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = scopes;

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  return { view: presentQuestions(await askQuestions(published)) };
};
