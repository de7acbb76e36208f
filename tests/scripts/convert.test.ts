import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConversionManifest } from '#lib/contract/manifest.ts';
import { parseCommand } from '../../scripts/convert/parse-command.ts';

const DELIVERY = 'tests/fixtures/frozen/essai/2026-06-30';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'convert-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(name: string, ...args: string[]) {
  const out = join(folder, name);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/convert.ts', ...args, '--out', out],
    { encoding: 'utf8' },
  );
  const read = (file: string) => readFileSync(join(out, file));
  return { status, stderr, out, read };
}

describe('parseCommand', () => {
  it('reads a whole command', () => {
    const args = ['a.csv', 'b', '--out', 'o', '--line', 'formation', '--mapping', 'm.json', '--strict'];
    expect(parseCommand([...args, '--report', 'r.csv'])).toEqual({
      paths: ['a.csv', 'b'],
      out: 'o',
      line: 'formation',
      mapping: 'm.json',
      report: 'r.csv',
      isStrict: true,
      against: null,
      confirmed: [],
    });
  });

  it.each([
    [['--out', 'o'], 'Aucun fichier ni dossier à convertir.'],
    [['a.csv'], 'Il manque --out <dossier>.'],
    [['a.csv', '--out'], 'Il manque la valeur de --out.'],
    [['a.csv', '--out', 'o', '--stric'], 'Option inconnue : --stric.'],
    [['a.csv', '--out', 'o', '--confirm', 'x'], '--confirm ne va qu’avec --against <dossier>.'],
    [
      ['a.csv', '--out', 'o', '--line', 'autre'],
      '--line autre : la ligne doit être ia-sante, formation, ondam, hors-perimetre.',
    ],
  ])('refuses %j', (args, message) => {
    expect(parseCommand(args)).toBe(message);
  });
});

describe('npm run convert', { timeout: 60_000 }, () => {
  it('answers 1 to a folder without CSV and to a place where it cannot write', () => {
    const empty = join(folder, 'vide');
    mkdirSync(empty);
    const nothing = run('nothing', empty);
    expect([nothing.status, nothing.stderr]).toEqual([
      1,
      `${empty}\u00a0: aucun fichier CSV, classeur ou archive dans ce dossier.\n`,
    ]);
    writeFileSync(join(folder, 'pris'), '');
    const taken = run('pris', DELIVERY);
    expect(taken.status).toBe(1);
    expect(taken.stderr).toBe(`${join(folder, 'pris')}\u00a0: impossible d’y écrire (EEXIST).\n`);
  });

  it('answers 2 to a mapping that is not one, and names its file and rule', () => {
    const mapping = join(folder, 'regles.json');
    writeFileSync(mapping, '{"rules": [{"procedure": "x", "line": "IA"}]}');
    const { status, stderr } = run('unmapped', DELIVERY, '--mapping', mapping);
    expect(status).toBe(2);
    expect(stderr).toContain(`${mapping}\u00a0: règle 1\u00a0: « line » doit être ia-sante`);
  });

  it('writes every table, a manifest that loses nothing, and the report; rejected rows are no failure', () => {
    const report = join(folder, 'rapport.csv');
    const { status, out, read } = run('whole', DELIVERY, '--report', report);
    expect(status).toBe(0);
    const manifest = JSON.parse(read('manifest.json').toString()) as ConversionManifest;
    expect(Object.keys(manifest)).toEqual(['files', 'tables']);
    expect(readdirSync(out).sort()).toEqual(
      ['manifest.json', ...manifest.tables.map(({ file }) => file)].sort(),
    );
    expect(manifest.files.find(({ file }) => file === 'depenses.csv')).toMatchObject({
      layout: 'spending',
      header_line: 1,
      rows_read: 5,
      rows_kept: 4,
      rows_rejected: 1,
      amount_cents_read: 105_001,
      amount_cents_kept: 105_001,
      amount_cents_rejected: 0,
      amount_unreadable: 1,
      issues: { 'amount-unreadable': 1 },
    });
    expect(manifest.tables.find(({ name }) => name === 'movements')).toMatchObject({
      file: 'movements.arrows',
      rows: 6,
      sum_cents: 145_701,
    });
    expect(readFileSync(report, 'utf8')).toMatch(/depenses\.csv;5;montant;erreur;amount-unreadable;abc;/);
    expect(tableFromIPC(read('movements.arrows')).schema.metadata.get('nature')).toBe('fictif');
  });

  it('fails with --strict when a row was rejected', () => {
    expect(run('strict', DELIVERY, '--strict').status).toBe(1);
  });

  it('fails when a file cannot be read, and still converts the others', () => {
    const binary = join(folder, 'photo.csv');
    writeFileSync(binary, Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0));
    const { status, stderr, read } = run('partly', binary, `${DELIVERY}/depenses.csv`, 'absent.csv');
    expect(status).toBe(1);
    expect(stderr).toContain('photo.csv\u00a0: n’a pas pu être lu.');
    expect(stderr).toContain('absent.csv\u00a0: introuvable ou illisible (ENOENT).');
    const { files } = JSON.parse(read('manifest.json').toString()) as ConversionManifest;
    expect(files.map(({ file, rows_kept }) => [file, rows_kept])).toEqual([
      ['depenses.csv', 4],
      ['photo.csv', 0],
    ]);
  });

  it('reads a file of another layout with the mapping that lies beside it, and says which mapping is broken', () => {
    const other = join(folder, 'autre.csv');
    const mapping = {
      columns: { montant: 'Somme', nom_projet: 'Projet' },
      constants: { etape: 'engagé', date: '2026-01-31', operateur: 'Opérateur fictif D' },
    };
    writeFileSync(other, 'Projet;Somme\nProjet fictif;1 000,50\n');
    writeFileSync(`${other}.mapping.json`, JSON.stringify(mapping));
    const { status, read } = run('mapped', other);
    expect(status).toBe(0);
    const { files } = JSON.parse(read('manifest.json').toString()) as ConversionManifest;
    expect(files).toMatchObject([{ layout: 'spending-mapped', rows_kept: 1, amount_cents_kept: 100_050 }]);
    writeFileSync(`${other}.mapping.json`, JSON.stringify({ ...mapping, constants: {} }));
    const broken = run('broken-mapping', other);
    expect(broken.status).toBe(1);
    expect(broken.stderr).toContain(
      'autre.csv.mapping.json\u00a0: il manque « etape », en colonne ou en constante.',
    );
  });

  it('answers 2 and its usage to a command that is badly written', () => {
    const { status, stderr } = run('misused', DELIVERY, '--line', 'autre');
    expect(status).toBe(2);
    expect(stderr).toContain('Usage : npm run convert');
    expect(run('mapping', DELIVERY, '--mapping', 'absent.json').status).toBe(2);
  });
});
