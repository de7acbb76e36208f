import { error } from '@sveltejs/kit';
import type { Edition } from '#lib/views/edition.ts';
import { listChecks } from '#lib/queries/facts.ts';
import { askPublished, findPublished } from '#lib/state/published.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params }): Promise<{ edition: Edition }> => {
  const published = await findPublished(params.dataset, params.at);
  if (!published) error(404, 'Version introuvable');
  const { dataset, version } = published;
  const checks = await askPublished(published, listChecks, null);
  const { id, title, nature, publisher, licence, contact, nextDelivery } = dataset;
  return {
    edition: {
      dataset: { id, title, nature, publisher, licence, contact, nextDelivery },
      version: { id: version.id, date: version.date },
      versions: dataset.versions.map((delivery) => ({ id: delivery.id, date: delivery.date })),
      isPinned: params.at !== '',
      checks: { passed: checks.filter(({ passed }) => passed).length, total: checks.length },
    },
  };
};
