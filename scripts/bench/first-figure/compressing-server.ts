import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};
const CACHE = '.cache/bench-brotli';
const BARE = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));

/**
 * A server that gives every page the same chance: what a browser can unpack is sent in brotli at its highest level,
 * compressed beforehand. The library’s own files are under `/bare/`, and as they are under `/bare/plain/`.
 */
export function createCompressingServer(folders: readonly string[]): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = findFile(folders, path);
    if (!file) return void response.writeHead(404).end();
    const bytes = readFileSync(file);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const isPlain = path.startsWith('/bare/plain/') || file.endsWith('.gz');
    response.writeHead(200, { 'content-type': type, ...(!isPlain && { 'content-encoding': 'br' }) });
    response.end(isPlain ? bytes : compressOnce(bytes));
  });
}

function findFile(folders: readonly string[], path: string): string | undefined {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  const candidates = name.startsWith('/bare/')
    ? [join(BARE, name.replace(/^\/bare\/(?:plain\/)?/, ''))]
    : folders.map((folder) => join(folder, decodeURIComponent(name)));
  return candidates.find((file) => existsSync(file) && statSync(file).isFile());
}

function compressOnce(bytes: Buffer): Buffer {
  const kept = join(CACHE, createHash('sha256').update(bytes).digest('hex'));
  if (existsSync(kept)) return readFileSync(kept);
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(kept, packed);
  return packed;
}
