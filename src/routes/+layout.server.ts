import { readFile } from 'node:fs/promises';
import { latestVersion } from '#lib/contract/manifest.ts';
import type { SiteCard } from '#lib/contract/site.ts';
import { readManifest } from '#lib/state/published.server.ts';
import type { OfferedDataset } from '#lib/views/shell/shell.ts';
import type { LayoutServerLoad } from './$types';

interface Site {
  site: SiteCard;
  datasets: OfferedDataset[];
  defaultDataset: string;
}

export const load: LayoutServerLoad = async (): Promise<Site> => {
  const manifest = await readManifest();
  return {
    site: JSON.parse(await readFile('data/site.json', 'utf8')) as SiteCard,
    datasets: manifest.datasets.map((dataset) => {
      const { id, date } = latestVersion(dataset);
      return { id: dataset.id, title: dataset.title, nature: dataset.nature, latest: { id, date } };
    }),
    defaultDataset: manifest.default,
  };
};
