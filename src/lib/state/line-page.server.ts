import type { BudgetLine } from '#lib/domain/line.ts';
import { selectByAidType } from '#lib/queries/by-aid-type.ts';
import { selectByMeasure } from '#lib/queries/by-measure.ts';
import { selectByOperator } from '#lib/queries/by-operator.ts';
import {
  listEnvelopes,
  listIndicators,
  listMeasureClaims,
  listMeasures,
  listObservations,
} from '#lib/queries/facts.ts';
import { selectFilterOptions } from '#lib/queries/filter-options.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import type { LinePageRows } from '#lib/views/line/present-line.ts';
import { askLineRows } from './line-rows.server.ts';
import { askPublished, type Published } from './published.server.ts';

/** Rows of the page of one line. */
export async function askLinePage(published: Published, line: BudgetLine): Promise<LinePageRows> {
  const filters = NO_FILTERS;
  const isOwn = (row: { readonly line: string | null }) => row.line === line;
  const [rows, envelopes, byMeasure, byOperator, byAidType] = await Promise.all([
    askLineRows(published, [line]),
    askPublished(published, listEnvelopes, null),
    askPublished(published, selectByMeasure, { filters }),
    askPublished(published, selectByOperator, { filters }),
    askPublished(published, selectByAidType, { filters }),
  ]);
  const [measures, claims, observations, indicators, options] = await Promise.all([
    askPublished(published, listMeasures, null),
    askPublished(published, listMeasureClaims, null),
    askPublished(published, listObservations, null),
    askPublished(published, listIndicators, null),
    askPublished(published, selectFilterOptions, null),
  ]);
  return {
    rows,
    envelopes: envelopes.filter((row) => isOwn(row) || (line === 'ia-sante' && row.perimeter === 'sasn')),
    byMeasure: byMeasure.filter(isOwn),
    byOperator: byOperator.filter(isOwn),
    byAidType: byAidType.filter(isOwn),
    measures: measures.filter(isOwn),
    claims,
    observations: observations.filter(({ zoneId, profession }) => zoneId === 'FRANCE' && profession === null),
    indicators,
    operatorLabels: options
      .filter(({ dimension }) => dimension === 'operator')
      .map(({ id, label }) => [id, label] as const),
  };
}
