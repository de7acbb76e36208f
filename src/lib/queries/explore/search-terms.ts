import { sql } from '#lib/engine/sql.ts';
import type { NoParams } from '#lib/queries/fact-question.ts';
import { oneOf, readRow, text } from '#lib/queries/fields.ts';
import type { Question } from '#lib/queries/question.ts';

/** What the search finds, in the order in which it shows them. */
export const SEARCH_KINDS = ['beneficiary', 'project', 'measure', 'indicator', 'region'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Separates what is searched, without accents nor capitals, from what is shown and where it leads. */
export const TERM_SEPARATOR = '\t';

/** All terms of one kind as one text, a line each: « searched ⇥ shown ⇥ id », so that a search is one scan. */
export interface SearchTerms {
  readonly kind: SearchKind;
  readonly lines: string;
}

/**
 * « Quels noms peut-on chercher ? »
 * One row per kind that has a term, each kind in the order of its lines: beneficiaries (name and SIRET, once each),
 * projects (with an operation of theirs), measures, indicators, regions.
 */
export const searchTerms: Question<NoParams, SearchTerms> = {
  id: 'search-terms',
  sentence: () => 'Quels noms peut-on chercher ?',
  tables: () => ['codes', 'operations', 'indicators', 'regions'],
  statement: () => sql`
SELECT kind, string_agg(
  translate(strip_accents(lower(searched)), concat('’', chr(9), chr(10), chr(13)), '''   ') || chr(9)
    || translate(label, concat(chr(9), chr(10), chr(13)), '   ') || chr(9) || id,
  chr(10) ORDER BY label, id) AS lines
FROM (
  SELECT 'beneficiary' AS kind, coalesce(beneficiary_name || ' ' || siret, beneficiary_name, siret) AS searched,
    coalesce(beneficiary_name, siret) AS label, coalesce(siret, '') AS id
  FROM operations WHERE coalesce(beneficiary_name, siret) IS NOT NULL
  GROUP BY beneficiary_name, siret
  UNION ALL
  SELECT 'project', coalesce(project_name || ' ' || min(procedure), project_name), project_name, min(operation_key)
  FROM operations WHERE project_name IS NOT NULL
  GROUP BY project_name
  UNION ALL
  SELECT 'measure', label, label, id FROM codes WHERE dimension = 'measure'
  UNION ALL
  SELECT 'indicator', label, label, indicator_id FROM indicators
  UNION ALL
  SELECT 'region', name || ' ' || region_code, name, region_code FROM regions
) AS terms
GROUP BY kind
ORDER BY kind`,
  row: readRow({ kind: oneOf(SEARCH_KINDS, 'kind'), lines: text('lines') }),
};
