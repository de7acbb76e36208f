import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DatasetVersion } from '#lib/contract/manifest.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { decodeRows } from '#lib/engine/rows.ts';
import { freezeVersion } from '../../scripts/data/freeze-version.ts';
import { prepareData } from '../../scripts/data/prepare.ts';
import { publish } from '../../scripts/data/publish.ts';

const FROZEN = 'tests/fixtures/frozen';
/** Frozen when measures and types of beneficiary still had one byte: it must open for ever. */
const OLDEST = '2026-03-31-5030398b';
const FIRST = '2026-03-31-8e91af5d';
const SECOND = '2026-06-30-c1bfe8d7';

let root = '';
let cache = '';
let printed: string[] = [];

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'versions-'));
  [root, cache] = [join(folder, 'data'), join(folder, 'cache')];
  await cp(FROZEN, root, { recursive: true });
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(join(root, '..'), { recursive: true });
});

async function prepareOne() {
  const datasets = await prepareData(root, cache);
  const versions = datasets.flatMap((dataset) => dataset.versions);
  return { datasets, versions, ids: versions.map(({ version }) => version.id) };
}

const delivered = (date: string, file: string) => join(root, 'essai', date, file);

describe('prepareData', { timeout: 30_000 }, () => {
  it('gives the same figures the same name, whatever was refactored', async () => {
    expect((await prepareOne()).ids).toEqual([FIRST, SECOND]);
  });

  it('converts nothing again when nothing changed', async () => {
    await prepareOne();
    printed = [];
    expect((await prepareOne()).ids).toEqual([FIRST, SECOND]);
    expect(printed).toEqual([
      `essai ${FIRST}\u00a0: 6 lignes retenues, 1 écartées, 44 Kio, inchangée`,
      `essai ${SECOND}\u00a0: 9 lignes retenues, 1 écartées, 45 Kio, inchangée`,
    ]);
  });

  it('names the file that cannot be read, and builds nothing', async () => {
    await writeFile(delivered('2026-06-30', 'photo.csv'), Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0));
    await expect(prepareOne()).rejects.toThrow(
      /essai\/2026-06-30\u00a0: 1 fichier\(s\) n’ont pas pu être lus, rien n’est publié\.\n {2}photo\.csv\u00a0: /,
    );
  });

  it('refuses a folder that is no date, and a delivery without CSV', async () => {
    await cp(join(root, 'essai/2026-03-31'), join(root, 'essai/2026-02-31'), { recursive: true });
    await expect(prepareOne()).rejects.toThrow('« 2026-02-31 » n’est pas une date AAAA-MM-JJ.');
    await rm(join(root, 'essai/2026-02-31'), { recursive: true });
    await cp(join(root, 'essai/2026-03-31'), join(root, 'essai/31-03-2026'), { recursive: true });
    await expect(prepareOne()).rejects.toThrow('« 31-03-2026 » n’est pas une date AAAA-MM-JJ.');
    await rm(join(root, 'essai/31-03-2026'), { recursive: true });
    for (const file of await readdir(join(root, 'essai/2026-03-31'))) await rm(delivered('2026-03-31', file));
    await expect(prepareOne()).rejects.toThrow('aucun fichier CSV, classeur ou archive');
  });

  it('appends new ids to codes.json, and moves none', async () => {
    const path = join(root, 'reference/codes.json');
    const before = JSON.parse(await readFile(path, 'utf8')) as Record<string, string[]>;
    await writeFile(
      path,
      JSON.stringify({ ...before, operator: ['Opérateur fictif Z', 'Opérateur fictif B'] }),
    );
    await prepareOne();
    const after = JSON.parse(await readFile(path, 'utf8')) as Record<string, string[]>;
    expect(after['operator']).toEqual([
      'Opérateur fictif Z',
      'Opérateur fictif B',
      'Opérateur fictif A',
      'unknown',
    ]);
    expect(after['territory']).toEqual(before['territory']);
    expect(printed.at(-1)).toMatch(/codes\.json\u00a0: \d+ identifiants ajoutés/);
  });
});

describe('a frozen version', { timeout: 30_000 }, () => {
  it('is taken as it is, and never written again', async () => {
    const { versions } = await prepareOne();
    const published = join(root, 'essai/published');
    const [first] = versions;
    expect(await freezeVersion(first?.folder ?? '', published, FIRST)).toBe(join(published, FIRST));
    expect(await freezeVersion(first?.folder ?? '', published, FIRST)).toBeNull();
    await rm(cache, { recursive: true });
    printed = [];
    const again = await prepareOne();
    expect(again.ids).toEqual([FIRST, SECOND]);
    expect(again.versions[0]?.folder).toBe(join(published, FIRST));
    expect(printed[0]).toBe(`essai ${FIRST}\u00a0: publiée, reprise telle quelle`);
  });

  it('refuses a codes.json that gives its codes to other ids', async () => {
    const { versions } = await prepareOne();
    await freezeVersion(versions[0]?.folder ?? '', join(root, 'essai/published'), FIRST);
    const path = join(root, 'reference/codes.json');
    const codes = JSON.parse(await readFile(path, 'utf8')) as Record<string, string[]>;
    await writeFile(path, JSON.stringify({ ...codes, territory: codes['territory']?.toReversed() }));
    await expect(prepareOne()).rejects.toThrow(`n’est plus la suite des codes de essai ${FIRST}`);
  });

  it('stays beside the version of the same delivery corrected later', async () => {
    const { versions } = await prepareOne();
    await freezeVersion(versions[0]?.folder ?? '', join(root, 'essai/published'), FIRST);
    const file = delivered('2026-03-31', 'depenses.csv');
    await writeFile(file, (await readFile(file, 'utf8')).replace('1 000,01', '1 000,02'));
    const { ids } = await prepareOne();
    expect(ids).toHaveLength(3);
    expect(ids[0]).toBe(FIRST);
    expect(ids[1]).toMatch(/^2026-03-31-(?!ed2c7f37)/);
  });

  it(
    'of the first format still loads, its rows and cents checked, and answers',
    { timeout: 60_000 },
    async () => {
      const folder = join('tests/fixtures/published', OLDEST);
      const { version } = JSON.parse(await readFile(join(folder, 'version.json'), 'utf8')) as {
        version: DatasetVersion;
      };
      const engine = await openNodeEngine();
      for (const table of version.tables) await engine.load(table, await readFile(join(folder, table.file)));
      const ask = async (text: string) => decodeRows(await engine.query({ text, params: [] }));
      expect(
        await ask(
          `SELECT c.id AS territory, sum(amount_cents)::BIGINT AS cents FROM cube_partners_committed AS q
         JOIN codes AS c ON c.dimension = 'territory' AND c.code = q.territory GROUP BY 1 ORDER BY 1`,
        ),
      ).toEqual([
        { territory: '01', cents: 102_501 },
        { territory: '84', cents: 5_000 },
        { territory: 'com', cents: 2_500 },
        { territory: 'non-regionalised', cents: 5_000 },
      ]);
      expect(await ask('SELECT region_code, population FROM regions ORDER BY 1')).toEqual([
        { region_code: '01', population: null },
        { region_code: '84', population: null },
      ]);
      await engine.close();
    },
  );
});

describe('publish', () => {
  it('copies every version, drops what none owns, and lists them oldest first', async () => {
    const out = join(root, '../static');
    const { datasets } = await prepareOne();
    await cp(join(root, 'essai/2026-03-31'), join(out, 'essai/2025-01-01-00000000'), { recursive: true });
    await cp(join(root, 'essai/2026-03-31'), join(out, 'ancien'), { recursive: true });
    await publish(out, datasets, 'essai');
    expect((await readdir(out)).sort()).toEqual(['essai', 'manifest.json']);
    expect((await readdir(join(out, 'essai'))).sort()).toEqual([FIRST, SECOND]);
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as {
      default: string;
      datasets: { id: string; nature: string; versions: { id: string; report: string }[] }[];
    };
    expect(manifest).toMatchObject({
      default: 'essai',
      datasets: [{ id: 'essai', nature: 'fictif', versions: [{ id: FIRST }, { id: SECOND }] }],
    });
    expect(await readFile(join(out, 'essai', FIRST, 'report.csv'), 'utf8')).toContain('amount-unreadable');
  });

  it('puts the masked deliveries beside the tables, by their digests, and no delivered file', async () => {
    const file = delivered('2026-06-30', 'personnes.csv');
    const [header, row] = [
      'operateur;nom_projet;beneficiaire;siret;type_beneficiaire;ligne;etape;date;montant',
      'Opérateur fictif A;Projet;PLANTÉE Zélie;00000000100016;EI;formation;engagé;2026-06-01;10',
    ];
    await writeFile(file, `${header}\n${row}\n`);
    const out = join(root, '../static');
    const { datasets, versions } = await prepareOne();
    await publish(out, datasets, 'essai');
    const last = versions[1]?.version;
    const folder = join(out, 'essai', last?.id ?? '');
    const report = last?.files.find((one) => one.file === 'personnes.csv');
    const bytes = new Uint8Array(await readFile(join(folder, 'deliveries/personnes.csv')));
    expect(new TextDecoder().decode(bytes).split('\n')).toEqual([
      header,
      'Opérateur fictif A;Projet;Personne physique (nom masqué);masqué;EI;formation;engagé;2026-06-01;10',
      '',
    ]);
    expect(report?.masked).toEqual({
      file: 'deliveries/personnes.csv',
      sha256: await sha256(bytes),
      bytes: bytes.length,
    });
    expect(report?.sha256).toBe(await sha256(new Uint8Array(await readFile(file))));
    const paths = await readdir(out, { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      paths
        .filter((path) => path.isFile())
        .map((path) => readFile(join(path.parentPath, path.name), 'latin1')),
    );
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => text.includes('PLANT') || text.includes('00000000100016'))).toEqual([]);
  });
});
