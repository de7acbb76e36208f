import type { ShownFigure } from '#lib/domain/figure.ts';
import type { CompareChoice } from './compare-choice.ts';
import type { Compared, ComparedFigure } from './compare-figures.ts';
import type { FunnelView } from './present-funnel.ts';

/** What the comparison prints of each territory: its people, or its money and its money for one unit. */
export function shownCompared(
  { measure }: Compared,
  chosen: readonly ComparedFigure[],
  { line, stage, rule }: CompareChoice,
): ShownFigure[] {
  return chosen.flatMap(({ region, cents, people, value }): ShownFigure[] => {
    const territory = region.regionCode;
    if (measure.isOfPeople)
      return [{ id: { kind: 'trained', region: territory }, value: people?.trained ?? null }];
    const placed = { line, stage, rule, territory };
    const money = { id: { kind: 'territory' as const, ...placed }, value: cents };
    if (!measure.denominator) return [money];
    const id = { kind: 'per-unit' as const, ...placed, denominator: measure.denominator.id };
    return [money, { id, value: value === null ? null : Math.round(value * 100) }];
  });
}

/** The operations that the funnel counts in each region. */
export function shownFunnel(
  { points }: FunnelView,
  { line, rule }: Pick<CompareChoice, 'line' | 'rule'>,
): ShownFigure[] {
  return points.map(({ code, operations }) => ({
    id: { kind: 'operations', line, rule, territory: code },
    value: operations,
  }));
}
