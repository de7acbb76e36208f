import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import type { LineInRegion } from '#lib/views/region/present-region.ts';
import type { RegionOperations } from '#lib/views/region/region-operations.ts';
import { markRevised } from './mark-table.ts';
import { figureName, type RevisedFigures } from './revised-figures.ts';

/** Where the marks of a region come from, and where they lead. */
interface RegionMarks {
  readonly revised: RevisedFigures;
  readonly href: string;
}

/** A line in a region with a mark on each revised stage: money is placed at the seat, shares by partner. */
export function markLine(line: LineInRegion, { revised, href }: RegionMarks): LineInRegion {
  const isRevised = (stage: string) => revised.includes(figureName(line.line, stage));
  return {
    ...line,
    table: markRevised(line.table, (stage, column) => column === 'amount' && isRevised(stage), href),
    rules: markRevised(
      line.rules,
      (rule, column) =>
        (rule === DEFAULT_RULE && isRevised(column)) || revised.includes(figureName(line.line, column, rule)),
      href,
    ),
  };
}

/** The operations of a region with a mark on each revised balance. */
export function markOperations(
  operations: RegionOperations,
  { revised, href }: RegionMarks,
): RegionOperations {
  const mark = (table: TableView) =>
    markRevised(table, (key, stage) => revised.includes(figureName(key, stage)), href);
  return {
    ...operations,
    first: mark(operations.first),
    rest: operations.rest && mark(operations.rest),
  };
}
