import { quote } from '#lib/views/words/agree.ts';
import { typeset } from '#lib/views/words/typeset.ts';

/** Why a query was refused: in French, where in the reader’s text (from 1), and the engine’s own words. */
export interface SqlRefusal {
  readonly sentence: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly detail: string;
}

const NOT_A_QUERY =
  /^\s*(alter|analyze|attach|begin|call|checkpoint|comment|commit|copy|create|delete|detach|drop|execute|explain|export|import|insert|install|load|merge|pragma|prepare|reset|rollback|set|truncate|update|use|vacuum)\b/i;

type Say = (found: readonly string[]) => string;

const SENTENCES: readonly (readonly [RegExp, Say])[] = [
  [
    /Cannot prepare multiple statements/,
    () => 'Une seule requête à la fois, et rien d’autre. Un PIVOT doit nommer ses colonnes (ON … IN (…)).',
  ],
  [
    /file system operations are disabled|Permission Error/,
    () => 'La console ne lit ni fichier ni adresse : seulement les tables de cette version.',
  ],
  [
    /exists in the (\w+) extension/,
    ([name = '']) => `Cela demande une extension du moteur (${name}), et ce site n’en charge aucune.`,
  ],
  [
    /Table with name "?([^"\s]+)"? does not exist/,
    ([name = '']) => `Aucune table ne s’appelle ${quote(name)}.`,
  ],
  [
    /Referenced column "([^"]+)" not found/,
    ([name = '']) => `Aucune colonne ne s’appelle ${quote(name)} ici.`,
  ],
  [
    /does not have a column named "([^"]+)"/,
    ([name = '']) => `Aucune colonne ne s’appelle ${quote(name)} ici.`,
  ],
  [/Referenced table "([^"]+)" not found/, ([name = '']) => `${quote(name)} n’est pas nommé après FROM.`],
  [
    /Ambiguous reference to column name "([^"]+)"/,
    ([name = '']) => `Plusieurs tables ont une colonne ${quote(name)} : dites laquelle.`,
  ],
  [
    /Function with name "?([^"\s]+)"? does not exist/,
    ([name = '']) => `Aucune fonction ne s’appelle ${quote(name)}.`,
  ],
  [
    /column "?([^"\s]+)"? must appear in the GROUP BY/i,
    ([name = '']) => `La colonne ${quote(name)} doit être dans GROUP BY, ou dans une somme, un compte…`,
  ],
  [/No function matches/, () => 'Cette fonction ne prend pas des valeurs de ces types.'],
  [
    /Could not convert string '([^']*)' to (\w+)/,
    ([text = '', type = '']) => `Le texte ${quote(text)} ne se lit pas comme ${type}.`,
  ],
  [
    /Values were not provided|prepared statement parameter/i,
    () => 'Les paramètres (?, $1) ne sont pas admis : écrivez la valeur.',
  ],
  [/unterminated/, () => 'Un texte entre apostrophes ou un commentaire n’est pas fermé.'],
  [
    /aggregate|WHERE clause cannot contain/i,
    () => 'Un calcul sur plusieurs lignes n’est pas admis à cet endroit (après WHERE, utilisez HAVING).',
  ],
  [/syntax error at or near "([^"\n]*)"/, ([near = '']) => `Erreur de syntaxe près de ${quote(near)}.`],
  [
    /Expected a single SELECT statement|A CTE needs a SELECT/,
    () => 'Une seule requête SELECT est admise à cet endroit.',
  ],
];

const EXCERPT = /^LINE (\d+): (.*)\n( *)\^/m;

/** What the engine said about a gated query, for who wrote its inside. */
export function explainError(message: string, text: string): SqlRefusal {
  const detail = (message.split(/\n\nLINE |\nSELECT \* FROM \(/)[0] ?? '').trim();
  const place = locate(message, text);
  const isPast = place !== null && place.line > text.trimEnd().split('\n').length;
  const verb = NOT_A_QUERY.exec(text)?.[1];
  return {
    sentence: typeset(sentenceOf(message, verb, isPast)),
    line: isPast ? null : (place?.line ?? null),
    column: isPast ? null : (place?.column ?? null),
    detail,
  };
}

function sentenceOf(message: string, verb: string | undefined, isPast: boolean): string {
  if (verb)
    return `${verb.toUpperCase()} n’est pas admis : la console ne fait que lire, par une requête (SELECT, WITH, FROM, VALUES).`;
  const found = SENTENCES.map(([pattern, say]) => ({ match: pattern.exec(message), say })).find(
    ({ match }) => match,
  );
  if (/syntax error at end of input/.test(message) || (isPast && /syntax error/.test(message)))
    return 'La requête est vide, s’arrête trop tôt, ou une parenthèse y est de trop.';
  return found?.match ? found.say(found.match.slice(1)) : 'Le moteur refuse cette requête.';
}

/** The reader’s line is one above the engine’s. Of a long line the engine shows a part, between dots. */
function locate(message: string, text: string): { line: number; column: number } | null {
  const match = EXCERPT.exec(message);
  if (!match) return null;
  const [, number = '', shown = '', spaces = ''] = match;
  const line = Number(number) - 1;
  const offset = spaces.length - `LINE ${number}: `.length;
  const whole = text.split('\n')[line - 1] ?? '';
  const isCut = shown.startsWith('...') && !whole.startsWith(shown.replace(/\.\.\.$/, ''));
  if (!isCut) return { line, column: offset + 1 };
  const part = shown.slice(3).replace(/\.\.\.$/, '');
  return { line, column: Math.max(0, whole.indexOf(part)) + offset - 3 + 1 };
}
