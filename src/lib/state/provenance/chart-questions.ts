import { monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import { DEFAULT_RULE, RULES, type Rule } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE, type Stage } from '#lib/domain/stage.ts';
import { NAME_MASK } from '#lib/convert/people/masks.ts';
import { selectByBeneficiary } from '#lib/queries/by-beneficiary.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { crossCube } from '#lib/queries/explore/cross-cube.ts';
import { splitCube } from '#lib/queries/explore/split-cube.ts';
import {
  listChecks,
  listEnvelopes,
  listIndicators,
  listMilestones,
  listObservations,
  listRegions,
  listTrajectories,
  listZonings,
} from '#lib/queries/facts.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { selectOperationLives } from '#lib/queries/operation-lives.ts';
import { selectOperationStarts } from '#lib/queries/operation-starts.ts';
import { listRevisions } from '#lib/queries/revisions.ts';
import { selectTerritoryMonths } from '#lib/queries/territory-months.ts';
import { selectTotalsByMonth } from '#lib/queries/totals-by-month.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import { RULE_WORDS, STAGE_WORDS, wordToId } from '#lib/views/figure/address-words.ts';
import type { ChartQuestion, Provenance } from '#lib/views/figure/provenance.ts';
import type { AskedQuestion } from '#lib/views/provenance/provenance-view.ts';
import { describeQuestion, questionsOf } from './figure-questions.ts';

/** What the switches of a page and its date make of a question. */
interface Switched {
  readonly rule: Rule;
  readonly stage: Stage;
  readonly until: IsoDate | null;
}

const describeFacts = {
  regions: () => describeQuestion(listRegions, null),
  observations: () => describeQuestion(listObservations, null),
  checks: () => describeQuestion(listChecks, null),
  trajectories: () => describeQuestion(listTrajectories, null),
  indicators: () => describeQuestion(listIndicators, null),
  milestones: () => describeQuestion(listMilestones, null),
};
const byRegion = ({ rule, stage, until }: Switched) =>
  describeQuestion(selectByRegion, { rule, stage, filters: upTo(until) });
const byMonth = () => describeQuestion(selectTotalsByMonth, null);
const gap = (switched: Switched) => [byRegion(switched), describeFacts.regions()];

/** Figures whose questions follow from their name alone, and from the switches of the page that shows them. */
const OF_NAMES: readonly (readonly [RegExp, (switched: Switched) => AskedQuestion[]])[] = [
  [/^(?:cumul|rythme)-/, () => [byMonth()]],
  [/^(?:regles-|effet-du-siege-)/, (switched) => RULES.map((rule) => byRegion({ ...switched, rule }))],
  [/^effet-/, () => [byMonth(), describeFacts.observations()]],
  [/^alors-et-maintenant$/, ({ until }) => [describeQuestion(selectTotals, { filters: upTo(until) })]],
  [/^publie-|france2030/, () => [describeFacts.observations()]],
  [/^jalons$/, () => [describeFacts.milestones()]],
  [
    /^alertes$/,
    () => [
      describeFacts.checks(),
      describeQuestion(listRevisions, null),
      describeFacts.trajectories(),
      describeFacts.indicators(),
      describeFacts.observations(),
      describeQuestion(selectOperationLives, null),
      describeQuestion(selectTotals, { filters: NO_FILTERS }),
    ],
  ],
  [
    /^questions$/,
    (switched) => [
      describeQuestion(selectTotals, { filters: NO_FILTERS }),
      byMonth(),
      byRegion(switched),
      describeQuestion(selectOperationLives, null),
      describeQuestion(listEnvelopes, null),
      describeFacts.trajectories(),
      describeFacts.milestones(),
      describeFacts.checks(),
      describeFacts.observations(),
    ],
  ],
  [/^indicateurs-par-zone$/, () => [describeFacts.indicators(), describeFacts.observations()]],
  [
    /^comparaison$|^par-habitant-/,
    ({ rule, stage }) => [describeQuestion(selectTerritoryMonths, { rule, stage }), describeFacts.regions()],
  ],
  [/^entonnoir$/, ({ rule }) => [describeQuestion(selectOperationStarts, { rule }), describeFacts.regions()]],
  [/^pairs$/, () => [describeFacts.regions()]],
  [/^ecarts?(?:$|-)/, (switched) => [...gap(switched), describeQuestion(listZonings, null)]],
  [
    /^concentration-/,
    ({ until }) => [describeQuestion(selectByBeneficiary, { maskedName: NAME_MASK, until })],
  ],
];

/**
 * The questions behind a figure: those that it says, else those of its name, else those of its figures. `search` is the
 * query of the page, which holds its switches.
 */
export function questionsOfChart(
  { asked, name = '', figures, edition }: Provenance,
  search: string,
): AskedQuestion[] {
  if (asked) return asked.map(describeChart);
  const until = edition.cutAt ?? null;
  const params = new URLSearchParams(search);
  const switched = {
    rule: wordToId(RULE_WORDS, params.get('regle')) ?? DEFAULT_RULE,
    stage: wordToId(STAGE_WORDS, params.get('etape')) ?? DEFAULT_STAGE,
    until,
  };
  const named = OF_NAMES.find(([pattern]) => pattern.test(name));
  return named
    ? named[1](switched)
    : questionsOf(
        figures.map(({ id }) => id),
        until,
      );
}

function describeChart(question: ChartQuestion): AskedQuestion {
  return question.ask === 'cross-cube'
    ? describeQuestion(crossCube, question.params)
    : describeQuestion(splitCube, question.params);
}

function upTo(until: IsoDate | null) {
  return { ...NO_FILTERS, toMonth: until === null ? null : monthIndex(until) };
}
