import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TableFile } from '#lib/contract/manifest.ts';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { convertTo } from '#lib/convert/convert.ts';
import { boundHeap } from '../convert/bound-heap.ts';
import { fileAt, NodeDoor } from '../convert/node-door.ts';
import { readReferenceFolder } from '../data/read-reference-folder.ts';
import { report, time } from './report.ts';

boundHeap();
const path = process.argv[2] ?? '';
const { reference, geography, codes } = await readReferenceFolder('data/reference');
const folder = await mkdtemp(join(dirname(path), 'tables-'));
const door = new NodeDoor(folder);
const file = await fileAt(path, 'depenses.csv');
let files: readonly TableFile[] = [];
const times = await time(async () => {
  const { manifest } = await convertTo(
    {
      ...{ reference, geography, codes, files: [file] },
      dataset: 'banc',
      nature: 'fictif',
      asOf: null,
      mapping: NO_MAPPING,
      defaultLine: null,
    },
    door,
  );
  await door.close();
  files = manifest.tables;
});
await rm(folder, { recursive: true });
const movements = files.find(({ name }) => name === 'movements');
report({ tool: 'suivi-ia-sante', ...times, rows: movements?.rows ?? 0, cents: String(movements?.sum_cents) });
