import { monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import { INHABITANT } from '#lib/domain/denominator.ts';
import type { FigureId, Kept } from '#lib/domain/figure.ts';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { selectByAidType } from '#lib/queries/by-aid-type.ts';
import { selectByMeasure } from '#lib/queries/by-measure.ts';
import { selectByOperator } from '#lib/queries/by-operator.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { WITHOUT, type ExploreFilters } from '#lib/queries/explore/explore-filters.ts';
import { splitCube } from '#lib/queries/explore/split-cube.ts';
import { splitTypes } from '#lib/queries/explore/split-types.ts';
import { listDenominators, listEnvelopes, listObservations, listRegions } from '#lib/queries/facts.ts';
import type { Filters } from '#lib/queries/filters.ts';
import { selectOperationCounts } from '#lib/queries/operation-counts.ts';
import type { Question } from '#lib/queries/question.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import type { AskedQuestion } from '#lib/views/provenance/provenance-view.ts';

/** The questions whose answers hold these figures, each asked once. `until` is the day that the data are cut at. */
export function questionsOf(figures: readonly FigureId[], until: IsoDate | null): AskedQuestion[] {
  const asked = new Map<string, AskedQuestion>();
  for (const figure of figures)
    for (const question of questionsOfOne(figure, until))
      asked.set(JSON.stringify([question.sql, question.params]), question);
  return [...asked.values()];
}

function questionsOfOne(figure: FigureId, until: IsoDate | null): AskedQuestion[] {
  switch (figure.kind) {
    case 'national':
    case 'territory':
      return [questionOfMoney(figure, until)];
    case 'operations':
      return [describeQuestion(selectOperationCounts, { rule: figure.rule })];
    case 'per-unit': {
      const isOfPeople = figure.denominator === INHABITANT;
      return [
        questionOfMoney({ ...figure, kind: 'territory' }, until),
        isOfPeople ? describeQuestion(listRegions, null) : describeQuestion(listDenominators, null),
      ];
    }
    case 'envelope':
      return [describeQuestion(listEnvelopes, null)];
    case 'observed':
    case 'trained':
      return [describeQuestion(listObservations, null)];
  }
}

function questionOfMoney(
  figure: Extract<FigureId, { readonly kind: 'national' | 'territory' }>,
  until: IsoDate | null,
): AskedQuestion {
  const { line, stage, kept = {} } = figure;
  const filters = toFilters(kept, until);
  const rule = figure.kind === 'national' ? DEFAULT_RULE : figure.rule;
  const cells = { line, stage, rule, filters: toExplored(kept, filters) };
  if (kept.beneficiaryTypes) return describeQuestion(splitTypes, cells);
  const isOfCells = kept.territories !== undefined || kept.measures?.includes(null) === true;
  if (figure.kind === 'territory')
    return isOfCells
      ? describeQuestion(splitCube, { ...cells, by: 'territory' })
      : describeQuestion(selectByRegion, { rule, stage, filters });
  if (kept.territories) return describeQuestion(splitCube, { ...cells, by: 'month' });
  // One value of a list is one row of the answer that splits by it.
  if (kept.measures?.length === 1)
    return describeQuestion(selectByMeasure, { filters: { ...filters, measures: [] } });
  if (kept.operators?.length === 1)
    return describeQuestion(selectByOperator, { filters: { ...filters, operators: [] } });
  if (kept.aidTypes?.length === 1)
    return describeQuestion(selectByAidType, { filters: { ...filters, aidTypes: [] } });
  return isOfCells
    ? describeQuestion(splitCube, { ...cells, by: 'month' })
    : describeQuestion(selectTotals, { filters });
}

function toFilters(kept: Kept, cut: IsoDate | null): Filters {
  const last = [kept.until, cut].flatMap((day) => (day ? [monthIndex(day)] : []));
  return {
    measures: (kept.measures ?? []).filter((id) => id !== null),
    operators: kept.operators ?? [],
    aidTypes: kept.aidTypes ?? [],
    fromMonth: kept.from === undefined ? null : monthIndex(kept.from),
    toMonth: last.length === 0 ? null : Math.min(...last),
  };
}

function toExplored(
  { measures = [], operators = [], aidTypes = [], territories = [], beneficiaryTypes = [] }: Kept,
  { fromMonth, toMonth }: Filters,
): ExploreFilters {
  return {
    kept: {
      measure: measures.map((id) => id ?? WITHOUT),
      operator: operators,
      aid_type: aidTypes,
      territory: territories,
      beneficiary_type: beneficiaryTypes.map((id) => id ?? WITHOUT),
    },
    fromMonth,
    toMonth,
  };
}

/** A question as it is asked with these parameters. */
export function describeQuestion<Params, Answer>(
  question: Question<Params, Answer>,
  params: Params,
): AskedQuestion {
  const statement = question.statement(params);
  return {
    sentence: question.sentence(params),
    sql: statement.text.trim(),
    params: statement.params,
    tables: question.tables(params),
  };
}
