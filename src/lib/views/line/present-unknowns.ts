import type { BudgetLine } from '#lib/domain/line.ts';
import type { CoverageRow } from '#lib/queries/coverage.ts';
import type { AnnouncementKind } from '#lib/contract/fact-terms.ts';
import type { AnnouncementRow } from '#lib/queries/facts.ts';
import { cite, type Citation, type SourceIndex } from '#lib/views/figure/cite.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { LINE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import { findMoneyGaps } from './money-gaps.ts';

/** One thing that these data do not say. */
export interface Unknown {
  readonly key: string;
  readonly label: string;
  readonly state: string;
  readonly source: Citation | null;
}

const KIND_TEXT: Readonly<Record<AnnouncementKind, string>> = {
  'announced-held': 'Détenu et non publié',
  'announced-not-seen': 'Annoncé, non constaté',
  'never-announced': 'Jamais publié',
};

/** What was announced, held or expected and is not published; of one line, or of all of them (null). */
export function presentAnnouncements(
  rows: readonly AnnouncementRow[],
  line: BudgetLine | null,
  sources: SourceIndex,
): Unknown[] {
  return rows
    .filter((row) => line === null || row.line === line)
    .map(({ announcementId, kind, label, announcedOn, datePrecision, sourceId, quoteOrState }) => {
      const since =
        announcedOn === null ? '' : ` depuis le ${formatDate(announcedOn, datePrecision ?? 'day')}`;
      const dated = datePrecision === 'month' ? since.replace(' le ', ' ') : since;
      return {
        key: announcementId,
        label: typeset(label),
        state: typeset([`${KIND_TEXT[kind]}${dated}`, quoteOrState].filter(Boolean).join(' : ')),
        source: sourceId === null ? null : cite(sourceId, sources),
      };
    });
}

/** The stages of a line that no file of the delivery covers, and the operators that stop short of one that others deliver. */
export function presentGaps(coverage: readonly CoverageRow[], line: BudgetLine): Unknown[] {
  return findMoneyGaps(coverage, line).map(({ stages, operators }) => {
    const [only] = stages.length === 1 ? stages : [];
    const names = stages.map((stage) => STAGE_LABELS[stage].toLowerCase()).join(', ');
    return {
      key: only ? `${line}-${only}` : line,
      label: `${LINE_LABELS[line]}${only ? ',' : '\u00a0:'} ${names}`,
      state:
        operators.length > 0
          ? `Étape non livrée par ${operators.join(', ')}\u00a0: le total ne compte que les autres opérateurs.`
          : `Aucun fichier livré ne couvre ${only ? 'cette étape' : 'ces étapes'}.`,
      source: null,
    };
  });
}
