import { error } from '@sveltejs/kit';
import { listIndicators } from '#lib/queries/facts.ts';
import { askIndicatorPage } from '#lib/state/indicator/indicator-page.server.ts';
import { askTraining } from '#lib/state/indicator/training.server.ts';
import { askPublished, findPublished, scopes } from '#lib/state/published.server.ts';
import { PEOPLE_INDICATOR } from '#lib/views/line/people-trained.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const pages = (await scopes()).map(async (scope) => {
    const published = await findPublished(scope.dataset, scope.at);
    const indicators = published ? await askPublished(published, listIndicators, null) : [];
    return indicators.map(({ indicatorId }) => ({ ...scope, id: indicatorId }));
  });
  return (await Promise.all(pages)).flat();
};

export const load: PageServerLoad = async ({ params }) => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const rows = await askIndicatorPage(published, params.id);
  if (!rows) error(404, 'Indicateur introuvable');
  return { rows, training: params.id === PEOPLE_INDICATOR ? await askTraining(published) : null };
};
