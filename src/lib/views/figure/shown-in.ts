import { isMoneyFigure, type FigureId, type ShownFigure } from '#lib/domain/figure.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Rule } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import type { Territory } from '#lib/domain/territory.ts';
import type { TableView } from './table-view.ts';

/**
 * The figures that a column of a table prints, in the order of its rows: `idOf` tells what the row of a key is, null for
 * what cannot be computed again. Euros are given in cents, people as they are.
 */
export function shownIn(
  { columns, rows }: TableView,
  column: string,
  idOf: (key: string) => FigureId | null,
): ShownFigure[] {
  const index = columns.findIndex(({ key }) => key === column);
  return rows.flatMap(({ key, cells }): ShownFigure[] => {
    const [id, cell] = [idOf(key), cells[index]];
    if (id === null || typeof cell !== 'object' || typeof cell.value === 'string') return [];
    const scale = isMoneyFigure(id) ? 100 : 1;
    return [{ id, value: cell.value === null ? null : Math.round(cell.value * scale) }];
  });
}

/** What one rule puts in each territory at one stage, where amounts are known. */
export function shownTerritories(
  amounts: ReadonlyMap<Territory, Cents> | null,
  place: { readonly line: BudgetLine; readonly stage: Stage; readonly rule: Rule },
): ShownFigure[] {
  const { line, stage, rule } = place;
  return [...(amounts ?? [])].map(([territory, value]) => ({
    id: { kind: 'territory', line, stage, rule, territory },
    value,
  }));
}

/** What the table of the stages of a line prints: its envelope where it is the announced one, and its stages. */
export function shownStages(table: TableView, line: BudgetLine, hasEnvelope: boolean): ShownFigure[] {
  return shownIn(table, 'amount', (key) => {
    const stage = STAGES.find((one) => one === key);
    if (stage) return { kind: 'national', line, stage };
    return key === 'envelope' && hasEnvelope ? { kind: 'envelope', line } : null;
  });
}
