import { createHash } from 'node:crypto';
import type { SiteManifest } from '#lib/contract/manifest.ts';
import { formatDate } from '#lib/views/words/format.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';

interface Parts {
  readonly manifest: SiteManifest;
  readonly style: string;
  readonly script: string;
}

const FICTIVE = ' (données fictives)';

/** The self-contained 404 page: no file beside it is needed, so that it works wherever the host shows it. */
export function notFoundPage({ manifest, style, script }: Parts): string {
  const datasets = manifest.datasets.map(({ id, title, nature, versions }) => ({
    id,
    title: title + (nature === 'fictif' && !/fictives/i.test(title) ? FICTIVE : ''),
    versions: versions.map((version) => ({ ...version, day: formatDate(version.date as IsoDate) })),
  }));
  const data = datasets.map(({ id, title, versions }) => ({
    id,
    title,
    versions: versions.map(({ id, date, day }) => ({ id, date, day })),
  }));
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; connect-src 'self'; script-src '${hash(script)}'; style-src '${hash(style)}'">
<meta name="robots" content="noindex">
<title>Page introuvable – Suivi IA en santé</title>
<style>${style}</style>
</head>
<body>
<main>
<p>Suivi IA en santé</p>
<h1>Page introuvable</h1>
<p id="demande">Aucune page n’existe à cette adresse.</p>
<p id="proposition" hidden></p>
${datasets.map(datasetSection).join('\n')}
<p><a data-path="" href="/">Revenir à l’accueil</a></p>
</main>
<script type="application/json" id="jeux">${escapeText(JSON.stringify(data), JSON_ESCAPES)}</script>
<script>${script}</script>
</body>
</html>
`;
}

interface ListedDataset {
  readonly id: string;
  readonly title: string;
  readonly versions: readonly { readonly id: string; readonly day: string }[];
}

function datasetSection({ id, title, versions }: ListedDataset): string {
  const items = versions
    .toReversed()
    .map(
      ({ id: version, day }) =>
        `<li>${link(`${id}/v/${version}/`, `Version du ${day}`)} <small>${version}</small></li>`,
    );
  return `<h2>${link(`${id}/`, title)}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
}

function link(path: string, text: string): string {
  return `<a data-path="${escapeText(path, HTML_ESCAPES)}" href="/${escapeText(path, HTML_ESCAPES)}">${escapeText(text, HTML_ESCAPES)}</a>`;
}

const HTML_ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const JSON_ESCAPES: Record<string, string> = { '<': '\\u003c' };

function escapeText(text: string, escapes: Record<string, string>): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
