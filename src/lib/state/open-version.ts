import type { DatasetVersion, TableFile } from '#lib/contract/manifest.ts';
import { DoorError } from '#lib/engine/door-error.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { fetchBytes, fetchPublished } from '#lib/engine/fetch-bytes.ts';
import type { QueryLimits } from '#lib/engine/restarting-engine.ts';
import { dataAddress } from '#lib/views/shell/address.ts';
import { findVersion } from './find-version.ts';

/** The published version that a page shows. */
export interface SessionScope {
  readonly base: string;
  readonly dataset: string;
  readonly version: string;
}

/** A database of its own over one published version, whose tables come when they are asked for. */
export interface OpenedVersion {
  readonly engine: Engine;
  /** Fetches and loads a table, once. Rejects with a `DoorError`. */
  load(name: string, signal: AbortSignal): Promise<void>;
}

/** Part of the progress bar that the engine takes; the rest is the tables of the question. */
const ENGINE_SHARE = 0.9;

/** Starts the engine in a worker of its own. `onProgress` gets a share 0..1 and what is under way, in French. */
export async function openVersion(
  scope: SessionScope,
  onProgress: (share: number, label: string) => void,
  signal: AbortSignal,
  limits?: QueryLimits,
): Promise<OpenedVersion> {
  const { base, dataset, version } = scope;
  const [{ openBrowserEngine }, published] = await Promise.all([
    import('#lib/engine/browser.ts'),
    fetchVersion(scope, signal),
  ]);
  const engine = await openBrowserEngine(
    base,
    (share, label) => onProgress(share * ENGINE_SHARE, label),
    signal,
    limits,
  );
  const loaded: Record<string, Promise<void>> = {};
  return { engine, load: (name, until) => (loaded[name] ??= fetchTable(name, until)) };

  async function fetchTable(name: string, until: AbortSignal): Promise<void> {
    try {
      const table: TableFile | undefined = published.tables.find((candidate) => candidate.name === name);
      if (!table) throw new DoorError('unserved', `table not served: ${name}`);
      const address = dataAddress(base, `${dataset}/${version}/${table.file}`);
      await engine.load(table, await fetchPublished(table, address, until));
    } catch (error) {
      // A table that did not come is asked for again by the next question.
      delete loaded[name];
      throw error;
    }
    const count = Object.keys(loaded).length;
    onProgress(Math.min(1, ENGINE_SHARE + 0.02 * count), 'Données de la version');
  }
}

/** What the manifest says of a version, proved by its name: it holds the digest of the tables. */
async function fetchVersion(scope: SessionScope, signal: AbortSignal): Promise<DatasetVersion> {
  const { base, dataset, version } = scope;
  const bytes = await fetchBytes(dataAddress(base, 'manifest.json'), { signal, cache: 'no-cache' });
  const published = await findVersion(new TextDecoder().decode(bytes), dataset, version);
  if (!published) throw new DoorError('unserved', `version not served: ${dataset} ${version}`);
  return published;
}
