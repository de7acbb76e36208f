import type { Statement } from '#lib/engine/engine.ts';

/** A statement as ClickHouse reads it: its SQL, and its values by the name they have there, escaped as HTTP wants them. */
export interface SpokenStatement {
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * What ClickHouse spells otherwise. Its `lower` and `translate` know ASCII alone, its DATE begins in 1970, its
 * `string_agg` has no order: there the sort keys go before each text, and only the texts are kept.
 */
const SPELLINGS: readonly (readonly [pattern: RegExp, spelling: string])[] = [
  [/\blower\(/g, 'lowerUTF8('],
  [/\btranslate\(/g, 'translateUTF8('],
  [/\bstrip_accents\(/g, 'removeDiacriticsUTF8('],
  [/\bchr\(/g, 'char('],
  [/\bAS DATE\b/g, 'AS Date32'],
  [
    /\bstring_agg\(((?:(?!string_agg)[\s\S])+),\s*(char\(\d+\)) ORDER BY ([\w, ]+)\)/g,
    'arrayStringConcat(arrayMap(t -> t.-1, arraySort(groupArray(tuple($3, $1)))), $2)',
  ],
];

const QUOTED_OR_COMMENT = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g;
const HIDDEN = /\u0001(\d+)\u0001/g;

/**
 * The same statement for ClickHouse: its `?` become named and typed, what is quoted is left as it is but for the
 * backslashes, which ClickHouse would read as escapes, and comments go. Throws where a `?` has no value.
 */
export function toClickHouse({ text, params }: Statement): SpokenStatement {
  const quoted: string[] = [];
  const bare = text.replace(QUOTED_OR_COMMENT, (piece) =>
    /^['"]/.test(piece) ? `\u0001${quoted.push(piece) - 1}\u0001` : ' ',
  );
  const spelled = SPELLINGS.reduce((sql, [pattern, spelling]) => sql.replace(pattern, spelling), bare);
  let at = 0;
  const named = spelled.replaceAll('?', () => {
    const name = `p${at}`;
    return `{${name}:${typeOf(params[at++])}}`;
  });
  return {
    text: named.replace(HIDDEN, (_, index) => (quoted[Number(index)] ?? '').replaceAll('\\', '\\\\')),
    values: Object.fromEntries(params.map((value, index) => [`p${index}`, escapeValue(String(value))])),
  };
}

function typeOf(value: string | number | undefined): string {
  if (value === undefined) throw new Error('a ? has no value');
  if (typeof value === 'string') return 'String';
  return Number.isSafeInteger(value) ? 'Int64' : 'Float64';
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\0',
};

function escapeValue(value: string): string {
  return value.replace(/[\\\t\n\r\0]/g, (character) => ESCAPES[character] ?? character);
}
