import type { BudgetLine } from '#lib/domain/line.ts';
import { STAGES } from '#lib/domain/stage.ts';
import type { CoverageRow } from '#lib/queries/coverage.ts';
import type { AnnouncementKind } from '#lib/contract/fact-terms.ts';
import type { AnnouncementRow } from '#lib/queries/facts.ts';
import { cite, type Citation, type SourceIndex } from '#lib/views/figure/cite.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { LINE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import { typeset } from '#lib/views/words/typeset.ts';

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
  const own = coverage.filter((row) => row.line === line);
  const operators = [...new Set(own.map(({ operator }) => operator))].sort((a, b) =>
    a.localeCompare(b, 'fr'),
  );
  if (own.length === 0) {
    const stages = STAGES.map((stage) => STAGE_LABELS[stage].toLowerCase()).join(', ');
    return [
      {
        key: line,
        label: `${LINE_LABELS[line]}\u00a0: ${stages}`,
        state: 'Aucun fichier livré ne couvre ces étapes.',
        source: null,
      },
    ];
  }
  return STAGES.flatMap((stage): Unknown[] => {
    const delivering = new Set(own.filter((row) => row.stage === stage).map(({ operator }) => operator));
    const label = `${LINE_LABELS[line]}, ${STAGE_LABELS[stage].toLowerCase()}`;
    if (delivering.size === 0)
      return [
        { key: `${line}-${stage}`, label, state: 'Aucun fichier livré ne couvre cette étape.', source: null },
      ];
    const silent = operators.filter((operator) => !delivering.has(operator));
    if (silent.length === 0) return [];
    const state = `Étape non livrée par ${silent.join(', ')}\u00a0: le total ne compte que les autres opérateurs.`;
    return [{ key: `${line}-${stage}`, label, state, source: null }];
  });
}
