import { error } from '@sveltejs/kit';
import { isRegionCode, REGION_CODES } from '#lib/domain/territory.ts';
import { findPublished, readManifest } from '#lib/state/published.server.ts';
import { regionFilesOf, writeRegionFile } from '#lib/state/region-files.server.ts';
import { REGION_FILES } from '#lib/views/region/region-file-names.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () =>
  (await readManifest()).datasets.flatMap((dataset) =>
    dataset.versions.flatMap((version) =>
      regionFilesOf({ dataset, version }).flatMap((file) =>
        REGION_CODES.map((code) => ({
          dataset: dataset.id,
          version: version.id,
          file: `${code}-${file}.csv`,
        })),
      ),
    ),
  );

export const GET: RequestHandler = async ({ params }) => {
  const published = await findPublished(params.dataset, `v/${params.version}`);
  const [code = '', name] = params.file.replace(/\.csv$/, '').split('-');
  const file = REGION_FILES.find((one) => one === name);
  if (!published || !file || !isRegionCode(code)) error(404, 'Fichier inconnu');
  return new Response(await writeRegionFile(published, code, file), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
