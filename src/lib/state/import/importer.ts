import type { ReferenceJson } from '#lib/convert/tables/reference-json.ts';
import { dataAddress } from '#lib/views/shell/address.ts';
import { ImportWorker } from './import-worker.ts';
import { ImportError } from './messages.ts';

/** All that comes over the network for an import: once it is there, nothing else is asked of any server. */
export interface Importer {
  readonly reference: ReferenceJson;
  /** A new worker, made of bytes that are here already, under the content security policy of the page. */
  readonly start: () => ImportWorker;
}

/** Rejects with an `ImportError`. */
export async function loadImporter(base: string): Promise<Importer> {
  try {
    const [{ default: ConvertWorker }, response] = await Promise.all([
      import('./convert-worker.ts?worker&inline'),
      fetch(dataAddress(base, 'reference.json')),
    ]);
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    const reference = (await response.json()) as ReferenceJson;
    return { reference, start: () => new ImportWorker(new ConvertWorker()) };
  } catch (error) {
    throw new ImportError('unavailable', { cause: error });
  }
}
