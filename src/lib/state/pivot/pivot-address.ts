import { ADDED_AXES, type PivotAxis } from '#lib/domain/pivot.ts';
import { formatChoice, parseChoice } from '#lib/state/explore/explore-address.ts';
import { wordToId } from '#lib/views/figure/address-words.ts';
import { DEFAULT_ROWS } from '#lib/views/explore/row-columns.ts';
import type { ExploreValues } from '#lib/views/explore/explore-values.ts';
import { keepValues } from '#lib/views/explore/explore-choice.ts';
import {
  DEFAULT_PIVOT,
  withParts,
  type PivotChoice,
  type PivotMeasure,
} from '#lib/views/pivot/pivot-choice.ts';

/** What an address calls each choice. They are read by people and kept for ever: never rename one. */
const AXIS_WORDS: Readonly<Record<PivotAxis, string>> = {
  operator: 'operateur',
  measure: 'mesure',
  aid_type: 'aide',
  territory: 'region',
  year: 'annee',
  quarter: 'trimestre',
  month: 'mois',
  line: 'ligne',
  stage: 'etape',
  rule: 'regle',
};
const MEASURE_WORDS: Readonly<Record<PivotMeasure, string>> = {
  net: 'net',
  gross: 'brut',
  'of-row': 'part-rangee',
  'of-column': 'part-colonne',
  'of-whole': 'part-total',
};
const WORD = /^[\w-]{1,80}$/;

/**
 * The choice that a query asks for. Total: what is unknown or contradictory is left out, and types of beneficiaries
 * too, which no cube holds. A head that orders is an id, looked for among those of the table.
 */
export function parsePivot(search: string, values: ExploreValues): PivotChoice {
  const params = new URLSearchParams(search);
  const explored = parseChoice(search, values);
  const within = { ...keepValues(explored, 'beneficiary_type', []), rows: DEFAULT_ROWS, operation: null };
  const asked = wordToId(AXIS_WORDS, params.get('lignes-de'));
  const rows = ADDED_AXES.find((axis) => axis === asked) ?? DEFAULT_PIVOT.rows;
  const columns = wordToId(AXIS_WORDS, params.get('colonnes-de')) ?? DEFAULT_PIVOT.columns;
  const isTwice = columns === rows;
  const split = wordToId(AXIS_WORDS, params.get('puis-par'));
  const parts = ADDED_AXES.find((axis) => axis === split) ?? null;
  const whole = {
    within,
    rows: isTwice ? DEFAULT_PIVOT.rows : rows,
    parts: null,
    columns: isTwice ? DEFAULT_PIVOT.columns : columns,
    measure: wordToId(MEASURE_WORDS, params.get('mesure-de')) ?? DEFAULT_PIVOT.measure,
    rowsBy: readHead(params.get('tri-lignes')),
    columnsBy: readHead(params.get('tri-colonnes')),
  };
  return withParts(whole, parts);
}

/** The query of a choice, « » for the defaults; the date of the data in the query before it is kept. */
export function formatPivot(choice: PivotChoice, before = ''): string {
  const params = new URLSearchParams(formatChoice(choice.within, before));
  if (choice.rows !== DEFAULT_PIVOT.rows) params.set('lignes-de', AXIS_WORDS[choice.rows]);
  if (choice.parts !== null) params.set('puis-par', AXIS_WORDS[choice.parts]);
  if (choice.columns !== DEFAULT_PIVOT.columns) params.set('colonnes-de', AXIS_WORDS[choice.columns]);
  if (choice.measure !== DEFAULT_PIVOT.measure) params.set('mesure-de', MEASURE_WORDS[choice.measure]);
  if (choice.rowsBy !== null) params.set('tri-lignes', choice.rowsBy);
  if (choice.columnsBy !== null) params.set('tri-colonnes', choice.columnsBy);
  return params.size === 0 ? '' : `?${params.toString()}`;
}

function readHead(word: string | null): string | null {
  return word !== null && WORD.test(word) ? word : null;
}
