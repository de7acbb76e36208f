import { readFile } from 'node:fs/promises';
import { LAYOUTS } from '#lib/contract/layouts.ts';
import type { ReferenceJson } from '#lib/convert/tables/reference-json.ts';
import { toPilote, type PiloteFile, type PiloteNames } from '#lib/export/pilote.ts';
import type { TemplateIndicator, TemplateRegion } from '#lib/export/templates.ts';
import { listIndicators, listObservations, listRegions } from '#lib/queries/facts.ts';
import { askPublished, DATA, type Published } from './published.server.ts';

/** A layout that the reading knows, for a list of them. */
export interface KnownLayout {
  readonly title: string;
  readonly headers: readonly string[];
}

/** What the import page says before any file is dropped. */
export interface ImportPage {
  readonly layouts: readonly KnownLayout[];
  readonly regions: readonly TemplateRegion[];
  readonly indicators: readonly TemplateIndicator[];
  readonly names: PiloteNames;
  /** The dataset’s own values, as PILOTE takes them. */
  readonly pilote: PiloteFile;
}

export async function readImportPage(published: Published): Promise<ImportPage> {
  const [regions, indicators, observations, pilote] = await Promise.all([
    askPublished(published, listRegions, null),
    askPublished(published, listIndicators, null),
    askPublished(published, listObservations, null),
    readPiloteIds(published.dataset.id),
  ]);
  const collator = new Intl.Collator('fr');
  const names = { indicators: pilote, zones: zoneNames(regions) };
  return {
    layouts: LAYOUTS.map(({ title, columns }) => ({
      title,
      headers: columns.filter(({ isRequired }) => isRequired).map(({ header }) => header),
    })),
    regions: regions
      .map(({ regionCode, name }) => ({ code: regionCode, name }))
      .sort((a, b) => collator.compare(a.name, b.name)),
    indicators: indicators.map(({ indicatorId }) => ({
      id: indicatorId,
      pilote: Object.keys(pilote).find((id) => pilote[id] === indicatorId) ?? null,
    })),
    names,
    pilote: toPilote(observations, names),
  };
}

/** PILOTE’s identifiers of a dataset → ours. */
async function readPiloteIds(dataset: string): Promise<Readonly<Record<string, string>>> {
  const { mappings } = JSON.parse(await readFile(`${DATA}/reference.json`, 'utf8')) as ReferenceJson;
  return mappings[dataset]?.indicators ?? {};
}

function zoneNames(regions: readonly { regionCode: string; name: string }[]): Record<string, string> {
  return {
    FRANCE: 'France',
    ...Object.fromEntries(regions.map(({ regionCode, name }) => [`R${regionCode}`, name])),
  };
}
