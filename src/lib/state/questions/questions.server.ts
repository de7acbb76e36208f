import { monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import { selectByAidType } from '#lib/queries/by-aid-type.ts';
import { selectByOperator } from '#lib/queries/by-operator.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { listChecks, listEnvelopes } from '#lib/queries/facts.ts';
import { selectFilterOptions } from '#lib/queries/filter-options.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { selectOperationLives } from '#lib/queries/operation-lives.ts';
import { listRevisions } from '#lib/queries/revisions.ts';
import { readEquityRows } from '#lib/state/equity/equity-rows.server.ts';
import { askTraining } from '#lib/state/indicator/training.server.ts';
import { askMeasures } from '#lib/state/measure/measure-pages.server.ts';
import { askParlement } from '#lib/state/parlement.server.ts';
import { askPublished, type Published } from '#lib/state/published.server.ts';
import type { QuestionRows } from '#lib/views/questions/question-rows.ts';

const MONTHS_BACK = 12;

/** Everything that the 25 questions are answered from, in one published version and the delivery before it. */
export async function askQuestions(published: Published): Promise<QuestionRows> {
  const { version } = published;
  const asOf = version.date as IsoDate;
  const filters = NO_FILTERS;
  const until = { ...filters, toMonth: monthIndex(asOf) - MONTHS_BACK };
  const [parlement, measures, equity, training] = await Promise.all([
    askParlement(published),
    askMeasures(published),
    readEquityRows(published),
    askTraining(published),
  ]);
  const [envelopes, aid, operators, options, yearBefore, checks, revisions, livesBefore] = await Promise.all([
    askPublished(published, listEnvelopes, null),
    askPublished(published, selectByAidType, { filters }),
    askPublished(published, selectByOperator, { filters }),
    askPublished(published, selectFilterOptions, null),
    askPublished(published, selectByRegion, { rule: DEFAULT_RULE, stage: DEFAULT_STAGE, filters: until }),
    askPublished(published, listChecks, null),
    askPublished(published, listRevisions, null),
    askLivesBefore(published),
  ]);
  const names = options.filter(({ dimension }) => dimension === 'operator');
  return {
    asOf,
    versionId: version.id,
    tables: version.tables,
    ...{ parlement, measures, equity, training, envelopes, aid, operators, yearBefore },
    ...{ checks, revisions, livesBefore },
    operatorNames: new Map(names.map(({ id, label }) => [id, label])),
  };
}

async function askLivesBefore({ dataset, version }: Published): Promise<QuestionRows['livesBefore']> {
  const before = dataset.versions.findLast(({ date }) => date < version.date);
  return before ? askPublished({ dataset, version: before }, selectOperationLives, null) : null;
}
