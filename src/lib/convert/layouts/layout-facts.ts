import type { Column, TableContract } from '#lib/contract/column.ts';
import * as facts from '#lib/contract/fact-tables.ts';
import type { LayoutContract } from '#lib/contract/layout-contract.ts';
import { DENOMINATORS, REGIONS, SOURCES, ZONINGS } from '#lib/contract/reference-tables.ts';
import { RESERVED_DENOMINATORS } from '#lib/domain/denominator.ts';
import type { Cell } from '#lib/contract/row.ts';
import { foldText } from '#lib/convert/cells/fold-text.ts';
import { parsePeriod } from '#lib/convert/cells/parse-date.ts';
import { parseNumber } from '#lib/convert/cells/parse-number.ts';
import { NO_RECORDS, type LayoutReader, type Records } from './reading.ts';
import type { RowReader } from './row-reader.ts';
import { FLAG_WORDS, PRECISION_WORDS } from '#lib/convert/cells/vocabulary.ts';

const FACT_TABLES: readonly TableContract[] = [
  facts.ENVELOPES,
  facts.TRAJECTORIES,
  facts.READINGS,
  facts.INDICATORS,
  facts.MEASURES,
  facts.MEASURE_CLAIMS,
  facts.MILESTONES,
  facts.ANNOUNCEMENTS,
  SOURCES,
  REGIONS,
  DENOMINATORS,
  ZONINGS,
];

/** Tables that a file may also name in French. */
const FRENCH_NAMES: Readonly<Record<string, string>> = {
  denominateurs: DENOMINATORS.name,
  zonages: ZONINGS.name,
};

/** The reader of a file named as a fact table (« envelopes.csv », « modele-envelopes-84.csv »), in any folder; null for another name. */
export function factReader(file: string): LayoutReader | null {
  const stem = file
    .replace(/^.*[\\/]/, '')
    .replace(/\.(csv|tsv|xlsx)(\.gz)?$/i, '')
    .toLowerCase()
    .replace(/^modele-([a-z_]+)(-\d{2})?$/, '$1');
  const table = FACT_TABLES.find(({ name }) => name === (FRENCH_NAMES[stem] ?? stem));
  return table ? readerOf(table) : null;
}

function readerOf(table: TableContract): LayoutReader {
  return {
    contract: layoutOf(table),
    readRow: (row) => {
      const cells = table.columns.map((column) => [column.name, readCell(row, column, table)] as const);
      const rows = [{ row: Object.fromEntries(cells), origin: row.origin }];
      return { ...NO_RECORDS, facts: [{ table: table.name, rows }] };
    },
    keysOf: ({ facts }: Records) =>
      facts.flatMap(({ rows }) =>
        rows.map(({ row }) => JSON.stringify(table.key.map((name) => row[name] ?? null))),
      ),
    finish: null,
  };
}

/** Columns of cents are read in cents under their name, in euros under « amount_eur » or « amount_euros ». */
function layoutOf(table: TableContract): LayoutContract {
  const columns = table.columns.flatMap(({ name, header, type, isNullable, description }) => {
    const isRequired = !isNullable && type !== 'cents';
    const own = { header: name, aliases: [header], isRequired, description };
    const stem = name.replace(/_cents$/, '');
    const inEuros = { header: eurosOf(name), aliases: [`${stem}_euros`], isRequired: false, description };
    return type === 'cents' ? [own, inEuros] : [own];
  });
  return { id: `facts-${table.name}`, title: table.title, columns, amount: null, values: [], binding: [] };
}

function eurosOf(name: string): string {
  return name.replace(/_cents$/, '_eur');
}

function readCell(row: RowReader, column: Column, table: TableContract): Cell {
  const { name, type, isNullable } = column;
  if (type === 'cents') return readCents(row, column);
  const text = row.raw(name).replace(/\s+/g, ' ');
  if (text === '') {
    if (name.endsWith('_precision')) return datedBy(row, name, table);
    return isNullable ? null : row.report('missing-value', name);
  }
  if (type === 'date') return readPeriod(row, name, table)?.date ?? row.report('date-invalid', name);
  if (type === 'flag') return readFlag(row, name);
  if (type === 'int32' || type === 'float64') {
    const number = parseNumber(text);
    const isRead = number !== null && (type === 'float64' || Number.isInteger(number));
    return isRead ? number : row.report('number-unreadable', name);
  }
  if (isReserved(table, name, text)) return row.report('reserved-id', name);
  return column.admitted ? readTerm(row, name, text, column.admitted) : text;
}

function isReserved(table: TableContract, name: string, text: string): boolean {
  const isId = table === DENOMINATORS && name === 'denominator_id';
  return isId && RESERVED_DENOMINATORS.includes(foldText(text));
}

function readTerm(row: RowReader, name: string, text: string, admitted: readonly string[]): Cell {
  if (name.endsWith('_precision')) return row.term(name, PRECISION_WORDS, null);
  return (
    admitted.find((term) => foldText(term) === foldText(text)) ??
    row.report('unknown-term', name, admitted.join(', '))
  );
}

function readCents(row: RowReader, { name, isNullable }: Column): Cell {
  const inEuros = eurosOf(name);
  if (row.text(inEuros) !== null) return row.amount(inEuros);
  if (row.text(name) === null) return isNullable ? null : row.report('amount-missing', inEuros);
  const number = parseNumber(row.raw(name));
  return number !== null && Number.isSafeInteger(number) ? number : row.report('number-unreadable', name);
}

function readFlag(row: RowReader, name: string): boolean {
  return row.term(name, FLAG_WORDS, '0') === '1';
}

function readPeriod(row: RowReader, name: string, table: TableContract): ReturnType<typeof parsePeriod> {
  const precision = precisionOf(name, table);
  const stated = precision === null ? null : row.term(precision, PRECISION_WORDS, null);
  return parsePeriod(row.raw(name), stated);
}

/** Precision left empty: as the text of its date has it; null when there is no date either. */
function datedBy(row: RowReader, precision: string, table: TableContract): Cell {
  const dated = table.columns.find(
    ({ name, type }) => type === 'date' && precisionOf(name, table) === precision,
  );
  return dated && row.raw(dated.name) ? (readPeriod(row, dated.name, table)?.precision ?? null) : null;
}

/** « due_on » goes with « due_precision »; « date_precision » with the first date of its table. */
function precisionOf(name: string, { columns }: TableContract): string | null {
  const own = `${name.replace(/_on$/, '')}_precision`;
  if (columns.some((column) => column.name === own)) return own;
  const isFirst = columns.find(({ type }) => type === 'date')?.name === name;
  return isFirst && columns.some((column) => column.name === 'date_precision') ? 'date_precision' : null;
}
