import { getPlatformFeatures, PACKAGE_VERSION } from '@duckdb/duckdb-wasm';
import { ENGINE_UNPACKED_BYTES, engineAssets } from './assets.ts';
import { DoorError } from './door-error.ts';
import type { Engine } from './engine.ts';
import { fetchWasm } from './fetch-wasm.ts';
import { RestartingEngine, type QueryLimits } from './restarting-engine.ts';

const START_MILLISECONDS = 60_000;
const LIMITS: QueryLimits = { queryMilliseconds: 30_000, graceMilliseconds: 500 };
/** Part of the bar that the download takes: on a slow line it is nearly all of the wait. */
const DOWNLOAD_SHARE = 0.9;
const SMALL_DEVICE_GIGABYTES = 4;

/**
 * The engine in the reader’s browser, in a worker, from files of this site alone (`<base>/engine/`). Import this file
 * dynamically: none of its bytes comes before it is asked for.
 * `onProgress` gets a share 0..1 and what is under way, in French. Rejects with a `DoorError`.
 */
export async function openBrowserEngine(
  base: string,
  onProgress: (share: number, label: string) => void,
  signal: AbortSignal,
  limits: QueryLimits = LIMITS,
): Promise<Engine> {
  // Where WebAssembly itself is blocked, the library’s own detection throws.
  const features = typeof WebAssembly === 'object' ? await getPlatformFeatures() : null;
  if (!features?.wasmExceptions)
    throw new DoorError('no-wasm-exceptions', 'WebAssembly exceptions are missing');
  const assets = engineAssets(PACKAGE_VERSION);
  const address = (file: string) => new URL(`${base}/engine/${file}`, document.baseURI).href;
  onProgress(0, 'Téléchargement du moteur');
  const wasmUrl = await fetchWasm(
    address(assets.wasm),
    ENGINE_UNPACKED_BYTES,
    (share) => onProgress(share * DOWNLOAD_SHARE, 'Téléchargement du moteur'),
    signal,
  );
  onProgress(DOWNLOAD_SHARE, 'Démarrage du moteur');
  const engine = await RestartingEngine.open(
    {
      workerUrl: address(assets.worker),
      wasmUrl,
      memoryMegabytes: isSmallDevice() ? 1024 : 2048,
      startMilliseconds: START_MILLISECONDS,
    },
    limits,
  );
  if (signal.aborted) {
    await engine.close();
    throw new DoorError('cancelled', 'the engine is no longer asked for');
  }
  onProgress(1, 'Moteur prêt');
  return engine;
}

/** Touch screens and machines of 4 GB or less: a page that takes more is killed there. */
function isSmallDevice(): boolean {
  const { deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number };
  return (deviceMemory ?? Infinity) <= SMALL_DEVICE_GIGABYTES || matchMedia('(pointer: coarse)').matches;
}
