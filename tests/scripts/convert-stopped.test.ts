import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeSpendingFile } from '../../scripts/bench/write-spending-file.ts';

const BYTES = 60_000_000;
let folder = '';
let source = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'convert-stopped-'));
  source = join(folder, 'depenses.csv');
  await writeSpendingFile(source, { bytes: BYTES, isFaulty: false });
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Starts a conversion, and stops it once it writes: its tables are then in a folder beside their place. */
async function stop(out: string, signal: NodeJS.Signals) {
  const args = [
    '--import',
    'tsx',
    'scripts/convert.ts',
    source,
    '--out',
    out,
    '--report',
    join(out, 'r.csv'),
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const isWriting = () => readdirSync(out).some((name) => name.startsWith('.conversion-'));
  while (child.exitCode === null && !isWriting()) await new Promise((resolve) => setTimeout(resolve, 10));
  child.kill(signal);
  return { code: await ended, said };
}

it.each(['SIGINT', 'SIGTERM'] as const)(
  'ends with 130 at %s, says so, and leaves what was there before',
  { timeout: 60_000 },
  async (signal) => {
    const out = join(folder, signal);
    mkdirSync(out);
    writeFileSync(join(out, 'manifest.json'), 'd’avant');
    const { code, said } = await stop(out, signal);
    expect(code).toBe(130);
    expect(said).toContain('Conversion arrêtée\u00a0: rien n’est écrit.');
    expect(readdirSync(out)).toEqual(['manifest.json']);
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe('d’avant');
  },
);
