import { BUDGET_LINES } from '#lib/domain/line.ts';
import { isRegionCode, type RegionCode } from '#lib/domain/territory.ts';
import { formatDataDate, parseDataDate } from '#lib/state/view-state.ts';
import { READING_WORDS, RULE_WORDS, STAGE_WORDS, wordToId } from '#lib/views/figure/address-words.ts';
import {
  FEWEST_TERRITORIES,
  MOST_TERRITORIES,
  type CompareChoice,
} from '#lib/views/compare/compare-choice.ts';
import { PEER_COMPONENTS } from '#lib/views/compare/peer-components.ts';

/** What an address may name in this version, and what it means when it names nothing. */
export interface KnownComparison {
  readonly fallback: CompareChoice;
  /** Words that amounts may be set against. */
  readonly bases: readonly string[];
  /** A region that is named alone is compared with those that resemble it. */
  readonly completeWith: (code: RegionCode) => readonly RegionCode[];
}

/** The comparison that a query (« ?territoires=53,84 ») asks for. Total: what is unknown is left out. */
export function parseComparison(search: string, known: KnownComparison): CompareChoice {
  const params = new URLSearchParams(search);
  const { fallback } = known;
  const listed = (params.get('proximite') ?? '').split(',');
  const components = PEER_COMPONENTS.filter((id) => listed.includes(id));
  return {
    line: BUDGET_LINES.find((line) => line === params.get('ligne')) ?? fallback.line,
    stage: wordToId(STAGE_WORDS, params.get('etape')) ?? fallback.stage,
    rule: wordToId(RULE_WORDS, params.get('regle')) ?? fallback.rule,
    basis: known.bases.find((basis) => basis === params.get('rapporte')) ?? fallback.basis,
    reading: wordToId(READING_WORDS, params.get('lecture')) ?? fallback.reading,
    territories: parseTerritories(params.get('territoires') ?? '', known),
    components: components.length > 0 ? components : fallback.components,
  };
}

/** The query of a comparison, « » for the default one; the date of the data before it is kept. */
export function formatComparison(choice: CompareChoice, fallback: CompareChoice, before = ''): string {
  const params = new URLSearchParams();
  const set = (name: string, word: string, usual: string) => {
    if (word !== usual) params.set(name, word);
  };
  set('territoires', choice.territories.join(','), fallback.territories.join(','));
  set('ligne', choice.line, fallback.line);
  set('etape', STAGE_WORDS[choice.stage], STAGE_WORDS[fallback.stage]);
  set('regle', RULE_WORDS[choice.rule], RULE_WORDS[fallback.rule]);
  set('rapporte', choice.basis, fallback.basis);
  set('lecture', READING_WORDS[choice.reading], READING_WORDS[fallback.reading]);
  set('proximite', choice.components.join(','), fallback.components.join(','));
  // Commas part the territories in the open: they need no escape in a query.
  const query = params.toString().replaceAll('%2C', ',');
  return formatDataDate(parseDataDate(before), query === '' ? '' : `?${query}`).replaceAll('%2C', ',');
}

function parseTerritories(text: string, { fallback, completeWith }: KnownComparison): readonly RegionCode[] {
  const codes = [...new Set(text.split(',').filter(isRegionCode))].slice(0, MOST_TERRITORIES);
  const [only] = codes;
  if (only === undefined) return fallback.territories;
  return codes.length < FEWEST_TERRITORIES ? completeWith(only) : codes;
}
