import type { RevisionRow } from '#lib/queries/revisions.ts';
import type { Delivery } from '#lib/views/words/edition.ts';
import { NATURE_LABELS } from '#lib/views/words/labels.ts';
import { describeField, describeValue, KIND_LABELS } from './revision-words.ts';
import { presentVersion, type JournalVersion } from './present-journal.ts';
import { formatEffect } from './summarise.ts';

/** What a feed says of its dataset, and where it lies. */
export interface FeedContext {
  readonly dataset: { readonly id: string; readonly title: string; readonly publisher: string };
  readonly isFictive: boolean;
  /** Public address of the site, without a trailing slash; null until the publisher gives it. */
  readonly baseUrl: string | null;
  /** Day since which the address belongs to the site, for the identifiers (RFC 4151). */
  readonly since: string;
  /** Address of the feed and of the journal of a version: from the root of the site, « /demo/revisions.xml ». */
  readonly feedPath: string;
  readonly journalPath: (version: Delivery) => string;
  readonly zoneName: (zoneId: string) => string;
}

/** Under an address that is not given yet, identifiers name no host that could be another’s (RFC 2606). */
const NO_HOST = 'suivi-ia-sante.invalid';
const MOST_LISTED = 10;

/**
 * The Atom feed (RFC 4287) of a journal, its versions latest first: one entry per version, with its summary and the ten
 * revisions that move a headline most. Without a public address, links are relative to the feed.
 */
export function writeFeed(journal: readonly JournalVersion[], context: FeedContext): string {
  const { dataset, isFictive, baseUrl, feedPath } = context;
  const title = `Révisions – ${dataset.title}${isFictive ? ' (données fictives)' : ''}`;
  const id = tagUri(context, `${dataset.id}/revisions`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">',
    element('id', id),
    element('title', title),
    element('updated', instant(journal[0]?.version.date ?? context.since)),
    `<author>${element('name', dataset.publisher)}</author>`,
    ...(baseUrl === null ? [] : [link('self', `${baseUrl}${feedPath}`, 'application/atom+xml')]),
    ...(journal[0] ? [link('alternate', hrefOf(journal[0].version, context), 'text/html')] : []),
    ...journal.flatMap((one, index) => writeEntry(one, index === journal.length - 1, context)),
    '</feed>',
    '',
  ].join('\n');
}

function writeEntry(one: JournalVersion, isFirst: boolean, context: FeedContext): string[] {
  const { heading, sentence, news } = presentVersion(one, isFirst);
  // A reader of feeds shows an entry alone: it says by itself that its figures are fictitious.
  const mark = context.isFictive ? `[${NATURE_LABELS.fictif}] ` : '';
  const listed = one.revisions
    .filter(({ effectCents }) => effectCents !== null && effectCents !== 0)
    .toSorted((a, b) => Math.abs(b.effectCents ?? 0) - Math.abs(a.effectCents ?? 0))
    .slice(0, MOST_LISTED);
  const items = listed.map((row) => `<li>${escapeXml(describeRow(row, context))}</li>`).join('');
  const html = `<p>${escapeXml(`${mark}${sentence} ${news}`.trim())}</p>${items === '' ? '' : `<ul>${items}</ul>`}`;
  return [
    '<entry>',
    element('id', tagUri(context, `${context.dataset.id}/${one.version.id}`)),
    element('title', `${mark}${heading}`),
    element('updated', instant(one.version.date)),
    link('alternate', hrefOf(one.version, context), 'text/html'),
    element('summary', `${mark}${sentence}`),
    `<content type="html">${escapeXml(html)}</content>`,
    '</entry>',
  ];
}

function describeRow(row: RevisionRow, { zoneName }: FeedContext): string {
  const [before, after] = [row.before, row.after].map((value) => describeValue(row, value, zoneName));
  const effect =
    row.effectCents === null ? '' : `, effet sur l’engagé\u00a0: ${formatEffect(row.effectCents)}`;
  return `${KIND_LABELS[row.kind]}\u00a0: ${row.label}, ${describeField(row, zoneName)}\u00a0: ${before} → ${after}${effect}`;
}

/** Relative to the folder of the feed where the site has no address yet. */
function hrefOf(version: Delivery, { baseUrl, feedPath, journalPath }: FeedContext): string {
  const path = journalPath(version);
  const folder = feedPath.slice(0, feedPath.lastIndexOf('/') + 1);
  return baseUrl === null ? path.replace(folder, './') : `${baseUrl}${path}`;
}

function tagUri({ baseUrl, since }: FeedContext, name: string): string {
  const host = baseUrl === null ? NO_HOST : new URL(baseUrl).hostname;
  return `tag:${host},${since}:${name}`;
}

function instant(date: string): string {
  return `${date}T00:00:00Z`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function link(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
