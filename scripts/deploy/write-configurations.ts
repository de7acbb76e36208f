import { SITE_HEADERS, type SiteHeader } from './headers.ts';

const NOTE = [
  'Écrit par « npm run deploy:headers » depuis scripts/deploy/headers.ts : ne pas modifier à la main.',
  'Mode d’emploi : deploy/README.md.',
];

const comment = (lines: readonly string[]) => lines.map((line) => `# ${line}`);
const variable = ({ name }: SiteHeader) => `$suivi_${name.toLowerCase().replaceAll('-', '_')}`;
const isVaried = ({ at }: SiteHeader) => at.length > 0;

/** For nginx, inside `http`: one map per header that varies. An empty value is a header not sent. */
function nginxMaps(): string {
  const maps = SITE_HEADERS.filter(isVaried).map((header) =>
    [
      `map $uri ${variable(header)} {`,
      `  default "${header.value ?? ''}";`,
      ...header.at.map(({ place, value }) => `  "~${place}" "${value}";`),
      '}',
    ].join('\n'),
  );
  return `${[...comment(NOTE), '', maps.join('\n\n')].join('\n')}\n`;
}

/** For nginx, inside `server`: a `location` with an `add_header` of its own would drop them all. */
function nginxHeaders(): string {
  const lines = SITE_HEADERS.map(
    (header) =>
      `add_header ${header.name} ${isVaried(header) ? variable(header) : `"${header.value ?? ''}"`} always;`,
  );
  return `${[...comment(NOTE), '', ...lines].join('\n')}\n`;
}

/** For Apache 2.4, at the root of the site. The engine is gzip by itself: no encoding is to be declared for it. */
function apacheFile(): string {
  const lines = SITE_HEADERS.flatMap(({ name, value, at }) => [
    ...(value === null ? [] : [`  Header always set ${name} "${value}"`]),
    ...at.map(
      ({ place, value: own }) => `  Header always set ${name} "${own}" "expr=%{REQUEST_URI} =~ m#${place}#"`,
    ),
  ]);
  return `${[
    ...comment([...NOTE, 'Sous un chemin : « ErrorDocument 404 /chemin/404.html ».']),
    '',
    'ErrorDocument 404 /404.html',
    'DirectoryIndex index.html',
    'Options -Indexes',
    '',
    '<IfModule mod_mime.c>',
    '  RemoveEncoding .gz',
    '  AddDefaultCharset utf-8',
    '</IfModule>',
    '',
    '<IfModule mod_headers.c>',
    ...lines,
    '</IfModule>',
  ].join('\n')}\n`;
}

/** For Caddy 2: a snippet that the site imports. A header set at a place comes after the one set everywhere. */
function caddySnippet(): string {
  const everywhere = SITE_HEADERS.flatMap(({ name, value }) =>
    value === null ? [] : [`    ${name} "${value}"`],
  );
  const places = SITE_HEADERS.flatMap(({ name, at }) =>
    at.map(({ place, value }) => `  header *${place}* ${name} "${value}"`),
  );
  return `${[...comment(NOTE), '', '(suivi-ia-sante) {', '  header {', ...everywhere, '  }', ...places, '}'].join('\n')}\n`;
}

/**
 * `_headers` for Netlify and Cloudflare Pages, given the names at the root of the site. Those hosts join the values of
 * all the rules that an address meets: a header that varies is said once per name, never for all of them.
 */
export function hostedHeaders(names: readonly string[]): string {
  const everywhere = SITE_HEADERS.filter((header) => !isVaried(header));
  const rules = new Map<string, string[]>([
    ['/*', everywhere.map(({ name, value }) => `  ${name}: ${value ?? ''}`)],
  ]);
  const say = (path: string, line: string) => rules.set(path, [...(rules.get(path) ?? []), line]);
  for (const { name, value, at } of SITE_HEADERS.filter(isVaried)) {
    const roots = ['/', ...names.map((own) => `/${own}/*`)].filter(
      (root) => !at.some(({ place }) => `${place}*` === root),
    );
    // What is not kept long is the rule of those hosts already.
    if (value !== null && name !== 'Cache-Control')
      for (const root of roots) say(root, `  ${name}: ${value}`);
    for (const { place, value: own } of at) say(`${place}*`, `  ${name}: ${own}`);
  }
  return `${[...comment(NOTE), '', ...[...rules].flatMap(([path, lines]) => [path, ...lines])].join('\n')}\n`;
}

/** The files of `deploy/` that are written from the table, by their path there. */
export const CONFIGURATIONS: Readonly<Record<string, () => string>> = {
  'nginx/maps.conf': nginxMaps,
  'nginx/headers.conf': nginxHeaders,
  'apache/.htaccess': apacheFile,
  'caddy/headers.caddy': caddySnippet,
};
