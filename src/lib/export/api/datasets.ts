import { latestVersion, type SiteManifest } from '#lib/contract/manifest.ts';
import { versionDigest } from '#lib/contract/version.ts';

/** `/api/v1/datasets.json`: every dataset, its versions oldest first, each with the digest of its tables. */
export async function toDatasetsJson({ datasets }: SiteManifest): Promise<string> {
  const listed = datasets.map(async (dataset) => ({
    id: dataset.id,
    title: dataset.title,
    nature: dataset.nature,
    latest: latestVersion(dataset).id,
    versions: await Promise.all(
      dataset.versions.map(async ({ id, date, tables }) => ({
        id,
        date,
        sha256: await versionDigest(tables),
      })),
    ),
  }));
  return `${JSON.stringify({ datasets: await Promise.all(listed) }, null, 1)}\n`;
}
