import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MaskedFile } from '#lib/contract/manifest.ts';
import { convert } from '#lib/convert/convert.ts';
import { parseReference, type ReferenceJson } from '#lib/convert/tables/reference-json.ts';
import { readDatasets, type DatasetFolder } from '../../scripts/data/read-datasets.ts';
import { readReferenceFolder } from '../../scripts/data/read-reference-folder.ts';
import { REFERENCE_JSON, writeReference } from '../../scripts/data/write-reference.ts';

const ROOT = 'tests/fixtures/frozen';
let folder = '';
let json: ReferenceJson;
let said: MaskedFile;
let dataset: DatasetFolder;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reference-'));
  said = await writeReference(ROOT, folder);
  json = JSON.parse(await readFile(join(folder, REFERENCE_JSON), 'utf8')) as ReferenceJson;
  const [first] = await readDatasets(ROOT);
  if (!first) throw new Error(`no dataset in ${ROOT}`);
  dataset = first;
});

afterAll(() => rm(folder, { recursive: true }));

describe('reference.json', () => {
  it('is what the manifest is told of it', async () => {
    const bytes = await readFile(join(folder, REFERENCE_JSON));
    expect(said).toEqual({
      file: 'reference.json',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
    });
  });

  it('gives the same conversion, byte for byte, as the folder it was written from', async () => {
    const { reference, geography, codes } = await readReferenceFolder(join(ROOT, 'reference'));
    const read = parseReference(json);
    for (const { date, files, fileMappings } of dataset.deliveries) {
      const shared = { files, fileMappings, dataset: 'essai', nature: 'fictif', asOf: date } as const;
      const rest = { defaultLine: null, isPublished: true };
      const fromFolder = await convert({
        ...shared,
        ...rest,
        mapping: dataset.mapping,
        reference,
        geography,
        codes,
      });
      const fromJson = await convert({ ...shared, ...rest, ...read, mapping: read.mappings['essai']! });
      expect(fromJson).toEqual(fromFolder);
      expect(fromJson.manifest.tables.find(({ name }) => name === 'movements')?.rows).toBeGreaterThan(0);
    }
    expect(dataset.deliveries).toHaveLength(2);
  });

  it('finds regions and departments as the folder does', () => {
    const { geography } = parseReference(json);
    expect(geography.regionOf('ara')).toBe('84');
    expect(geography.regionOfDepartment('Rhône')).toBe('84');
    expect(geography.regionOf('Nulle part')).toBeNull();
  });

  it('refuses code lists that repeat an id', () => {
    const codes = { ...json.codes, stage: ['paid', 'paid'] };
    expect(() => parseReference({ ...json, codes })).toThrow('invalid code list: stage');
  });
});
