import { REVISED_TABLES, REVISION_KINDS } from '#lib/contract/revision-terms.ts';
import { LINES } from '#lib/domain/line.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { factQuestion, type AnswerOf } from './fact-question.ts';
import { day, integer, maybe, money, oneOf, text } from './fields.ts';

/** Values that a version gives otherwise than the one before it, in the order of its journal; money in cents, as text. */
export const listRevisions = factQuestion(
  'revisions',
  'Qu’est-ce qui a changé depuis la version précédente ?',
  {
    revisionKey: integer('revision_key'),
    kind: oneOf(REVISION_KINDS, 'kind'),
    table: oneOf(REVISED_TABLES, 'table_name'),
    rowKey: text('row_key'),
    label: text('label'),
    field: text('field'),
    before: maybe(text, 'old_value'),
    after: maybe(text, 'new_value'),
    line: maybe(oneOf, LINES, 'line_id'),
    stage: maybe(oneOf, STAGES, 'stage'),
    indicatorId: maybe(text, 'indicator_id'),
    zoneId: maybe(text, 'zone_id'),
    date: maybe(day, 'date'),
    effectCents: maybe(money, 'effect_cents'),
    leftLine: maybe(oneOf, LINES, 'left_line_id'),
    leftEffectCents: maybe(money, 'left_effect_cents'),
    sourceFile: maybe(text, 'source_file'),
    sourceLine: maybe(integer, 'source_line'),
    previousFile: maybe(text, 'previous_file'),
    previousLine: maybe(integer, 'previous_line'),
    sourceId: maybe(text, 'source_id'),
    reason: maybe(text, 'reason'),
  },
);
export type RevisionRow = AnswerOf<typeof listRevisions>;
