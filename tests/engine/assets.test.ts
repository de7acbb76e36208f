import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ENGINE_BYTES, ENGINE_UNPACKED_BYTES } from '#lib/engine/assets.ts';

it('tells the lengths of the engine that is served, packed and unpacked', () => {
  const packed = readFileSync('static/engine/duckdb-eh-1.32.0.wasm.gz');
  expect(packed.length).toBe(ENGINE_BYTES);
  expect(gunzipSync(packed).length).toBe(ENGINE_UNPACKED_BYTES);
});
