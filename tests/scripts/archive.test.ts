import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '#lib/convert/bytes/open-archive.ts';
import { writeArchive } from '../../scripts/archive/write-archive.ts';

const SITE = {
  'index.html': '<h1>119 M€</h1>',
  '404.html': '<h1>Introuvable</h1>',
  'data/manifest.json': '{}',
  'été.csv': 'a,b',
};
/** Of « {} »: printf '{}' | sha256sum. */
const EMPTY_OBJECT = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';

let root = '';
const write = (folder: string, name: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(root, folder, name)), { recursive: true });
  writeFileSync(join(root, folder, name), content);
};
const unpack = async (folder: string) => {
  const { zip } = await writeArchive(join(root, 'site'));
  const { entries } = await openArchive(new Uint8Array(await zip.arrayBuffer()));
  for (const { name, bytes } of entries) write(folder, name, bytes);
  return entries.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)] as const);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'archive-'));
  for (const [name, content] of Object.entries(SITE)) write('site', name, content);
});
afterAll(() => rmSync(root, { recursive: true }));

it('holds the site, its digests and what serves it, in the same bytes each time', async () => {
  const entries = new Map(await unpack('whole'));
  expect([...entries.keys()].sort()).toEqual([
    'LISEZMOI.txt',
    'SHA256SUMS',
    'servir.mjs',
    'site/404.html',
    'site/data/manifest.json',
    'site/index.html',
    'site/été.csv',
  ]);
  expect(entries.get('SHA256SUMS')).toContain(`${EMPTY_OBJECT}  site/data/manifest.json\n`);
  const [first, second] = [await writeArchive(join(root, 'site')), await writeArchive(join(root, 'site'))];
  expect(first.files).toBe(4);
  expect(first.digest).toBe(second.digest);
  expect(await first.zip.arrayBuffer()).toEqual(await second.zip.arrayBuffer());
});

describe('the server of the archive', () => {
  let process: ChildProcess;
  let address = '';
  let said = '';

  beforeAll(async () => {
    await unpack('served');
    process = spawn('node', [join(root, 'served/servir.mjs'), '0'], { cwd: tmpdir() });
    address = await new Promise((resolve) =>
      process.stdout?.on('data', (text: Buffer) => {
        said += text.toString();
        const found = /http:\/\/localhost:\d+/.exec(said);
        if (found) resolve(found[0].replace('localhost', '127.0.0.1'));
      }),
    );
  });
  afterAll(() => void process.kill());

  const get = async (path: string) => {
    const response = await fetch(address + path);
    return [response.status, response.headers.get('content-type'), await response.text()];
  };

  it('checks every file, then serves the site and nothing beside it', async () => {
    const { digest } = await writeArchive(join(root, 'site'));
    expect(said).toContain(`4 fichiers vérifiés, empreinte de leur liste : ${digest}`);
    expect(await get('/')).toEqual([200, 'text/html; charset=utf-8', '<h1>119 M€</h1>']);
    expect(await get('/%C3%A9t%C3%A9.csv?x=1')).toEqual([200, 'text/csv; charset=utf-8', 'a,b']);
    const missing = [404, 'text/html; charset=utf-8', '<h1>Introuvable</h1>'];
    expect(await get('/nulle-part/')).toEqual(missing);
    expect(await get('/..%2fservir.mjs')).toEqual(missing);
    expect((await get('/%'))[0]).toBe(500);
  });

  it('serves no file changed since', async () => {
    write('served', 'site/index.html', '<h1>550 M€</h1>');
    expect(await get('/')).toEqual([500, 'text/plain; charset=utf-8', 'fichier altéré : site/index.html']);
  });
});

it.each([
  ['a figure is changed', 'site/index.html', '<h1>550 M€</h1>', 'fichier altéré : site/index.html'],
  ['a file is cut', 'site/data/manifest.json', '{', 'fichier altéré : site/data/manifest.json'],
])('does not start when %s', async (_, name, content, reason) => {
  await unpack('altered');
  write('altered', name, content);
  const { status, stderr } = spawnSync('node', [join(root, 'altered/servir.mjs'), '0'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, `Archive refusée, ${reason}\n`]);
});

it('does not start when a file is missing', async () => {
  await unpack('incomplete');
  rmSync(join(root, 'incomplete/site/404.html'));
  const { status, stderr } = spawnSync('node', [join(root, 'incomplete/servir.mjs'), '0'], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('Archive refusée');
  expect(stderr).toContain('404.html');
});
