import { join } from 'node:path';
import { freezeVersion } from './data/freeze-version.ts';
import { prepareData } from './data/prepare.ts';

const ROOT = 'data';

/** Without a name, every dataset but the fictitious ones. */
const named = process.argv.slice(2);

try {
  const datasets = await prepareData(ROOT, '.cache/versions');
  const unknown = named.filter((name) => !datasets.some(({ card }) => card.id === name));
  if (unknown.length > 0) throw new Error(`Jeu de données inconnu\u00a0: ${unknown.join(', ')}.`);
  for (const { card, versions } of datasets) {
    if (named.length > 0 ? !named.includes(card.id) : card.nature === 'fictif') continue;
    for (const { folder, version } of versions) {
      const frozen = await freezeVersion(folder, join(ROOT, card.id, 'published'), version.id);
      console.log(frozen ? `${frozen}\u00a0: figée` : `${card.id} ${version.id}\u00a0: déjà figée`);
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
