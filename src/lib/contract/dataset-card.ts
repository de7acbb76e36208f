import { isoDate } from '#lib/domain/calendar.ts';
import { NATURES, type DatasetCard, type Nature } from './manifest.ts';

/** First parts of an address of the site that are not a dataset. */
const RESERVED = [
  'accessibilite',
  'api',
  'cookies',
  'data',
  'donnees-personnelles',
  'ecoconception',
  'embed',
  'engine',
  'mentions-legales',
  'plan-du-site',
  'v',
];

/** True for a slug that may name a dataset: no other first part of an address of the site. */
export function isDatasetId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !RESERVED.includes(text);
}

/**
 * What a parsed `dataset.json` holds, its id being the name of its folder. Throws a French sentence, made for the
 * publisher who wrote the file, on a reserved or badly written id, an unknown nature, or a missing text.
 */
export function parseDatasetCard(folder: string, json: unknown): DatasetCard {
  const card = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  const fail = (why: string): never => {
    throw new Error(`data/${folder}/dataset.json\u00a0: ${why}`);
  };
  const text = (name: string): string => {
    const value = card[name];
    return typeof value === 'string' && value !== '' ? value : fail(`« ${name} » manque.`);
  };
  const maybe = (name: string): string | null => ((card[name] ?? null) === null ? null : text(name));
  if (!isDatasetId(folder))
    fail(`le dossier doit avoir un nom en minuscules, chiffres et tirets, autre que ${RESERVED.join(', ')}.`);
  if (text('id') !== folder) fail(`« id » doit être le nom du dossier, ${folder}.`);
  const nature = NATURES.find((one): one is Nature => one === card['nature']);
  const nextDelivery = maybe('nextDelivery');
  if (nextDelivery !== null && !isoDate(nextDelivery))
    fail('« nextDelivery » n’est pas une date AAAA-MM-JJ.');
  return {
    id: folder,
    title: text('title'),
    nature: nature ?? fail(`« nature » doit être ${NATURES.join(', ')}.`),
    publisher: text('publisher'),
    licence: text('licence'),
    contact: maybe('contact'),
    nextDelivery,
  };
}
