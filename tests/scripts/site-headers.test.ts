import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersOf } from '../../scripts/deploy/headers.ts';
import { CONFIGURATIONS, hostedHeaders } from '../../scripts/deploy/write-configurations.ts';

const FOR_A_YEAR = 'public, max-age=31536000, immutable';
const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
const CASES: [path: string, own: Record<string, string>][] = [
  ['/', { 'Content-Security-Policy': "frame-ancestors 'self'", 'Cache-Control': 'no-cache' }],
  ['/demo/', { 'Content-Security-Policy': "frame-ancestors 'self'", 'Cache-Control': 'no-cache' }],
  [
    '/suivi/embed/demo/etapes.formation/',
    { 'Content-Security-Policy': 'frame-ancestors *', 'Cache-Control': 'no-cache' },
  ],
  [
    '/_app/immutable/a.js',
    { 'Content-Security-Policy': "frame-ancestors 'self'", 'Cache-Control': FOR_A_YEAR },
  ],
  [
    '/suivi/engine/duckdb-eh-1.32.0.wasm.gz',
    { 'Content-Security-Policy': "frame-ancestors 'self'", 'Cache-Control': FOR_A_YEAR },
  ],
  [
    '/api/v1/datasets.json',
    {
      'Content-Security-Policy': "frame-ancestors 'self'",
      'Cache-Control': 'no-cache',
      'Access-Control-Allow-Origin': '*',
    },
  ],
];

/** What a host that joins the values of all the rules met sends for a path. */
function hosted(file: string, path: string): Record<string, string> {
  const sent: Record<string, string> = {};
  let applies = false;
  for (const line of file.split('\n')) {
    if (line.startsWith('/'))
      applies = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
    const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (!applies || name === undefined || value === undefined) continue;
    sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
  }
  return sent;
}

describe('the headers of the site', () => {
  it.each(CASES)('%s', (path, own) => {
    expect(Object.fromEntries(headersOf(path))).toEqual({ ...EVERYWHERE, ...own });
  });

  it.each(Object.entries(CONFIGURATIONS))('deploy/%s is what the table says', (path, write) => {
    expect(readFileSync(`deploy/${path}`, 'utf8')).toBe(write());
  });

  it('says a header once at each address of a host that joins the rules met', () => {
    const file = hostedHeaders(['404.html', '_app', 'api', 'demo', 'embed', 'engine']);
    const at = (path: string) => hosted(file, path);
    const page = { ...EVERYWHERE, 'Content-Security-Policy': "frame-ancestors 'self'" };
    expect(at('/')).toEqual(page);
    expect(at('/demo/regions/84/')).toEqual(page);
    expect(at('/embed/demo/etapes.formation/')).toEqual({
      ...EVERYWHERE,
      'Content-Security-Policy': 'frame-ancestors *',
    });
    expect(at('/_app/immutable/a.js')).toEqual({ ...page, 'Cache-Control': FOR_A_YEAR });
    expect(at('/engine/a.wasm.gz')).toEqual({ ...page, 'Cache-Control': FOR_A_YEAR });
    expect(at('/api/v1/a.json')).toEqual({ ...page, 'Access-Control-Allow-Origin': '*' });
  });
});
