import { LINES } from '#lib/domain/line.ts';
import { recordOf } from '#lib/domain/record.ts';
import { LIST_DIMENSIONS, type ListDimension } from '#lib/queries/explore/explore-filters.ts';
import { formatMonthWord, parseMonth } from '#lib/state/view-state.ts';
import { RULE_WORDS, STAGE_WORDS, wordToId } from '#lib/views/figure/address-words.ts';
import { DEFAULT_CHOICE, type ExploreChoice } from '#lib/views/explore/explore-choice.ts';
import type { ExploreValues } from '#lib/views/explore/explore-values.ts';

/** What an address calls each list. They are read by people and kept for ever: never rename one. */
const LIST_WORDS: Readonly<Record<ListDimension, string>> = {
  measure: 'mesure',
  operator: 'operateur',
  aid_type: 'aide',
  territory: 'territoire',
  beneficiary_type: 'type',
};

/** Ids whose word in an address is French; any other is its own word. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
  grant: 'subvention',
  'repayable-advance': 'avance',
  unspecified: 'non-precise',
  'non-regionalised': 'non-regionalise',
  unknown: 'non-renseigne',
};

/** The choice that a query asks for. Total: what is unknown or contradictory is left out. */
export function parseChoice(search: string, values: ExploreValues): ExploreChoice {
  const params = new URLSearchParams(search);
  const [fromMonth, toMonth] = [parseMonth(params.get('depuis')), parseMonth(params.get('jusque'))];
  const isPeriod = fromMonth === null || toMonth === null || fromMonth <= toMonth;
  const kept = recordOf(LIST_DIMENSIONS, (name) => {
    const asked = params.getAll(LIST_WORDS[name]);
    return values.lists[name].map(({ id }) => id).filter((id) => asked.includes(toWord(id)));
  });
  const line = LINES.find(
    (id) => id === params.get('ligne') && values.lines.some((known) => known.id === id),
  );
  return {
    line: line ?? DEFAULT_CHOICE.line,
    stage: wordToId(STAGE_WORDS, params.get('etape')) ?? DEFAULT_CHOICE.stage,
    rule: wordToId(RULE_WORDS, params.get('regle')) ?? DEFAULT_CHOICE.rule,
    filters: {
      kept,
      fromMonth: isPeriod ? fromMonth : null,
      toMonth: isPeriod ? toMonth : null,
    },
  };
}

/** The query of a choice, « » for the defaults; the date of the data in the query before it is kept. */
export function formatChoice({ line, stage, rule, filters }: ExploreChoice, before = ''): string {
  const params = new URLSearchParams([...new URLSearchParams(before)].filter(([name]) => name === 'au'));
  if (line !== DEFAULT_CHOICE.line) params.set('ligne', line);
  if (stage !== DEFAULT_CHOICE.stage) params.set('etape', STAGE_WORDS[stage]);
  if (rule !== DEFAULT_CHOICE.rule) params.set('regle', RULE_WORDS[rule]);
  for (const name of LIST_DIMENSIONS)
    for (const id of filters.kept[name]) params.append(LIST_WORDS[name], toWord(id));
  if (filters.fromMonth !== null) params.set('depuis', formatMonthWord(filters.fromMonth));
  if (filters.toMonth !== null) params.set('jusque', formatMonthWord(filters.toMonth));
  return params.size === 0 ? '' : `?${params.toString()}`;
}

function toWord(id: string): string {
  return VALUE_WORDS[id] ?? id;
}
