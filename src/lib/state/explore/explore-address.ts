import { LINES } from '#lib/domain/line.ts';
import { recordOf } from '#lib/domain/record.ts';
import { LIST_DIMENSIONS, type ListDimension } from '#lib/queries/explore/explore-filters.ts';
import type { RowOrder } from '#lib/queries/explore/list-kept.ts';
import { formatMonthWord, parseMonth } from '#lib/state/view-state.ts';
import { RULE_WORDS, STAGE_WORDS, wordToId } from '#lib/views/figure/address-words.ts';
import { DEFAULT_CHOICE, type ExploreChoice } from '#lib/views/explore/explore-choice.ts';
import { DEFAULT_ROWS, ROW_COLUMNS, type RowsChoice } from '#lib/views/explore/row-columns.ts';
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

const ORDER_WORDS: Readonly<Record<RowOrder, string>> = {
  cents: 'montant',
  last: 'dernier',
  project: 'projet',
  beneficiary: 'beneficiaire',
  operator: 'operateur',
  measure: 'mesure',
  movements: 'mouvements',
};
const LONGEST_ID = 200;

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
    rows: parseRows(params),
    operation: params.get('operation')?.slice(0, LONGEST_ID) || null,
  };
}

/** The query of a choice, « » for the defaults; the date of the data in the query before it is kept. */
export function formatChoice(
  { line, stage, rule, filters, rows, operation }: ExploreChoice,
  before = '',
): string {
  const params = new URLSearchParams([...new URLSearchParams(before)].filter(([name]) => name === 'au'));
  if (line !== DEFAULT_CHOICE.line) params.set('ligne', line);
  if (stage !== DEFAULT_CHOICE.stage) params.set('etape', STAGE_WORDS[stage]);
  if (rule !== DEFAULT_CHOICE.rule) params.set('regle', RULE_WORDS[rule]);
  for (const name of LIST_DIMENSIONS)
    for (const id of filters.kept[name]) params.append(LIST_WORDS[name], toWord(id));
  if (filters.fromMonth !== null) params.set('depuis', formatMonthWord(filters.fromMonth));
  if (filters.toMonth !== null) params.set('jusque', formatMonthWord(filters.toMonth));
  const { order, isDescending, columns } = rows;
  if (order !== DEFAULT_ROWS.order) params.set('tri', ORDER_WORDS[order]);
  if (isDescending !== DEFAULT_ROWS.isDescending) params.set('sens', 'croissant');
  if (columns.join() !== DEFAULT_ROWS.columns.join()) params.set('colonnes', columns.join(' '));
  if (operation !== null) params.set('operation', operation);
  return params.size === 0 ? '' : `?${params.toString()}`;
}

function parseRows(params: URLSearchParams): RowsChoice {
  const asked = params.get('colonnes')?.split(' ');
  const columns = ROW_COLUMNS.map(({ id }) => id).filter((id) => asked?.includes(id));
  return {
    order: wordToId(ORDER_WORDS, params.get('tri')) ?? DEFAULT_ROWS.order,
    isDescending: params.get('sens') !== 'croissant',
    columns: columns.length > 0 ? columns : DEFAULT_ROWS.columns,
  };
}

function toWord(id: string): string {
  return VALUE_WORDS[id] ?? id;
}
