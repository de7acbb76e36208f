import { listIndicators, listMeasures, listRegions } from '#lib/queries/facts.ts';
import { askPublished, findPublished, readManifest } from '#lib/state/published.server.ts';
import type { PageServerLoad } from './$types';

interface SiteMap {
  datasets: {
    id: string;
    title: string;
    versions: string[];
    /** Pages below a section, by the page of that section. */
    below: Record<string, { id: string; name: string }[]>;
  }[];
}

export const load: PageServerLoad = async (): Promise<SiteMap> => {
  const { datasets } = await readManifest();
  return {
    datasets: await Promise.all(
      datasets.map(async ({ id, title, versions }) => ({
        id,
        title,
        versions: versions.map((version) => version.id).reverse(),
        below: await askBelow(id),
      })),
    ),
  };
};

async function askBelow(dataset: string): Promise<SiteMap['datasets'][number]['below']> {
  const published = await findPublished(dataset, '');
  if (!published) return {};
  const [regions, measures, indicators] = await Promise.all([
    askPublished(published, listRegions, null),
    askPublished(published, listMeasures, null),
    askPublished(published, listIndicators, null),
  ]);
  return {
    regions: regions.map(({ regionCode, name }) => ({ id: regionCode, name })),
    mesures: measures.map(({ measureId, label }) => ({ id: measureId, name: label })),
    indicateurs: indicators.map(({ indicatorId, label }) => ({ id: indicatorId, name: label })),
  };
}
