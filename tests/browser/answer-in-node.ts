import { readFile } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { latestVersion, type SiteManifest, type TableFile } from '#lib/contract/manifest.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { selectFilterOptions } from '#lib/queries/filter-options.ts';
import { NO_FILTERS, type Filters } from '#lib/queries/filters.ts';
import { ask } from '#lib/queries/question.ts';
import { writeEngineAssets } from '../../scripts/engine-assets.ts';
import { questionCases } from '../support/question-cases.ts';

/** What the Node door answers, for the browser door to answer again. */
export interface NodeAnswers {
  readonly folder: string;
  readonly tables: readonly TableFile[];
  readonly filterSets: readonly Filters[];
  readonly answers: Readonly<Record<string, readonly unknown[]>>;
}

declare module 'vitest' {
  interface ProvidedContext {
    nodeAnswers: NodeAnswers;
  }
}

/** Asks every question of the latest demo version through the Node door, before the browser starts. */
export default async function answerInNode(project: TestProject): Promise<void> {
  await writeEngineAssets();
  const manifest = JSON.parse(await readFile('static/data/manifest.json', 'utf8')) as SiteManifest;
  const dataset = manifest.datasets.find(({ id }) => id === 'demo');
  if (!dataset) throw new Error('no demo dataset: run `npm run data` first');
  const version = latestVersion(dataset);
  const folder = `data/${dataset.id}/${version.id}`;
  const engine = await openNodeEngine();
  for (const table of version.tables)
    await engine.load(table, await readFile(`static/${folder}/${table.file}`));
  const filterSets = await pickFilters(engine);
  const answers: Record<string, readonly unknown[]> = {};
  for (const one of questionCases(filterSets)) answers[one.name] = await one.ask(engine);
  await engine.close();
  project.provide('nodeAnswers', { folder, tables: version.tables, filterSets, answers });
}

/** No filter, then each kind alone, then all of them, on values that the version really holds. */
async function pickFilters(engine: Engine): Promise<Filters[]> {
  const options = await ask(engine, selectFilterOptions, null);
  const ids = (dimension: string) =>
    options.filter((option) => option.dimension === dimension).map(({ id }) => id);
  const parts: Partial<Filters>[] = [
    { measures: ids('measure').slice(0, 3) },
    { operators: ids('operator').slice(0, 1) },
    { aidTypes: ['grant'] },
    { fromMonth: 2025 * 12, toMonth: 2026 * 12 + 2 },
  ];
  return [{}, ...parts, Object.assign({}, ...parts)].map((part) => ({ ...NO_FILTERS, ...part }));
}
