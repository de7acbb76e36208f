import { readFile } from 'node:fs/promises';
import {
  latestVersion,
  type DatasetManifest,
  type DatasetVersion,
  type SiteManifest,
} from '#lib/contract/manifest.ts';
import { emptyTable } from '#lib/contract/empty-table.ts';
import { TABLES } from '#lib/contract/tables.ts';
import type { Answering, Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { ask, type Question } from '#lib/queries/question.ts';
import { keepAnswers } from './kept-answers.server.ts';

export const DATA = 'static/data';
/** Answers of earlier builds: those of a version that did not change are not asked again. */
const ANSWERS = '.cache/answers';

/** One version of one dataset, as published. */
export interface Published {
  readonly dataset: DatasetManifest;
  readonly version: DatasetVersion;
}

let manifest: Promise<SiteManifest> | null = null;
const engines = new Map<string, Promise<Answering>>();
const answers = new Map<string, Promise<unknown>>();

/** The manifest of everything published, read once. */
export function readManifest(): Promise<SiteManifest> {
  manifest ??= readFile(`${DATA}/manifest.json`, 'utf8').then((text) => JSON.parse(text) as SiteManifest);
  return manifest;
}

/** The rest parameter of a page: « » is the latest version, « v/<version> » that one. Null when there is no such version. */
export async function findPublished(datasetId: string, at: string): Promise<Published | null> {
  const dataset = (await readManifest()).datasets.find(({ id }) => id === datasetId);
  if (!dataset) return null;
  if (at === '') return { dataset, version: latestVersion(dataset) };
  const version = dataset.versions.find(({ id }) => at.replace(/\/$/, '') === `v/${id}`);
  return version ? { dataset, version } : null;
}

/** Every prerendered scope: each dataset at its latest version, then at each of its versions by name. */
export async function scopes(): Promise<{ dataset: string; at: string }[]> {
  return (await readManifest()).datasets.flatMap(({ id, versions }) =>
    ['', ...versions.map((version) => `v/${version.id}`)].map((at) => ({ dataset: id, at })),
  );
}

/** Rows of one question asked of one published version; the same question is asked once. */
export function askPublished<Params, Answer>(
  { dataset, version }: Published,
  question: Question<Params, Answer>,
  params: Params,
): Promise<Answer[]> {
  const key = JSON.stringify([dataset.id, version.id, question.id, params ?? null]);
  let answer = answers.get(key) as Promise<Answer[]> | undefined;
  if (!answer) {
    answer = openVersion(dataset.id, version).then((engine) => ask(engine, question, params));
    answers.set(key, answer);
  }
  return answer;
}

function openVersion(datasetId: string, version: DatasetVersion): Promise<Answering> {
  const key = `${datasetId}/${version.id}`;
  const opened =
    engines.get(key) ?? keepAnswers(ANSWERS, version.tables, () => loadVersion(`${DATA}/${key}`, version));
  engines.set(key, opened);
  return opened;
}

/** The engine with every table of a version; a table that the contract gained since is there, empty. */
export async function loadVersion(
  folder: string,
  { tables }: Pick<DatasetVersion, 'tables'>,
): Promise<Engine> {
  const engine = await openNodeEngine();
  for (const table of tables) await engine.load(table, await readFile(`${folder}/${table.file}`));
  for (const contract of TABLES) {
    if (tables.some(({ name }) => name === contract.name)) continue;
    const { file, bytes } = await emptyTable(contract, { dataset: '', nature: null });
    await engine.load(file, bytes);
  }
  return engine;
}
