import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import type { Engine, Statement } from '#lib/engine/engine.ts';
import { selectByBeneficiary } from '#lib/queries/by-beneficiary.ts';
import { selectByDepartment } from '#lib/queries/by-department.ts';
import { selectByAidType } from '#lib/queries/by-aid-type.ts';
import { selectByMeasure } from '#lib/queries/by-measure.ts';
import { selectByMonth } from '#lib/queries/by-month.ts';
import { selectByOperator } from '#lib/queries/by-operator.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { selectCoverage } from '#lib/queries/coverage.ts';
import * as facts from '#lib/queries/facts.ts';
import { cellsOfTypes } from '#lib/queries/explore/cells-of-types.ts';
import { countKept } from '#lib/queries/explore/count-kept.ts';
import { CUBE_DIMENSIONS, KEEP_ALL, WITHOUT } from '#lib/queries/explore/explore-filters.ts';
import { listKept, ROW_ORDERS } from '#lib/queries/explore/list-kept.ts';
import { listValues } from '#lib/queries/explore/list-values.ts';
import { searchTerms } from '#lib/queries/explore/search-terms.ts';
import { crossCube } from '#lib/queries/explore/cross-cube.ts';
import { splitCube } from '#lib/queries/explore/split-cube.ts';
import { splitTypes } from '#lib/queries/explore/split-types.ts';
import { selectFilterOptions } from '#lib/queries/filter-options.ts';
import type { Filters } from '#lib/queries/filters.ts';
import { selectMeasureMoney } from '#lib/queries/measure-money.ts';
import { selectOperationCounts } from '#lib/queries/operation-counts.ts';
import { selectOperationLives } from '#lib/queries/operation-lives.ts';
import { selectOperationMonths } from '#lib/queries/operation-months.ts';
import { selectOperationStarts } from '#lib/queries/operation-starts.ts';
import { selectOperationsOf } from '#lib/queries/operations-of.ts';
import { selectProvisional } from '#lib/queries/provisional.ts';
import { ask, type Question } from '#lib/queries/question.ts';
import { listRegionalTargets } from '#lib/queries/regional-targets.ts';
import { listRevisions } from '#lib/queries/revisions.ts';
import { selectTerritoryMovements } from '#lib/queries/territory-movements.ts';
import { selectTerritoryMonths } from '#lib/queries/territory-months.ts';
import { selectTotalsByMonth } from '#lib/queries/totals-by-month.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import { day } from './records.ts';

/** One question with its parameters, whatever their types. */
export interface QuestionCase {
  readonly name: string;
  readonly questionId: string;
  readonly tables: readonly string[];
  readonly statement: Statement;
  ask(engine: Engine): Promise<readonly unknown[]>;
}

const KEPT = { line: 'ia-sante', stage: 'committed', rule: 'seat', filters: KEEP_ALL } as const;

/** Every question of the house, under every rule, stage, territory and filter given. */
export function questionCases(filterSets: readonly Filters[]): QuestionCase[] {
  return [
    ...filterSets.flatMap((filters) => [
      toCase(selectTotals, { filters }),
      toCase(selectByMeasure, { filters }),
      toCase(selectByOperator, { filters }),
      toCase(selectByAidType, { filters }),
      ...STAGES.flatMap((stage) => [
        toCase(selectByMonth, { stage, filters }),
        ...RULES.map((rule) => toCase(selectByRegion, { rule, stage, filters })),
      ]),
    ]),
    ...RULES.flatMap((rule) => [
      toCase(selectOperationCounts, { rule }),
      toCase(selectOperationStarts, { rule }),
      ...STAGES.map((stage) => toCase(selectTerritoryMonths, { rule, stage })),
    ]),
    ...RULES.flatMap((rule) =>
      TERRITORIES.map((territory) => toCase(selectOperationsOf, { territory, rule })),
    ),
    ...RULES.map((rule) => toCase(selectOperationMonths, { territory: '84', rule })),
    ...TERRITORIES.map((territory) => toCase(selectByDepartment, { territory })),
    toCase(selectCoverage, null),
    ...[null, day('2026-03-31')].map((until) =>
      toCase(selectByBeneficiary, { maskedName: 'Personne physique (nom masqué)', until }),
    ),
    toCase(selectMeasureMoney, null),
    toCase(selectOperationLives, null),
    toCase(selectTotalsByMonth, null),
    toCase(selectProvisional, null),
    toCase(selectFilterOptions, null),
    toCase(listValues, null),
    toCase(crossCube, { ...KEPT, rows: 'operator', parts: 'year', columns: 'quarter', isGross: true }),
    toCase(crossCube, { ...KEPT, rows: 'territory', parts: null, columns: null, isGross: false }),
    ...CUBE_DIMENSIONS.map((by) => toCase(splitCube, { ...KEPT, by })),
    toCase(splitTypes, KEPT),
    toCase(cellsOfTypes, { stage: 'committed', rule: 'partners', types: ['entreprise', WITHOUT] }),
    toCase(countKept, KEPT),
    ...ROW_ORDERS.map((order) =>
      toCase(listKept, { ...KEPT, order, isDescending: true, offset: 0, limit: 50 }),
    ),
    toCase(searchTerms, null),
    ...RULES.map((rule) => toCase(selectTerritoryMovements, { territory: '84', rule })),
    ...factCases(),
  ];
}

function factCases(): QuestionCase[] {
  return [
    toCase(facts.listEnvelopes, null),
    toCase(facts.listTrajectories, null),
    toCase(listRegionalTargets, null),
    toCase(facts.listReadings, null),
    toCase(facts.listIndicators, null),
    toCase(facts.listObservations, null),
    toCase(facts.listMeasures, null),
    toCase(facts.listMeasureClaims, null),
    toCase(facts.listMilestones, null),
    toCase(facts.listAnnouncements, null),
    toCase(facts.listSources, null),
    toCase(facts.listRegions, null),
    toCase(facts.listDenominators, null),
    toCase(facts.listZonings, null),
    toCase(facts.listChecks, null),
    toCase(listRevisions, null),
  ];
}

function toCase<Params, Answer>(question: Question<Params, Answer>, params: Params): QuestionCase {
  return {
    name: `${question.id} ${JSON.stringify(params)}`,
    questionId: question.id,
    tables: question.tables(params),
    statement: question.statement(params),
    ask: (engine) => ask(engine, question, params),
  };
}
