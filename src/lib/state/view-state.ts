import type { ReadingId } from '#lib/contract/fact-terms.ts';
import { isoDate, type IsoDate } from '#lib/domain/calendar.ts';
import { INHABITANT } from '#lib/domain/denominator.ts';
import { DEFAULT_RULE, type Rule } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE, type AidType, type Stage } from '#lib/domain/stage.ts';
import { NO_FILTERS, type Filters } from '#lib/queries/filters.ts';
import {
  BASIS_WORDS,
  idsOf,
  READING_WORDS,
  RULE_WORDS,
  STAGE_WORDS,
  wordToId,
} from '#lib/views/figure/address-words.ts';
import { DEFAULT_BASIS, type Basis } from '#lib/views/figure/basis.ts';

/** What a reader chose on a page of figures. The address holds it, nothing else does. */
export interface ViewState {
  readonly stage: Stage;
  readonly rule: Rule;
  readonly basis: Basis;
  /** Id of what amounts are divided by and repères shared out by. */
  readonly denominator: string;
  readonly reading: ReadingId;
  readonly filters: Filters;
}

/** The figures of the prerendered page. */
export const DEFAULT_VIEW: ViewState = {
  stage: DEFAULT_STAGE,
  rule: DEFAULT_RULE,
  basis: DEFAULT_BASIS,
  denominator: INHABITANT,
  reading: 'A',
  filters: NO_FILTERS,
};

/** What an address may name in this version: anything else is dropped. */
export interface KnownValues {
  readonly measures: readonly string[];
  readonly operators: readonly string[];
  readonly denominators?: readonly string[];
}

/** `au` is the date of the data: it belongs to the whole site and not to one page. */
const RESERVED = ['au'];

const AID_WORDS: Readonly<Record<AidType, string>> = {
  grant: 'subvention',
  'repayable-advance': 'avance',
  unspecified: 'non-precise',
};

/** The state that a query (« ?etape=decaisse ») asks for. Total: what is unknown or contradictory is left out. */
export function parseViewState(search: string, known: KnownValues): ViewState {
  const params = new URLSearchParams(search);
  const fromMonth = parseMonth(params.get('depuis'));
  const toMonth = parseMonth(params.get('jusque'));
  const isPeriod = fromMonth === null || toMonth === null || fromMonth <= toMonth;
  return {
    stage: wordToId(STAGE_WORDS, params.get('etape')) ?? DEFAULT_VIEW.stage,
    rule: wordToId(RULE_WORDS, params.get('regle')) ?? DEFAULT_VIEW.rule,
    ...parseBasis(params, known.denominators ?? []),
    reading: wordToId(READING_WORDS, params.get('lecture')) ?? DEFAULT_VIEW.reading,
    filters: {
      measures: known.measures.filter((id) => params.getAll('mesure').includes(id)),
      operators: known.operators.filter((id) => params.getAll('operateur').includes(id)),
      aidTypes: idsOf(AID_WORDS).filter((id) => params.getAll('aide').includes(AID_WORDS[id])),
      fromMonth: isPeriod ? fromMonth : null,
      toMonth: isPeriod ? toMonth : null,
    },
  };
}

/** The query of a state, « » for the defaults; reserved parameters of the query before it are kept. */
export function formatViewState(state: ViewState, before = ''): string {
  const { filters } = state;
  const params = new URLSearchParams(
    [...new URLSearchParams(before)].filter(([name]) => RESERVED.includes(name)),
  );
  if (state.stage !== DEFAULT_VIEW.stage) params.set('etape', STAGE_WORDS[state.stage]);
  if (state.rule !== DEFAULT_VIEW.rule) params.set('regle', RULE_WORDS[state.rule]);
  const isOther = state.denominator !== INHABITANT;
  if (state.basis === 'unit') params.set('rapporte', state.denominator);
  else if (state.basis !== DEFAULT_VIEW.basis) params.set('rapporte', BASIS_WORDS[state.basis]);
  if (isOther && state.basis !== 'unit') params.set('cle', state.denominator);
  if (state.reading !== DEFAULT_VIEW.reading) params.set('lecture', READING_WORDS[state.reading]);
  for (const id of filters.measures) params.append('mesure', id);
  for (const id of filters.operators) params.append('operateur', id);
  for (const id of filters.aidTypes) params.append('aide', AID_WORDS[id]);
  if (filters.fromMonth !== null) params.set('depuis', formatMonthWord(filters.fromMonth));
  if (filters.toMonth !== null) params.set('jusque', formatMonthWord(filters.toMonth));
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** « rapporte=habitant » or the id of a denominator divides by it; beside any other word, « cle » is that of the repère. */
function parseBasis(
  params: URLSearchParams,
  denominators: readonly string[],
): Pick<ViewState, 'basis' | 'denominator'> {
  const word = params.get('rapporte');
  const basis = wordToId(BASIS_WORDS, word);
  const nameOf = (id: string | null) => denominators.find((known) => known === id);
  if (basis === undefined && nameOf(word)) return { basis: 'unit', denominator: nameOf(word) ?? INHABITANT };
  const key = basis === 'unit' ? undefined : nameOf(params.get('cle'));
  return { basis: basis ?? DEFAULT_VIEW.basis, denominator: key ?? INHABITANT };
}

/** The date of the data that a query asks for; null when it names no real day. */
export function parseDataDate(search: string): IsoDate | null {
  return isoDate(new URLSearchParams(search).get('au') ?? '');
}

/** The query with another date of the data (null for the whole delivery), all else kept. */
export function formatDataDate(date: IsoDate | null, before: string): string {
  const params = new URLSearchParams(before);
  if (date === null) params.delete('au');
  else params.set('au', date);
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** What a reader takes along from page to page of a dataset: the date of the data and the reading, unless the link says. */
export function carryQuery(before: string, link: string): string {
  const [from, to] = [new URLSearchParams(before), new URLSearchParams(link)];
  for (const name of ['au', 'lecture']) {
    const value = from.get(name);
    if (value !== null && !to.has(name)) to.set(name, value);
  }
  return to.size === 0 ? '' : `?${to.toString()}`;
}

/** True when a free filter is set: only the engine can answer. */
export function hasFilters({ measures, operators, aidTypes, fromMonth, toMonth }: Filters): boolean {
  return measures.length + operators.length + aidTypes.length > 0 || fromMonth !== null || toMonth !== null;
}

/** « 2026-09 » as months since year 0; null when it is no month of this century. */
export function parseMonth(text: string | null): number | null {
  const match = /^(20\d{2})-(0[1-9]|1[0-2])$/.exec(text ?? '');
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : null;
}

/** Months since year 0 as « 2026-09 », the value of a month field. */
export function formatMonthWord(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
