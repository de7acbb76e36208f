import * as terms from '#lib/contract/fact-terms.ts';
import { DATE_PRECISIONS } from '#lib/domain/calendar.ts';
import {
  COUNTED_AS,
  DIRECTIONS,
  INDICATOR_NATURES,
  TARGET_TYPES,
  VALUE_KINDS,
} from '#lib/domain/indicator.ts';
import { BUDGET_LINES, LINES, PERIMETERS } from '#lib/domain/line.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import { PATH_RULES } from '#lib/domain/trajectory.ts';
import { columnName, sql } from '#lib/engine/sql.ts';
import { factQuestion, type AnswerOf } from './fact-question.ts';
import { day, flag, integer, maybe, money, number, oneOf, text } from './fields.ts';

const PUBLISHED_PERIMETERS = [...LINES, ...PERIMETERS] as const;

/** Announced amounts, each in one reading by one source; one headline per line. */
export const listEnvelopes = factQuestion(
  'envelopes',
  'Quels montants ont été annoncés, par qui et quand ?',
  {
    line: maybe(oneOf, BUDGET_LINES, 'line_id'),
    perimeter: maybe(oneOf, PERIMETERS, 'perimeter'),
    reading: maybe(oneOf, terms.READING_IDS, 'reading'),
    label: text('label'),
    cents: money('amount_cents'),
    qualifier: maybe(text, 'qualifier'),
    announcedOn: maybe(day, 'announced_on'),
    datePrecision: maybe(oneOf, DATE_PRECISIONS, 'date_precision'),
    horizon: maybe(integer, 'horizon'),
    sourceId: maybe(text, 'source_id'),
    standing: oneOf(terms.ENVELOPE_STANDINGS, 'standing'),
    isComputed: flag('computed'),
    isHeadline: flag('is_headline'),
    note: maybe(text, 'note'),
  },
);
export type EnvelopeRow = AnswerOf<typeof listEnvelopes>;

/** Dated points of national paths, cumulative cents: official ones, and benchmarks that this site computes. */
export const listTrajectories = factQuestion(
  'trajectories',
  'Quel rythme était attendu ?',
  {
    line: oneOf(BUDGET_LINES, 'line_id'),
    stage: oneOf(STAGES, 'stage'),
    kind: oneOf(terms.TRAJECTORY_KINDS, 'kind'),
    label: maybe(text, 'label'),
    date: day('date'),
    cents: money('amount_cents'),
    sourceId: maybe(text, 'source_id'),
    rule: maybe(oneOf, PATH_RULES, 'rule'),
  },
  { only: sql`\nWHERE ${columnName('trajectories', 'region_code')} IS NULL` },
);
export type TrajectoryRow = AnswerOf<typeof listTrajectories>;

/** How a rate is formed under each reading; the remainder is a formula or « non calculable ». */
export const listReadings = factQuestion('readings', 'Comment se forme un taux, sous chaque lecture ?', {
  reading: oneOf(terms.READING_IDS, 'reading'),
  label: text('label'),
  numeratorOf: text('numerator_of'),
  numeratorCents: maybe(money, 'numerator_cents'),
  numeratorQualifier: maybe(text, 'numerator_qualifier'),
  denominatorCents: money('denominator_cents'),
  denominatorSourceId: text('denominator_source_id'),
  remainder: text('remainder'),
  remainderQualifier: maybe(text, 'remainder_qualifier'),
  isDefault: flag('is_default'),
  note: maybe(text, 'note'),
});
export type ReadingRow = AnswerOf<typeof listReadings>;

/** Definitions of the indicators. */
export const listIndicators = factQuestion('indicators', 'Que mesure chaque indicateur ?', {
  indicatorId: text('indicator_id'),
  label: text('label'),
  unit: text('unit'),
  direction: oneOf(DIRECTIONS, 'direction'),
  nature: oneOf(INDICATOR_NATURES, 'nature'),
  kind: text('kind'),
  perimeter: oneOf(PUBLISHED_PERIMETERS, 'perimeter'),
  targetType: oneOf(TARGET_TYPES, 'target_type'),
  numerator: maybe(text, 'numerator'),
  denominator: maybe(text, 'denominator'),
  producer: maybe(text, 'producer'),
  periodicity: maybe(text, 'periodicity'),
  definitionNote: maybe(text, 'definition_note'),
});
export type IndicatorRow = AnswerOf<typeof listIndicators>;

/** Values of the indicators; zone « FRANCE », « R84 » or « D46 »; a null value was not published. */
export const listObservations = factQuestion(
  'observations',
  'Quelles valeurs ont été publiées, où et quand ?',
  {
    indicatorId: text('indicator_id'),
    zoneId: text('zone_id'),
    date: maybe(day, 'date'),
    datePrecision: maybe(oneOf, DATE_PRECISIONS, 'date_precision'),
    kind: oneOf(VALUE_KINDS, 'kind'),
    value: maybe(number, 'value'),
    qualifier: maybe(text, 'qualifier'),
    isComputed: flag('computed'),
    profession: maybe(text, 'profession'),
    training: maybe(text, 'training'),
    countedAs: maybe(oneOf, COUNTED_AS, 'counted_as'),
    sourceId: maybe(text, 'source_id'),
    sourceFile: maybe(text, 'source_file'),
    sourceLine: maybe(integer, 'source_line'),
  },
);
export type ObservationRow = AnswerOf<typeof listObservations>;

/** Measures of the strategy, each in its line. */
export const listMeasures = factQuestion('measures', 'Quelles mesures composent chaque ligne ?', {
  measureId: text('measure_id'),
  label: text('label'),
  line: oneOf(LINES, 'line_id'),
  knownState: maybe(text, 'known_state'),
  sourceId: maybe(text, 'source_id'),
});
export type MeasureRow = AnswerOf<typeof listMeasures>;

/** Operators and amounts that sources claim for a measure; they may disagree. */
export const listMeasureClaims = factQuestion('measure_claims', 'Qui porte chaque mesure, pour combien ?', {
  measureId: text('measure_id'),
  claim: oneOf(terms.CLAIMS, 'claim'),
  value: text('value'),
  note: maybe(text, 'note'),
  sourceId: maybe(text, 'source_id'),
});
export type MeasureClaimRow = AnswerOf<typeof listMeasureClaims>;

/** Dated events with their document; a null `doneOn` was not seen. */
export const listMilestones = factQuestion('milestones', 'Quels jalons, prévus et constatés quand ?', {
  milestoneId: text('milestone_id'),
  label: text('label'),
  dueOn: maybe(day, 'due_on'),
  duePrecision: maybe(oneOf, DATE_PRECISIONS, 'due_precision'),
  doneOn: maybe(day, 'done_on'),
  donePrecision: maybe(oneOf, DATE_PRECISIONS, 'done_precision'),
  knownState: maybe(text, 'known_state'),
  sourceId: maybe(text, 'source_id'),
  owner: maybe(text, 'owner'),
  document: maybe(text, 'document'),
  note: maybe(text, 'note'),
});
export type MilestoneRow = AnswerOf<typeof listMilestones>;

/** What is not published. */
export const listAnnouncements = factQuestion('announcements', 'Qu’est-ce qui n’est pas publié ?', {
  announcementId: text('announcement_id'),
  kind: oneOf(terms.ANNOUNCEMENT_KINDS, 'kind'),
  label: text('label'),
  line: maybe(oneOf, LINES, 'line_id'),
  announcedOn: maybe(day, 'announced_on'),
  datePrecision: maybe(oneOf, DATE_PRECISIONS, 'date_precision'),
  sourceId: maybe(text, 'source_id'),
  quoteOrState: maybe(text, 'quote_or_state'),
  owner: maybe(text, 'owner'),
});
export type AnnouncementRow = AnswerOf<typeof listAnnouncements>;

/** Documents cited. */
export const listSources = factQuestion('sources', 'Quels documents sont cités ?', {
  sourceId: text('source_id'),
  title: text('title'),
  publisher: text('publisher'),
  url: maybe(text, 'url'),
  urlIs: maybe(oneOf, terms.ADDRESS_KINDS, 'url_is'),
  publishedOn: maybe(day, 'published_on'),
  datePrecision: maybe(oneOf, DATE_PRECISIONS, 'date_precision'),
  knownOn: day('known_on'),
  standing: oneOf(terms.SOURCE_STANDINGS, 'standing'),
});
export type SourceRow = AnswerOf<typeof listSources>;

/** The 18 regions, by code. */
export const listRegions = factQuestion('regions', 'Quelles régions, avec combien d’habitants ?', {
  regionCode: oneOf(REGION_CODES, 'region_code'),
  name: text('name'),
  short: text('short'),
  agency: text('agency'),
  population: maybe(integer, 'population'),
  populationAsOf: maybe(day, 'population_as_of'),
  tileColumn: integer('tile_column'),
  tileRow: integer('tile_row'),
  populationOutsideUrbanUnits: maybe(integer, 'population_outside_urban_units'),
  populationOutsideAttractionAreas: maybe(integer, 'population_outside_attraction_areas'),
  sourceId: maybe(text, 'source_id'),
});
export type RegionRow = AnswerOf<typeof listRegions>;

/** What amounts may be set against beside the inhabitants, by region: nothing, unless a delivery brings it. */
export const listDenominators = factQuestion('denominators', 'À quoi rapporter les montants des régions ?', {
  denominatorId: text('denominator_id'),
  regionCode: oneOf(REGION_CODES, 'region_code'),
  label: text('label'),
  unit: text('unit'),
  value: maybe(number, 'value'),
  date: day('date'),
  datePrecision: maybe(oneOf, DATE_PRECISIONS, 'date_precision'),
  sourceId: maybe(text, 'source_id'),
  fragile: maybe(text, 'fragile'),
});
export type DenominatorRow = AnswerOf<typeof listDenominators>;

/** Inhabitants by class of the zonings that a delivery brings: nothing, unless it does. */
export const listZonings = factQuestion('zonings', 'Combien d’habitants dans chaque classe de zonage ?', {
  zoningId: oneOf(terms.ZONING_IDS, 'zoning_id'),
  classId: oneOf(terms.ZONING_CLASSES, 'class_id'),
  regionCode: oneOf(REGION_CODES, 'region_code'),
  inhabitants: maybe(integer, 'inhabitants'),
  date: day('date'),
  datePrecision: maybe(oneOf, DATE_PRECISIONS, 'date_precision'),
  sourceId: maybe(text, 'source_id'),
});
export type ZoningRow = AnswerOf<typeof listZonings>;

/** Invariants checked at conversion. */
export const listChecks = factQuestion('checks', 'Quels contrôles la livraison respecte-t-elle ?', {
  checkId: text('check_id'),
  label: text('label'),
  passed: flag('passed'),
  checkedRows: integer('checked_rows'),
  failingRows: integer('failing_rows'),
  examples: maybe(text, 'examples'),
});
export type CheckRow = AnswerOf<typeof listChecks>;
