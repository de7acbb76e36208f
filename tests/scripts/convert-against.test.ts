import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BEFORE = 'tests/fixtures/frozen/essai/2026-03-31';
const RULES = ['--mapping', 'tests/fixtures/frozen/essai/mapping.json'];
let folder = '';
let delivery = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'against-'));
  delivery = join(folder, '2026-06-30');
  cpSync('tests/fixtures/frozen/essai/2026-06-30', delivery, { recursive: true });
  const file = join(delivery, 'observations.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace('vc;500000', 'vc;400000'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(name: string, ...args: string[]) {
  const out = join(folder, name);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/convert.ts', delivery, '--out', out, ...RULES, ...args],
    { encoding: 'utf8' },
  );
  return { status, stderr, out };
}

describe('npm run convert -- --against', { timeout: 60_000 }, () => {
  it('answers 3 to a delivery that moves a target, says what to do, and writes nothing', () => {
    const { status, stderr, out } = run('stopped', '--against', BEFORE);
    expect(status).toBe(3);
    expect(stderr).toContain(
      `${delivery}\u00a0: livraison arrêtée, un point est à confirmer par rapport à ${BEFORE}.\n  target-moved:soignants-formes\u00a0: une cible est déplacée\u00a0: `,
    );
    expect(stderr).toContain('--confirm target-moved:soignants-formes');
    expect(existsSync(out)).toBe(false);
  });

  it('writes the journal once confirmed, against delivered files and against written tables alike', () => {
    const args = ['--confirm', 'target-moved:soignants-formes'];
    const againstFiles = run('files', '--against', BEFORE, ...args);
    expect([againstFiles.status, againstFiles.stderr]).toEqual([0, '']);
    const tables = join(folder, '2026-03-31-tables');
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/convert.ts', BEFORE, '--out', tables, ...RULES]);
    const againstTables = run('tables', '--against', tables, ...args);
    expect(againstTables.status).toBe(0);
    for (const { out } of [againstFiles, againstTables]) {
      const journal = tableFromIPC(readFileSync(join(out, 'revisions.arrows')));
      expect(journal.toArray().map((row) => [row.kind, row.old_value, row.new_value])).toEqual([
        ['target-moved', '500000', '400000'],
      ]);
    }
  });

  it('answers 2 to a folder that is not there', () => {
    const { status, stderr } = run('nowhere', '--against', join(folder, 'absent'));
    expect(status).toBe(2);
    expect(stderr).toContain('dossier introuvable ou illisible.');
  });
});
