import { typeset } from '#lib/views/words/typeset.ts';

/** A page that the browser kept: where it is, and the title it bears. */
export interface KeptTitle {
  readonly path: string;
  readonly title: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Title of a page, as its HTML spells it (references included); empty when it has none. */
export function titleOf(html: string): string {
  return /<title>([^<]*)<\/title>/.exec(html)?.[1]?.trim() ?? '';
}

/** The page that stands for one that was not kept, when the network is cut: titles are HTML already, paths are not. */
export function offlinePage(kept: readonly KeptTitle[]): string {
  const links = kept.map(({ path, title }) => {
    const shown = escapeHtml(path);
    return `<li><a href="${shown}">${title === '' ? shown : title}</a></li>`;
  });
  const list =
    links.length === 0
      ? '<p>Ce navigateur n’a gardé aucune page du site.</p>'
      : `<p>${typeset('Pages que ce navigateur a gardées, avec les chiffres du jour où elles ont été ouvertes :')}</p><ul>${links.join('')}</ul>`;
  return (
    '<!doctype html><html lang="fr"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    '<meta name="color-scheme" content="light dark"><title>Page non gardée, réseau coupé</title></head>' +
    `<body><main><h1>Le réseau est coupé</h1><p>Cette page n’a pas été gardée par ce navigateur${typeset(' : ')}` +
    `ouvrez-la quand le réseau sera revenu.</p>${list}</main></body></html>`
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
