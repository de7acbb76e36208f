import type { IsoDate } from '#lib/domain/calendar.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import type { MoneyGap } from '#lib/views/line/money-gaps.ts';
import type { AnnouncedSilence } from '#lib/views/silences/present-announced.ts';
import { sayAnnounced } from '#lib/views/silences/say-announced.ts';
import { agree, listWords } from '#lib/views/words/agree.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { PURPOSE } from '#lib/views/words/labels.ts';
import { stageWord } from '#lib/views/words/say-amount.ts';

/** « Qui n’a rien publié ? », of one line: who announced or holds what is not seen, then which money nobody delivers. */
export function describeSilent(
  line: BudgetLine,
  asOf: IsoDate,
  silences: readonly AnnouncedSilence[],
  gaps: readonly MoneyGap[],
): string {
  return `Au ${formatDate(asOf)}, ${PURPOSE[line]}, ${describeSilences(silences)}\u202f; ${describeGaps(gaps)}.`;
}

/** The same, of what was announced for the whole plan and for no line of it. */
export function describeSilentPlan(asOf: IsoDate, silences: readonly AnnouncedSilence[]): string {
  return `Au ${formatDate(asOf)}, pour France\u00a02030 dans son ensemble, ${describeSilences(silences)}.`;
}

function describeSilences(silences: readonly AnnouncedSilence[]): string {
  const owners = [...new Set(silences.flatMap(({ owner }) => owner ?? []))];
  return sayAnnounced(silences, owners.length === 0 ? '' : ` (${listWords(owners)})`);
}

function describeGaps(gaps: readonly MoneyGap[]): string {
  if (gaps.length === 0) return 'chaque opérateur livre l’engagé, le contractualisé et le décaissé';
  const [whole] = gaps;
  if (whole && whole.stages.length > 1) {
    return 'aucun opérateur ne livre l’engagé, le contractualisé ni le décaissé';
  }
  return gaps
    .map(({ stages, operators }) => {
      const amount = `le montant ${stages.map(stageWord).join(', ')}`;
      if (operators.length === 0) return `aucun opérateur ne livre ${amount}`;
      return `${listWords(operators)} ne ${agree(operators.length, 'livre', 'livrent')} pas ${amount}`;
    })
    .join(', et ');
}
