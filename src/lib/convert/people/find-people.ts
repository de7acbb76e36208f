import { foldText } from '#lib/convert/cells/fold-text.ts';
import { NAME_MASK } from './masks.ts';
import { isMissing } from '#lib/convert/cells/missing.ts';
import { hasCivility, isPresumed } from './presume-person.ts';

const PERSON_TYPE =
  /\b(personnes? physiques?|entreprises? individuelles?|entrepreneurs? individuels?|micro ?entrepreneurs?|auto ?entrepreneurs?|eirl|ei|particuliers?|professions? liberales?|artisans?)\b/;
/** Part of every word looked for: most rows have none, and are not folded. */
const HINT = /ei|indiv|entrepreneur|physi|particul|lib|artisan|^\s*1\d{3}/i;
/** Insee’s legal categories 1000–1999: sole traders. */
const SOLE_TRADER_CODE = /^1\d{3}$/;
const SOLE_TRADER_WORDS =
  /\b(entreprise individuelle|entrepreneure? individuell?e?|micro ?entrepreneure?|auto ?entrepreneure?|eirl)\b/;
/** « EI » by law before or after the name of a sole trader. */
const SOLE_TRADER_SIGN = /^EI\s|\sEI$|\(\s?EI\s?\)/;
const TITLES =
  /\b(ei|eirl|entreprise individuelle|entrepreneure? individuell?e?|micro ?entrepreneure?|auto ?entrepreneure?|m|mr|mme|mlle|monsieur|madame|mademoiselle|dr|docteur|pr|professeur)\b/g;

/** What a row says of its beneficiary; empty where the file has no such column. */
export interface Beneficiary {
  readonly type: string;
  readonly names: readonly string[];
  readonly ids: readonly string[];
}

/** Folded names, and digits of identifiers, of the people that a delivery names. Kept in memory, never written. */
export type People = ReadonlySet<string>;

export const NOBODY: People = new Set();

/** Why a beneficiary is held for a person: told so, or presumed so by its civility alone. */
export type PersonEvidence = 'told' | 'presumed';

/**
 * Why the beneficiary is held for a natural person or a sole trader; null for what is not. Told: its type says so; or its
 * type is silent and its name says « entreprise individuelle », « EIRL », « EI » first, last or in brackets, or it has
 * the name or the number of one of `people`. Presumed: `isPresumed`. A filled type that is not a person’s settles it,
 * but for the plain words in the name.
 */
export function findPerson(beneficiary: Beneficiary, people: People): PersonEvidence | null {
  const { type, names } = beneficiary;
  if (people.size === 0 && !HINT.test(type) && !names.some(isHinted)) return null;
  if (saysPerson(beneficiary)) return 'told';
  if (isPresumed(beneficiary)) return 'presumed';
  return isKnown(beneficiary, people) ? 'told' : null;
}

function isHinted(name: string): boolean {
  return HINT.test(name) || hasCivility(name);
}

function saysPerson({ type, names }: Beneficiary): boolean {
  const folded = foldText(type);
  if (PERSON_TYPE.test(folded) || SOLE_TRADER_CODE.test(folded)) return true;
  if (names.some((name) => name !== NAME_MASK && SOLE_TRADER_WORDS.test(foldText(name)))) return true;
  return isMissing(type) && names.some((name) => SOLE_TRADER_SIGN.test(name.trim()));
}

function isKnown({ type, names, ids }: Beneficiary, people: People): boolean {
  if (people.size === 0 || !isMissing(type)) return false;
  return names.some((name) => people.has(nameKey(name))) || ids.some((id) => people.has(idKey(id)));
}

/**
 * Keys under which another row naming the same person is known: its name without title, its digits. A presumed person
 * of one word has none: it may be a trade name, which other rows bear.
 */
export function keysOfPerson({ names, ids }: Beneficiary, evidence: PersonEvidence = 'told'): string[] {
  const told = names.filter((name) => name !== NAME_MASK && !isMissing(name)).map(nameKey);
  if (evidence === 'presumed' && !told.some((key) => key.includes(' '))) return [];
  const numbers = ids.filter((id) => !isMissing(id)).map(idKey);
  return [...told.filter((key) => key.length > 3), ...numbers.filter((key) => key.length > 8)];
}

/** Words of a name by which a text could tell it: three letters at least, titles left out. */
export function wordsOfName(name: string): string[] {
  if (name === NAME_MASK) return [];
  return withoutTitles(name).filter((word) => word.length > 2);
}

/** Words in one order: « DUPONT Jean » is « M. Jean Dupont ». */
function nameKey(name: string): string {
  return withoutTitles(name).sort().join(' ');
}

function withoutTitles(name: string): string[] {
  return foldText(name)
    .replace(TITLES, ' ')
    .split(' ')
    .filter((word) => word !== '');
}

function idKey(id: string): string {
  return id.replace(/[.,]0$/, '').replace(/\D/g, '');
}
