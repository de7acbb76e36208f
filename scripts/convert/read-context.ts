import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseDatasetCard } from '#lib/contract/dataset-card.ts';
import type { Nature } from '#lib/contract/manifest.ts';
import { isoDate, type IsoDate } from '#lib/domain/calendar.ts';
import { readJson } from '../data/read-json.ts';

/** What the place of the files says of them. */
export interface Context {
  readonly dataset: string;
  readonly nature: Nature | null;
  readonly asOf: IsoDate | null;
}

const NO_CONTEXT: Context = { dataset: 'conversion', nature: null, asOf: null };

/**
 * The dataset and delivery date of files that lie in a `data/<dataset>/<AAAA-MM-JJ>` folder, so that fictitious files
 * stay marked when they are converted on their own. Elsewhere nothing is known, and nothing is guessed.
 */
export async function readContext(paths: readonly string[]): Promise<Context> {
  for (const path of paths) {
    for (const folder of [resolve(path), dirname(resolve(path))]) {
      const card = join(dirname(folder), 'dataset.json');
      const isThere = await stat(card).then(
        () => true,
        () => false,
      );
      if (!isThere) continue;
      const { id, nature } = parseDatasetCard(basename(dirname(folder)), await readJson(card));
      return { dataset: id, nature, asOf: isoDate(basename(folder)) };
    }
  }
  return NO_CONTEXT;
}
