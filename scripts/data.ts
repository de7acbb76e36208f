import { join } from 'node:path';
import { prepareData } from './data/prepare.ts';
import { publish, type ReadyDataset } from './data/publish.ts';
import { readJson } from './data/read-json.ts';
import { writeReference } from './data/write-reference.ts';
import { writeEngineAssets } from './engine-assets.ts';

const ROOT = 'data';

try {
  const datasets = await prepareData(ROOT, '.cache/versions');
  const first = await defaultOf(datasets);
  const isFirst = ({ card }: ReadyDataset) => Number(card.id === first);
  datasets.sort((a, b) => isFirst(b) - isFirst(a));
  const reference = await writeReference(ROOT, 'static/data');
  await publish('static/data', datasets, first, reference);
  await writeEngineAssets();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function defaultOf(datasets: readonly ReadyDataset[]): Promise<string> {
  const chosen = (await readJson(join(ROOT, 'datasets.json'))) as { default?: string };
  const [first] = datasets;
  if (!first) throw new Error(`${ROOT}\u00a0: aucun jeu de données.`);
  const isKnown = datasets.some(({ card }) => card.id === chosen.default);
  return first.card.nature === 'officiel' || !isKnown ? first.card.id : String(chosen.default);
}
