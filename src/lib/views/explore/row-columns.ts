import type { KeptOperation, RowOrder } from '#lib/queries/explore/list-kept.ts';
import { formatSiren } from '#lib/views/entry/entry-facts.ts';
import { formatCount, formatDate, formatEuros } from '#lib/views/words/format.ts';

/** A column of the operations kept. */
export interface RowColumn {
  readonly id: string;
  readonly label: string;
  /** What a press on its head sorts by; null for what is not sorted. */
  readonly order: RowOrder | null;
  readonly isNumeric: boolean;
  readonly textOf: (row: KeptOperation) => string;
}

const NOT_SAID = 'n.c.';
const said = (text: string | null) => text ?? NOT_SAID;

/** Every column that a reader may choose; the project is always there, it leads to its operation. */
export const ROW_COLUMNS: readonly RowColumn[] = [
  {
    id: 'projet',
    label: 'Projet',
    order: 'project',
    isNumeric: false,
    textOf: ({ projectName, operationKey }) => projectName ?? operationKey,
  },
  {
    id: 'beneficiaire',
    label: 'Bénéficiaire',
    order: 'beneficiary',
    isNumeric: false,
    textOf: ({ beneficiaryName }) => said(beneficiaryName),
  },
  {
    id: 'siret',
    label: 'SIRET',
    order: null,
    isNumeric: false,
    textOf: ({ siret }) => (siret === null ? NOT_SAID : formatSiren(siret)),
  },
  { id: 'type', label: 'Type', order: null, isNumeric: false, textOf: ({ type }) => said(type) },
  {
    id: 'mesure',
    label: 'Mesure',
    order: 'measure',
    isNumeric: false,
    textOf: ({ measure }) => said(measure),
  },
  {
    id: 'operateur',
    label: 'Opérateur',
    order: 'operator',
    isNumeric: false,
    textOf: ({ operator }) => said(operator),
  },
  {
    id: 'procedure',
    label: 'Procédure',
    order: null,
    isNumeric: false,
    textOf: ({ procedure }) => said(procedure),
  },
  {
    id: 'montant',
    label: 'Montant retenu',
    order: 'cents',
    isNumeric: true,
    textOf: ({ cents }) => formatEuros(cents),
  },
  {
    id: 'mouvements',
    label: 'Mouvements',
    order: 'movements',
    isNumeric: true,
    textOf: ({ movementCount }) => formatCount(movementCount),
  },
  {
    id: 'dernier',
    label: 'Dernier mouvement',
    order: 'last',
    isNumeric: true,
    textOf: ({ lastDate }) => formatDate(lastDate),
  },
];

/** How the rows are shown: part of the address. */
export interface RowsChoice {
  readonly order: RowOrder;
  readonly isDescending: boolean;
  /** Ids of the columns shown. */
  readonly columns: readonly string[];
}

export const DEFAULT_ROWS: RowsChoice = {
  order: 'cents',
  isDescending: true,
  columns: ['projet', 'beneficiaire', 'mesure', 'operateur', 'montant', 'dernier'],
};

/** The columns shown, in the order of the table. */
export function shownColumns({ columns }: RowsChoice): RowColumn[] {
  return ROW_COLUMNS.filter(({ id }) => columns.includes(id));
}

/** First press: largest or latest first, texts from A; then the other way. */
export function nextOrder(rows: RowsChoice, { order, isNumeric }: RowColumn): RowsChoice {
  if (order === null) return rows;
  return { ...rows, order, isDescending: rows.order === order ? !rows.isDescending : isNumeric };
}

/** The rows with a column shown or no longer shown. */
export function withColumn(rows: RowsChoice, id: string, isShown: boolean): RowsChoice {
  const others = rows.columns.filter((column) => column !== id);
  const columns = isShown ? [...others, id] : others;
  return {
    ...rows,
    columns: ROW_COLUMNS.map((column) => column.id).filter((column) => columns.includes(column)),
  };
}
