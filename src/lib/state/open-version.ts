import type { SiteManifest, TableFile } from '#lib/contract/manifest.ts';
import { DoorError } from '#lib/engine/door-error.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { QueryLimits } from '#lib/engine/restarting-engine.ts';
import { dataAddress } from '#lib/views/shell/address.ts';

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
  const [{ openBrowserEngine }, response] = await Promise.all([
    import('#lib/engine/browser.ts'),
    fetchOk(dataAddress(base, 'manifest.json'), signal),
  ]);
  const manifest = (await response.json()) as SiteManifest;
  const published = manifest.datasets
    .find(({ id }) => id === dataset)
    ?.versions.find(({ id }) => id === version);
  if (!published) throw new DoorError('network', `version not served: ${dataset} ${version}`);
  const engine = await openBrowserEngine(
    base,
    (share, label) => onProgress(share * ENGINE_SHARE, label),
    signal,
    limits,
  );
  const loaded: Record<string, Promise<void>> = {};
  return { engine, load: (name, until) => (loaded[name] ??= fetchTable(name, until)) };

  async function fetchTable(name: string, until: AbortSignal): Promise<void> {
    const table: TableFile | undefined = published?.tables.find((candidate) => candidate.name === name);
    if (!table) throw new DoorError('network', `table not served: ${name}`);
    const answer = await fetchOk(dataAddress(base, `${dataset}/${version}/${table.file}`), until);
    await engine.load(table, new Uint8Array(await answer.arrayBuffer()));
    const count = Object.keys(loaded).length;
    onProgress(Math.min(1, ENGINE_SHARE + 0.02 * count), 'Données de la version');
  }
}

async function fetchOk(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { signal }).catch((error: unknown) => {
    throw new DoorError('network', `not fetched: ${address}`, { cause: error });
  });
  if (!response.ok) throw new DoorError('network', `${response.status} ${address}`);
  return response;
}
