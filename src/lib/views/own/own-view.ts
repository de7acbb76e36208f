import type { Nature } from '#lib/contract/manifest.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import type { LineRows } from '#lib/views/line/line-money.ts';
import type { LinePageRows } from '#lib/views/line/present-line.ts';
import type { RegionalRows } from '#lib/views/region/regional-rows.ts';
import type { Scope } from '#lib/views/shell/address.ts';

/** A place of a page where money is shown, with the published rows that are shown there. One line each time. */
export type OwnPlace =
  | { readonly at: 'overview'; readonly line: BudgetLine; readonly rows: LineRows }
  | {
      readonly at: 'line';
      readonly line: BudgetLine;
      readonly page: LinePageRows;
      readonly isFiltered: boolean;
    }
  | {
      readonly at: 'regions';
      readonly line: BudgetLine;
      readonly rows: RegionalRows;
      readonly stage: Stage;
      readonly rule: Rule;
      readonly isFiltered: boolean;
    }
  | {
      readonly at: 'region';
      readonly line: BudgetLine;
      readonly rows: RegionalRows;
      readonly code: RegionCode;
    };

/** Of what delivery the published rows are. */
export interface OwnContext {
  readonly asOf: string;
  readonly nature: Nature;
  readonly scope: Scope;
}

/** Rows where both sides are known, as two marks on one scale from zero. */
export interface GapsView {
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly published: number;
    readonly own: number;
    /** « écart +1,2 M€ ». */
    readonly text: string;
  }[];
  readonly publishedLabel: string;
}

/** The same rows, compared: to the cent, and drawn. */
export interface ComparedRows {
  readonly view: TableView;
  /** Null where no row has both sides. */
  readonly gaps: GapsView | null;
}

/** One table of the own block, and the stem of its CSV. */
export interface OwnTable extends ComparedRows {
  readonly name: string;
}

/** The own figures of one place, beside the published ones. */
export interface OwnView {
  readonly id: string;
  readonly heading: string;
  /** Dates, reach, and what not to read in the gaps. */
  readonly notes: readonly string[];
  /** Pages of the regions that the own files reach, where the gap compares the same thing; empty when there is no need. */
  readonly regions: readonly { readonly label: string; readonly href: string }[];
  readonly tables: readonly OwnTable[];
}
