import type { TableFile } from '#lib/contract/manifest.ts';
import type { ShownFigure } from '#lib/domain/figure.ts';
import { DoorError } from '#lib/engine/door-error.ts';
import { fetchPublished } from '#lib/engine/fetch-bytes.ts';
import type { DeliveredFile } from '#lib/recompute/delivered-file.ts';
import { readMoney } from '#lib/recompute/read-money.ts';
import { recomputeFigure } from '#lib/recompute/recompute-figure.ts';
import { dataAddress } from '#lib/views/shell/address.ts';
import type { Outcome } from '#lib/views/provenance/provenance-view.ts';
import { filesOf, unreadableOf, type PublishedVersion, type VersionPlace } from './published-files.ts';

/** What is computed again, and what the first path read for it. */
export interface RecalculationTask {
  readonly place: VersionPlace;
  readonly published: PublishedVersion;
  readonly figures: readonly ShownFigure[];
  readonly tables: readonly TableFile[];
  /** Last day counted; « » for no bound. */
  readonly until: string;
}

/**
 * Fetches the masked files and the tables, proves each by its digest, then computes the figures again from the files
 * alone. `onProgress` gets a share 0..1 and the file under way. Rejects when aborted or when a file is not served.
 */
export async function recalculate(
  { place, published, figures, tables, until }: RecalculationTask,
  onProgress: (share: number, label: string) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const ids = figures.map(({ id }) => id);
  const files = filesOf(published.version, ids);
  const unreadable = unreadableOf(files);
  if (unreadable.length > 0) return { kind: 'unreadable', files: unreadable };
  const altered = published.isReferenceSound ? [] : ['reference.json'];
  const total = files.length + tables.length;
  let done = 0;
  const take = async (file: string, digest: string): Promise<Uint8Array> => {
    onProgress(done / total, file);
    const address = dataAddress(place.base, `${place.dataset}/${place.version}/${file}`);
    const bytes = await fetchPublished({ file, sha256: digest }, address, signal).catch((error: unknown) => {
      if (!(error instanceof DoorError && error.code === 'integrity')) throw error;
      altered.push(file);
      return new Uint8Array();
    });
    done += 1;
    return bytes;
  };
  const delivered: DeliveredFile[] = [];
  for (const { file, layout, delimiter, header_line: headerLine, masked } of files) {
    const bytes = await take(masked?.file ?? '', masked?.sha256 ?? '');
    delivered.push({ file, layout, delimiter, headerLine, text: new TextDecoder().decode(bytes) });
  }
  for (const { file, sha256: digest } of tables) await take(file, digest);
  if (altered.length > 0) return { kind: 'altered', files: altered };
  onProgress(1, 'Calcul');
  const { reference } = published;
  const delivery = { files: delivered, reference, until, movements: await readMoney(delivered, reference) };
  signal.throwIfAborted();
  return {
    kind: 'compared',
    figures: figures.map(({ id, value }) => {
      const again = recomputeFigure(id, delivery);
      return { shown: value, again: again.value, rows: again.rows };
    }),
  };
}
