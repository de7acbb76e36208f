import { milestoneState, overdueOf } from '#lib/domain/milestone.ts';
import type { MilestoneRow } from '#lib/queries/facts.ts';
import { cite, indexSources } from '#lib/views/figure/cite.ts';
import { MILESTONE_WORDS, overdueWords } from '#lib/views/milestones/describe-milestones.ts';
import { isAnnounced, presentAnnounced } from '#lib/views/silences/present-announced.ts';
import { quote } from '#lib/views/words/agree.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import { onDate } from '#lib/views/words/when.ts';
import type { CarnetContext, CarnetRows, Quoted } from './quoted.ts';

/** A milestone: when it was due, when it was seen, the days between; null when this version does not hold it. */
export function quoteMilestone(id: string, rows: CarnetRows, { asOf }: CarnetContext): Quoted | null {
  const row = rows.milestones.find(({ milestoneId }) => milestoneId === id);
  if (!row) return null;
  const state = milestoneState(row, asOf);
  const overdue = overdueOf(row, asOf);
  return {
    line: null,
    region: null,
    title: `Jalon\u00a0: ${typeset(row.label)}`,
    sentence: `${quote(typeset(row.label))}\u00a0: ${describeDates(row, asOf)}.`,
    value: overdue && overdue.days > 0 ? overdueWords(overdue) : MILESTONE_WORDS[state],
    basis: [
      ...(row.document === null ? [] : [`Document\u00a0: ${typeset(row.document)}`]),
      ...(row.owner === null ? [] : [`Responsable\u00a0: ${typeset(row.owner)}`]),
      ...(state === 'done'
        ? []
        : ['Non constaté\u00a0: pas vu dans les sources citées, ce qui ne prouve pas son absence']),
    ],
    dataDate: formatDate(asOf),
    sources: [cite(row.sourceId, indexSources(rows.lines.sources))],
    isDelivered: false,
    chart: null,
    detailPage: 'jalons',
  };
}

/** Something announced, held or never promised, and not published; null when this version does not hold it. */
export function quoteSilence(id: string, rows: CarnetRows, context: CarnetContext): Quoted | null {
  const row = rows.lines.announcements.find(({ announcementId }) => announcementId === id);
  if (!row) return null;
  const date = formatDate(context.asOf);
  const sources = indexSources(rows.lines.sources);
  const [silence] = presentAnnounced([row], sources, context);
  const label = quote(typeset(row.label));
  const common = {
    line: row.line === 'ia-sante' || row.line === 'formation' ? row.line : null,
    region: null,
    title: `Silence\u00a0: ${typeset(row.label)}`,
    dataDate: date,
    isDelivered: false,
    chart: null,
    detailPage: 'silences',
  };
  if (!isAnnounced(row) || !silence)
    return {
      ...common,
      sentence: `Jamais annoncé ni publié\u00a0: ${label}\u202f; au ${date}, aucune annonce n’est relevée.`,
      value: null,
      basis: row.quoteOrState === null ? [] : [typeset(row.quoteOrState)],
      sources: row.sourceId === null ? [] : [cite(row.sourceId, sources)],
    };
  const { state, owner, since, length, lengthText, quote: said, source } = silence;
  const by = owner === null ? '' : ` (${owner})`;
  const lasting = length === null ? 'durée inconnue' : `${lengthText} de silence`;
  return {
    ...common,
    sentence: `${state}\u00a0: ${label}${by}, connu ${since}\u202f; ${lasting} au ${date}.`,
    value: lengthText,
    basis: said === '' ? [] : [said],
    sources: source ? [source] : [],
  };
}

function describeDates(row: MilestoneRow, asOf: CarnetContext['asOf']): string {
  const { dueOn, duePrecision, doneOn, donePrecision } = row;
  const due = dueOn === null ? 'sans date annoncée' : `prévu ${onDate(dueOn, duePrecision ?? 'day')}`;
  const overdue = overdueOf(row, asOf);
  const late = overdue ? ` (${overdueWords(overdue)})` : '';
  switch (milestoneState(row, asOf)) {
    case 'done':
      return `${due}, constaté ${onDate(doneOn, donePrecision ?? 'day')}${late}`;
    case 'overdue':
      return `${due}, non constaté au ${formatDate(asOf)}${late}`;
    case 'expected':
      return `${due}, à venir au ${formatDate(asOf)}`;
    case 'undated':
      return `${due}, non constaté au ${formatDate(asOf)}`;
  }
}
