import { listRegions } from '#lib/queries/facts.ts';
import { askPublished, findPublished, readManifest } from '#lib/state/published.server.ts';
import type { PageServerLoad } from './$types';

interface SiteMap {
  datasets: { id: string; title: string; versions: string[]; regions: { code: string; name: string }[] }[];
}

export const load: PageServerLoad = async (): Promise<SiteMap> => {
  const { datasets } = await readManifest();
  return {
    datasets: await Promise.all(
      datasets.map(async ({ id, title, versions }) => {
        const published = await findPublished(id, '');
        const regions = published ? await askPublished(published, listRegions, null) : [];
        return {
          id,
          title,
          versions: versions.map((version) => version.id).reverse(),
          regions: regions.map(({ regionCode, name }) => ({ code: regionCode, name })),
        };
      }),
    ),
  };
};
