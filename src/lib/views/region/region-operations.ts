import type { Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { TerritoryOperationRow } from '#lib/queries/operations-of.ts';
import { absentCell, euroCell } from '#lib/views/figure/cells.ts';
import { beneficiaryHref, entryHref } from '#lib/views/entry/entry-address.ts';
import type { Scope } from '#lib/views/shell/address.ts';
import { formatQuantity } from '#lib/views/words/format.ts';
import type { TableCell, TableRow, TableView, ValueCell } from '#lib/views/figure/table-view.ts';

/** Rows shown at once; the others are one click away. */
const FIRST_ROWS = 10;

/** The operations of one line in one region: the largest first, the rest apart when they are many. */
export interface RegionOperations {
  readonly line: Line;
  readonly count: number;
  readonly first: TableView;
  readonly rest: TableView | null;
}

export interface OperationsContext {
  readonly line: Line;
  readonly caption: string;
  /** Stages that a delivered file covers: an operation without a movement there has zero, elsewhere n.c. */
  readonly covered: readonly Stage[];
  readonly labelOf: (dimension: 'measure' | 'operator', id: string) => string;
  /** Where the pages of the operations are; absent on paper. */
  readonly scope?: Scope;
  /** Rows shown at once; ten where nothing is said. */
  readonly shown?: number;
}

const COLUMNS = [
  { key: 'project', label: 'Projet', isNumeric: false },
  { key: 'beneficiary', label: 'Bénéficiaire', isNumeric: false },
  { key: 'measure', label: 'Mesure', isNumeric: false },
  { key: 'operator', label: 'Opérateur', isNumeric: false },
  { key: 'committed', label: 'Engagé, en euros', isNumeric: true },
  { key: 'contracted', label: 'Contractualisé, en euros', isNumeric: true },
  { key: 'paid', label: 'Décaissé, en euros', isNumeric: true },
];

export function presentOperations(
  rows: readonly TerritoryOperationRow[],
  context: OperationsContext,
): RegionOperations {
  const own = rows
    .filter(({ line }) => line === context.line)
    .toSorted((a, b) => (b.committedCents ?? 0) - (a.committedCents ?? 0))
    .map((row) => toRow(row, context));
  const shown = context.shown ?? FIRST_ROWS;
  const rest = own.slice(shown);
  const table = (caption: string, part: readonly TableRow[]) => ({ caption, columns: COLUMNS, rows: part });
  const suffix = `, suite (${formatQuantity(rest.length, 'opération', 'opérations')})`;
  return {
    line: context.line,
    count: own.length,
    first: table(context.caption, own.slice(0, shown)),
    rest: rest.length === 0 ? null : table(`${context.caption}${suffix}`, rest),
  };
}

function toRow(row: TerritoryOperationRow, { covered, labelOf, scope }: OperationsContext): TableRow {
  const money = (stage: Stage, cents: Cents | null): ValueCell =>
    covered.includes(stage) ? euroCell(cents ?? 0) : absentCell();
  return {
    key: row.operationKey,
    href: scope ? entryHref(scope, 'operations', row.operationKey) : null,
    cells: [
      row.projectName ?? row.operationKey,
      beneficiaryCell(row, scope),
      row.measureId === null ? absentCell() : labelOf('measure', row.measureId),
      labelOf('operator', row.operator),
      money('committed', row.committedCents),
      money('contracted', row.contractedCents),
      money('paid', row.paidCents),
    ],
  };
}

function beneficiaryCell({ beneficiaryName, siret }: TerritoryOperationRow, scope?: Scope): TableCell {
  if (beneficiaryName === null) return absentCell();
  const href = scope ? beneficiaryHref(scope, siret) : null;
  return href === null ? beneficiaryName : { text: beneficiaryName, value: beneficiaryName, href };
}
