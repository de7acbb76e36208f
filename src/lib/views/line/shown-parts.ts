import { dateFromDays, daysSinceEpoch, lastDayOfMonth } from '#lib/domain/calendar.ts';
import type { Kept, ShownFigure } from '#lib/domain/figure.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { STAGES, type AidType } from '#lib/domain/stage.ts';
import type { Filters } from '#lib/queries/filters.ts';
import type { Part } from './present-breakdown.ts';

/** What each split of the page of a line keeps of it in one part. */
const KEEP: Readonly<Record<string, (id: string) => Kept>> = {
  mesures: (id) => ({ measures: [id === 'none' ? null : id] }),
  operateurs: (id) => ({ operators: [id] }),
  aides: (id) => ({ aidTypes: [id as AidType] }),
};

/** What a split prints of each part at each stage, and what was paid before repayments where it prints that. */
export function shownParts(
  parts: readonly Part[],
  { line, split, isGross }: { readonly line: BudgetLine; readonly split: string; readonly isGross: boolean },
): ShownFigure[] {
  return parts.flatMap(({ id: part, label, stages }) =>
    STAGES.flatMap((stage): ShownFigure[] => {
      const [row, kept] = [stages.get(stage), KEEP[split]?.(part)];
      if (!row || !kept) return [];
      const id = { kind: 'national', line, stage, kept } as const;
      const net = { id, value: row.cents, label };
      if (!isGross || stage !== 'paid') return [net];
      const gross = { ...id, kept: { ...kept, isGross } };
      return [net, { id: gross, value: row.grossCents, label: `${label}, avant remboursements` }];
    }),
  );
}

/** The same figures where the reader keeps less: what a part keeps of a list stands before what the reader keeps of it. */
export function shownUnder(figures: readonly ShownFigure[], filters: Filters): ShownFigure[] {
  const kept = toKept(filters);
  return figures.map((figure) =>
    figure.id.kind === 'national'
      ? { ...figure, id: { ...figure.id, kept: { ...kept, ...figure.id.kept } } }
      : figure,
  );
}

function toKept({ measures, operators, aidTypes, fromMonth, toMonth }: Filters): Kept {
  return {
    ...(measures.length > 0 && { measures }),
    ...(operators.length > 0 && { operators }),
    ...(aidTypes.length > 0 && { aidTypes }),
    ...(fromMonth !== null && { from: dateFromDays(daysSinceEpoch(lastDayOfMonth(fromMonth - 1)) + 1) }),
    ...(toMonth !== null && { until: lastDayOfMonth(toMonth) }),
  };
}
