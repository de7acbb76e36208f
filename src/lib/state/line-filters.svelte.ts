import type { BudgetLine } from '#lib/domain/line.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { withLastMonth, type Filters } from '#lib/queries/filters.ts';
import { describeFilters, type FilterOptions } from '#lib/views/figure/filter-view.ts';
import type { LinePageRows } from '#lib/views/line/present-line.ts';
import { FreeFilters } from './free-filters.svelte.ts';
import type { SessionScope } from './open-version.ts';

const loadTotals = async () => (await import('#lib/queries/totals.ts')).selectTotals;
const loadByMeasure = async () => (await import('#lib/queries/by-measure.ts')).selectByMeasure;
const loadByOperator = async () => (await import('#lib/queries/by-operator.ts')).selectByOperator;
const loadByAidType = async () => (await import('#lib/queries/by-aid-type.ts')).selectByAidType;
const loadByMonth = async () => (await import('#lib/queries/by-month.ts')).selectByMonth;

/** The free filters of the page of one line: the same questions as its prerendered figures, asked of the browser. */
export class LineFilters {
  readonly free: FreeFilters;
  readonly #line: BudgetLine;
  readonly #totals;
  readonly #byMeasure;
  readonly #byOperator;
  readonly #byAidType;
  readonly #months;

  readonly #until: () => number | null;

  /** `until` is the last month of the date of the data, null for the whole delivery. */
  constructor(
    line: BudgetLine,
    scope: SessionScope,
    options: FilterOptions,
    push: (search: string) => void,
    until: () => number | null,
  ) {
    this.#line = line;
    this.#until = until;
    this.free = new FreeFilters(scope, options, push);
    this.#totals = this.free.answerTo(loadTotals);
    this.#byMeasure = this.free.answerTo(loadByMeasure);
    this.#byOperator = this.free.answerTo(loadByOperator);
    this.#byAidType = this.free.answerTo(loadByAidType);
    this.#months = STAGES.map((stage) => ({ stage, answer: this.free.answerTo(loadByMonth) }));
  }

  /** Asks what the page shows; for an effect. */
  ask(): void {
    if (!this.free.needsEngine) return;
    const filters = this.kept;
    for (const answer of [this.#totals, this.#byMeasure, this.#byOperator, this.#byAidType])
      void answer.ask({ filters });
    for (const { stage, answer } of this.#months) void answer.ask({ stage, filters });
  }

  /** The rows of the page under the filters; null without filters, or while an answer is missing. */
  rowsOf(page: LinePageRows): LinePageRows | null {
    if (!this.free.isActive) return null;
    const filters = this.kept;
    const totals = this.#totals.rowsFor({ filters });
    const byMeasure = this.#byMeasure.rowsFor({ filters });
    const byOperator = this.#byOperator.rowsFor({ filters });
    const byAidType = this.#byAidType.rowsFor({ filters });
    const months = this.#months.map(({ stage, answer }) => answer.rowsFor({ stage, filters }));
    if (!totals || !byMeasure || !byOperator || !byAidType || months.includes(null)) return null;
    const isOwn = ({ line }: { readonly line: string }) => line === this.#line;
    return {
      ...page,
      byMeasure: byMeasure.filter(isOwn),
      byOperator: byOperator.filter(isOwn),
      byAidType: byAidType.filter(isOwn),
      rows: {
        ...page.rows,
        totals: totals.filter(isOwn),
        months: months.flatMap((rows) => rows ?? []).filter(isOwn),
        // The path is that of the whole line: what the filters keep is not held to it.
        trajectories: [],
      },
    };
  }

  /** What is kept, to the date of the data. */
  get kept(): Filters {
    return withLastMonth(this.free.filters, this.#until());
  }

  /** The active filters in words. */
  get words(): string {
    return describeFilters(this.free.filters, this.free.options).join(', ');
  }
}
