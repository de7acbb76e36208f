import { monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import type { FigureId } from '#lib/domain/figure.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { listEnvelopes, listObservations } from '#lib/queries/facts.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import type { Question } from '#lib/queries/question.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import type { AskedQuestion } from '#lib/views/provenance/provenance-view.ts';

/** The questions whose answers hold these figures, each asked once. `until` is the day that the data are cut at. */
export function questionsOf(figures: readonly FigureId[], until: IsoDate | null): AskedQuestion[] {
  const asked = new Map<string, AskedQuestion>();
  for (const figure of figures) {
    const question = questionOf(figure, until);
    asked.set(JSON.stringify([question.sql, question.params]), question);
  }
  return [...asked.values()];
}

function questionOf(figure: FigureId, until: IsoDate | null): AskedQuestion {
  const filters = { ...NO_FILTERS, toMonth: until === null ? null : monthIndex(until) };
  switch (figure.kind) {
    case 'national':
      return describe(selectTotals, { filters });
    case 'territory':
      return describe(selectByRegion, { rule: figure.rule, stage: figure.stage, filters });
    case 'envelope':
      return describe(listEnvelopes, null);
    case 'trained':
      return describe(listObservations, null);
  }
}

function describe<Params, Answer>(question: Question<Params, Answer>, params: Params): AskedQuestion {
  const statement = question.statement(params);
  return {
    sentence: question.sentence(params),
    sql: statement.text.trim(),
    params: statement.params,
    tables: question.tables(params),
  };
}
