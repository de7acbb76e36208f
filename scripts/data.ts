import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareData, type PreparedData } from './data/prepare.ts';
import { publish } from './data/publish.ts';
import { readJson } from './data/read-json.ts';
import { writeEngineAssets } from './engine-assets.ts';

const ROOT = 'data';
const CODES = join(ROOT, 'reference/codes.json');

try {
  const prepared = await prepareData(ROOT, '.cache/versions');
  await publish('static/data', prepared.datasets, await defaultOf(prepared));
  await keepCodes(prepared);
  await writeEngineAssets();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function defaultOf({ datasets }: PreparedData): Promise<string> {
  const chosen = (await readJson(join(ROOT, 'datasets.json'))) as { default?: string };
  const [first] = datasets;
  if (!first) throw new Error(`${ROOT}\u00a0: aucun jeu de données.`);
  const isKnown = datasets.some(({ card }) => card.id === chosen.default);
  return first.card.nature === 'officiel' || !isKnown ? first.card.id : String(chosen.default);
}

async function keepCodes({ before, after }: PreparedData): Promise<void> {
  const added = Object.values(after).flat().length - Object.values(before).flat().length;
  if (added === 0) return;
  const lists = Object.entries(after).map(([dimension, ids]) => `  "${dimension}": ${JSON.stringify(ids)}`);
  await writeFile(CODES, `{\n${lists.join(',\n')}\n}\n`);
  console.log(`${CODES}\u00a0: ${added} identifiants ajoutés. Conservez ce fichier avec les données.`);
}
