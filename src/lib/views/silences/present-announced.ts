import type { AnnouncementRow } from '#lib/queries/facts.ts';
import { cite, type Citation, type SourceIndex } from '#lib/views/figure/cite.ts';
import type { PanelContext } from '#lib/views/line/present-panel.ts';
import { onDate } from '#lib/views/words/when.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { describeLength, toSilenceLength, type SilenceLength } from './silence-length.ts';
import { writeQuestion } from './write-question.ts';

/** Something announced or held, and not published. */
export interface AnnouncedSilence {
  readonly key: string;
  /** True for a region left out of an indicator: found by a rule, and not in the announcements. */
  readonly isComputed: boolean;
  readonly label: string;
  /** « Annoncé, non constaté ». */
  readonly state: string;
  /** What the source says of it; empty when it says no more. */
  readonly quote: string;
  /** Who announced or holds it; null when the source does not say. */
  readonly owner: string | null;
  /** « le 12 novembre 2025 ». */
  readonly since: string;
  readonly length: SilenceLength | null;
  readonly lengthText: string;
  readonly source: Citation | null;
  readonly question: string;
}

type Announced = AnnouncementRow & { readonly kind: 'announced-held' | 'announced-not-seen' };

/** True for the first list; what was never announced has no date, and is in the second. */
export function isAnnounced(row: AnnouncementRow): row is Announced {
  return row.kind !== 'never-announced';
}

const WORDS = {
  'announced-not-seen': {
    state: 'Annoncé, non constaté',
    subject: 'la publication suivante',
    request: 'seen',
  },
  'announced-held': {
    state: 'Détenu, non publié',
    subject: 'les éléments suivants',
    request: 'held',
  },
} as const;

/** What was announced or is held, the longest silence first; an unknown date comes last. */
export function presentAnnounced(
  rows: readonly AnnouncementRow[],
  sources: SourceIndex,
  context: PanelContext,
): AnnouncedSilence[] {
  return rows
    .filter(isAnnounced)
    .map((row) => toSilence(row, sources, context))
    .sort((a, b) => (b.length?.days ?? -1) - (a.length?.days ?? -1));
}

function toSilence(row: Announced, sources: SourceIndex, { asOf, nature }: PanelContext): AnnouncedSilence {
  const { announcementId, kind, label, line, announcedOn, datePrecision, sourceId, quoteOrState, owner } =
    row;
  const { state, subject, request } = WORDS[kind];
  const length = toSilenceLength(announcedOn, datePrecision, asOf);
  const lengthText = describeLength(length);
  const when = onDate(announcedOn, datePrecision ?? 'day');
  const source = sourceId === null ? null : cite(sourceId, sources);
  const today = `Au ${formatDate(asOf)},${laterThan(length)}`;
  return {
    key: announcementId,
    isComputed: false,
    label: typeset(label),
    state,
    quote: typeset(quoteOrState ?? ''),
    owner,
    since: when,
    length,
    lengthText,
    source,
    question: writeQuestion({
      nature,
      perimeter: line,
      subject,
      label,
      facts: [
        kind === 'announced-held'
          ? `Un document public les dit, ${when}, détenus et non publiés.`
          : `Elle a été annoncée ${when}.`,
        quoteOrState ? `Ce qui en est relevé : ${quoteOrState.replace(/\.$/, '')}.` : '',
        kind === 'announced-held'
          ? `${today} leur publication n’est pas constatée.`
          : `${today} elle n’est pas constatée dans les documents publics relevés.`,
      ].filter((fact) => fact !== ''),
      request,
      source,
    }),
  };
}

/** « soit 376 jours plus tard, »; nothing on the very day, nor without a date. */
export function laterThan(length: SilenceLength | null): string {
  return length && length.days > 0 ? ` soit ${describeLength(length)} plus tard,` : '';
}
