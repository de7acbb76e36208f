import { readFile } from 'node:fs/promises';
import { error } from '@sveltejs/kit';
import type { SiteCard } from '#lib/contract/site.ts';
import { listRegions } from '#lib/queries/facts.ts';
import { askPublished, findPublished, readManifest } from '#lib/state/published.server.ts';
import { askJournal } from '#lib/state/revisions.server.ts';
import { writeFeed } from '#lib/views/revisions/atom-feed.ts';
import { zoneNames } from '#lib/views/revisions/revision-words.ts';
import { addressOf } from '#lib/views/shell/address.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () =>
  (await readManifest()).datasets.map(({ id }) => ({ dataset: id }));

export const GET: RequestHandler = async ({ params }) => {
  const published = await findPublished(params.dataset, '');
  if (!published) error(404, 'Jeu inconnu');
  const { dataset } = published;
  const site = JSON.parse(await readFile('data/site.json', 'utf8')) as SiteCard;
  const regions = await askPublished(published, listRegions, null);
  const feed = writeFeed(await askJournal(published), {
    dataset: { id: dataset.id, title: dataset.title, publisher: dataset.publisher },
    isFictive: dataset.nature === 'fictif',
    baseUrl: site.baseUrl,
    since: site.createdOn,
    feedPath: `/${dataset.id}/revisions.xml`,
    journalPath: ({ id }) => addressOf({ base: '', dataset: dataset.id, version: id }, 'revisions'),
    zoneName: zoneNames(regions),
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
