import type { IsoDate } from '#lib/domain/calendar.ts';
import type { DatasetVersion, SiteManifest } from '#lib/contract/manifest.ts';
import { versionId } from '#lib/contract/version.ts';
import { DoorError } from '#lib/engine/door-error.ts';

/**
 * A version in the text of a manifest; null when it is not listed. Rejects with a `DoorError` of code `integrity` when
 * the text is no manifest, or when the tables that it lists are not those that the version is named after.
 */
export async function findVersion(
  manifest: string,
  dataset: string,
  version: string,
): Promise<DatasetVersion | null> {
  try {
    const { datasets } = JSON.parse(manifest) as SiteManifest;
    const found = datasets.find(({ id }) => id === dataset)?.versions.find(({ id }) => id === version);
    if (!found) return null;
    if ((await versionId(found.date as IsoDate, found.tables)) === version) return found;
  } catch (error) {
    throw new DoorError('integrity', 'this is no manifest', { cause: error });
  }
  throw new DoorError('integrity', `the tables are not those of ${version}`);
}
