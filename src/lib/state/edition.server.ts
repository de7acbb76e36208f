import { listChecks } from '#lib/queries/facts.ts';
import type { Edition } from '#lib/views/words/edition.ts';
import { askPublished, type Published } from './published.server.ts';

/** What every page of one published version says of it. */
export async function askEdition(published: Published, isPinned: boolean): Promise<Edition> {
  const { dataset, version } = published;
  const checks = await askPublished(published, listChecks, null);
  const { id, title, nature, publisher, licence, contact, nextDelivery } = dataset;
  return {
    dataset: { id, title, nature, publisher, licence, contact, nextDelivery },
    version: { id: version.id, date: version.date },
    versions: dataset.versions.map((delivery) => ({ id: delivery.id, date: delivery.date })),
    isPinned,
    checks: { passed: checks.filter(({ passed }) => passed).length, total: checks.length },
  };
}
