import { REVISION_KINDS } from '#lib/contract/revision-terms.ts';
import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import type { RevisionRow } from '#lib/queries/revisions.ts';
import { listWords } from '#lib/views/words/agree.ts';
import type { Delivery } from '#lib/views/words/edition.ts';
import { formatDate, formatExact, formatMillions, formatQuantity } from '#lib/views/words/format.ts';
import { LINE_LABELS } from '#lib/views/words/labels.ts';
import { countKind } from './revision-words.ts';

/** What is new in a version, and revises nothing. */
export interface News {
  readonly newMovements: number;
  readonly newValues: number;
  readonly newFacts: number;
}

/** What the revisions of one version change of the committed net total of a line, in cents; null when none does. */
export function effectOn(line: BudgetLine, revisions: readonly RevisionRow[]): number | null {
  const effects = revisions.flatMap((row) => [
    ...(row.line === line && row.effectCents !== null ? [row.effectCents] : []),
    ...(row.leftLine === line && row.leftEffectCents !== null ? [row.leftEffectCents] : []),
  ]);
  return effects.length === 0 ? null : effects.reduce<number>((sum, effect) => sum + effect, 0);
}

/** « +1,2 M€ », « −300,50 € »: under a million euros an effect is exact. */
export function formatEffect(cents: number): string {
  const text = Math.abs(cents) < 100_000_000 ? formatExact(cents) : formatMillions(cents);
  return cents > 0 ? `+${text}` : text;
}

/** « 3 corrections et 1 cible déplacée ; effet sur l’engagé net : IA en santé, +1,2 M€. » Lines are never added. */
export function summarise(revisions: readonly RevisionRow[]): string {
  if (revisions.length === 0) return 'aucune révision.';
  const counts = REVISION_KINDS.flatMap((kind) => {
    const count = revisions.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [countKind(kind, count)];
  });
  const effects = BUDGET_LINES.flatMap((line) => {
    const effect = effectOn(line, revisions);
    return effect === null ? [] : [`${LINE_LABELS[line]}, ${formatEffect(effect)}`];
  });
  const effect =
    effects.length === 0
      ? 'sans effet sur l’engagé des deux lignes'
      : `effet sur l’engagé net de chaque ligne\u00a0: ${effects.join('\u202f; ')}`;
  return `${listWords(counts)}\u202f; ${effect}.`;
}

/** The finding of a version: « Depuis la livraison du 30 juin 2026 : … ». */
export function describeRevisions(previous: Delivery, revisions: readonly RevisionRow[]): string {
  return `Depuis la livraison du ${formatDate(previous.date)}\u00a0: ${summarise(revisions)}`;
}

/** What is new and no revision: « Par ailleurs, 521 mouvements nouveaux, que la livraison précédente ne pouvait pas connaître… ». */
export function describeNews({ newMovements, newValues, newFacts }: News): string {
  const counts = [
    newMovements > 0 ? formatQuantity(newMovements, 'mouvement nouveau', 'mouvements nouveaux') : '',
    newValues > 0 ? formatQuantity(newValues, 'valeur nouvelle', 'valeurs nouvelles') : '',
    newFacts > 0 ? formatQuantity(newFacts, 'fait nouveau', 'faits nouveaux') : '',
  ].filter((text) => text !== '');
  return counts.length === 0
    ? 'Rien de nouveau par ailleurs.'
    : `Par ailleurs, ${listWords(counts)}, que la livraison précédente ne pouvait pas connaître\u00a0: ce ne sont pas des révisions.`;
}
