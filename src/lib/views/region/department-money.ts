import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import { cents, ZERO_CENTS, type Cents } from '#lib/domain/money.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import type { DepartmentMonthRow } from '#lib/queries/by-department.ts';
import { euroCell } from '#lib/views/figure/cells.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { formatMillions } from '#lib/views/words/format.ts';
import { LINE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import type { Department } from './region-departments.ts';
import { sumUntil } from './regional-series.ts';

/** What each month adds in one département of the place, or where none is told (null), of one line at one stage. */
export interface DepartmentSeries {
  readonly line: BudgetLine;
  readonly stage: Stage;
  readonly department: string | null;
  readonly months: readonly number[];
  readonly values: readonly Cents[];
}

/** The money of a region by département, as its page holds it. */
export interface DepartmentMoney {
  readonly series: readonly DepartmentSeries[];
  /** Line × stage that a delivered file covers: without a movement, zero there and n.c. elsewhere. */
  readonly covered: readonly { readonly line: string; readonly stage: Stage }[];
  /** Last month counted; null for the whole delivery. */
  readonly toMonth: number | null;
  /** French: « au 30 septembre 2026 ». */
  readonly at: string;
}

/** One series for each line, stage and département met, in their order; lines outside the budget are left out. */
export function toDepartmentSeries(rows: readonly DepartmentMonthRow[]): DepartmentSeries[] {
  const groups = new Map<string, DepartmentMonthRow[]>();
  for (const row of rows) {
    const key = `${row.line} ${row.stage} ${row.department ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((own) => {
    const line = BUDGET_LINES.find((one) => one === own[0]?.line);
    const [first] = own;
    if (!line || !first) return [];
    const { stage, department } = first;
    const [months, values] = [own.map(({ month }) => month), own.map((row) => row.cents)];
    return [{ line, stage, department, months, values }];
  });
}

/** One line by département of the place. */
export interface DepartmentAmounts {
  readonly sentence: string;
  readonly table: TableView;
}

/**
 * Each line that a département of the region is told of, in euros by stage: its départements, the money whose
 * département is not communicated, and their sum, which is the region’s under the place. Empty where none is told.
 */
export function presentDepartmentMoney(
  departments: readonly Department[],
  money: DepartmentMoney,
): DepartmentAmounts[] {
  return BUDGET_LINES.flatMap((line) => {
    const own = money.series.filter((one) => one.line === line);
    if (!own.some(({ department }) => department !== null)) return [];
    return [presentLine(departments, line, own, money)];
  });
}

function presentLine(
  departments: readonly Department[],
  line: BudgetLine,
  own: readonly DepartmentSeries[],
  { covered, toMonth, at }: DepartmentMoney,
): DepartmentAmounts {
  const stages = STAGES.map((stage) => {
    const here = own.filter((one) => one.stage === stage);
    const amountOf = (keeps: (department: string | null) => boolean): Cents | null =>
      covered.some((one) => one.line === line && one.stage === stage)
        ? cents(
            here
              .filter(({ department }) => keeps(department))
              .reduce((sum, series) => sum + sumUntil(series, toMonth ?? Infinity), 0),
          )
        : null;
    const isTold = here.some(({ department }) => department !== null);
    return {
      stage,
      // No département is told at this stage: that of nobody is known, and none is zero.
      of: (code: string) => (isTold ? amountOf((department) => department === code) : null),
      untold: amountOf((department) => department === null),
      total: amountOf(() => true),
    };
  });
  const row = (key: string, label: string, pick: (stage: (typeof stages)[number]) => Cents | null) => ({
    key,
    href: null,
    cells: [label, ...stages.map((stage) => euroCell(pick(stage)))],
  });
  return {
    sentence: describeUntold(line, stages),
    table: {
      caption: `${LINE_LABELS[line]} par département du lieu d’exécution, ${at}`,
      columns: [
        { key: 'department', label: 'Département', isNumeric: false },
        ...STAGES.map((stage) => ({
          key: stage,
          label: `${STAGE_LABELS[stage]}, en euros`,
          isNumeric: true,
        })),
      ],
      rows: [
        ...departments.map(({ code, name }) => row(code, `${name} (${code})`, ({ of }) => of(code))),
        { ...row('untold', 'Département non communiqué', ({ untold }) => untold), isFoot: true },
        { ...row('region', 'Région, lieu d’exécution', ({ total }) => total), isFoot: true },
      ],
    },
  };
}

function describeUntold(
  line: BudgetLine,
  stages: readonly { readonly stage: Stage; readonly untold: Cents | null; readonly total: Cents | null }[],
): string {
  const committed = stages.find(({ stage }) => stage === 'committed');
  const [untold, total] = [committed?.untold ?? ZERO_CENTS, committed?.total ?? ZERO_CENTS];
  const head = `${LINE_LABELS[line]}, engagé, lieu d’exécution\u00a0:`;
  return untold === 0
    ? `${head} tout l’argent de la région a son département.`
    : `${head} ${formatMillions(untold)} sur ${formatMillions(total)} n’ont pas de département dans les fichiers\u202f; zéro veut dire qu’aucun montant n’y est placé.`;
}
