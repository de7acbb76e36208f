/** Files of the engine, under `<base>/engine/`: their names carry the version, so they may be cached for ever. */
export interface EngineAssets {
  readonly wasm: string;
  readonly worker: string;
}

/** Bytes of the compressed engine (1.32.0, gzip 9): the length of the progress bar where the server gives none. */
export const ENGINE_BYTES = 7_677_553;
/** Bytes of the engine once unpacked: another length is a file cut short. */
export const ENGINE_UNPACKED_BYTES = 34_242_586;

/** Names of the engine’s files for one version of duckdb-wasm. */
export function engineAssets(version: string): EngineAssets {
  return { wasm: `duckdb-eh-${version}.wasm.gz`, worker: `duckdb-browser-eh-${version}.worker.js` };
}
