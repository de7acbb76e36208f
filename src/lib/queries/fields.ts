import { isoDate, type IsoDate } from '#lib/domain/calendar.ts';
import { cents, type Cents } from '#lib/domain/money.ts';
import type { ResultRow } from './question.ts';

/** Reads one typed value from a row of a result. Throws, naming the column, when it is not the promised one. */
export type Field<T> = (row: ResultRow) => T;

/** A typed row: one field per property. */
export function readRow<T>(fields: { readonly [K in keyof T]: Field<T[K]> }): (row: ResultRow) => T {
  const entries = Object.entries(fields) as [string, Field<unknown>][];
  return (row) => Object.fromEntries(entries.map(([name, read]) => [name, read(row)])) as T;
}

/** Text of a column, never null. */
export function text(column: string): Field<string> {
  return (row) => {
    const value = row[column];
    return typeof value === 'string' ? value : refuse(column, 'text', value);
  };
}

/** Whole number of a column: a count, a month, a year. */
export function integer(column: string): Field<number> {
  return (row) => {
    const value = row[column];
    return Number.isSafeInteger(value) ? Number(value) : refuse(column, 'integer', value);
  };
}

/** Number of a column, never money. */
export function number(column: string): Field<number> {
  return (row) => {
    const value = row[column];
    return typeof value === 'number' ? value : refuse(column, 'number', value);
  };
}

/** True or false of a column. */
export function flag(column: string): Field<boolean> {
  return (row) => {
    const value = row[column];
    return typeof value === 'boolean' ? value : refuse(column, 'flag', value);
  };
}

/** Cents of a column. */
export function money(column: string): Field<Cents> {
  const read = integer(column);
  return (row) => cents(read(row));
}

/** Calendar date of a column. */
export function day(column: string): Field<IsoDate> {
  const read = text(column);
  return (row) => isoDate(read(row)) ?? refuse(column, 'date', row[column]);
}

/** One value of a closed vocabulary. */
export function oneOf<T extends string>(vocabulary: readonly T[], column: string): Field<T> {
  const read = text(column);
  return (row) => {
    const found = read(row);
    return vocabulary.find((value) => value === found) ?? refuse(column, vocabulary.join(' | '), found);
  };
}

/** The same for a column that may hold nothing: null there. */
export function maybe<T, A extends readonly unknown[]>(
  field: (...args: [...A, string]) => Field<T>,
  ...args: [...A, string]
): Field<T | null> {
  const read = field(...args);
  const column = args.at(-1) as string;
  return (row) => (row[column] === null ? null : read(row));
}

function refuse(column: string, expected: string, value: unknown): never {
  throw new Error(`column ${column}: expected ${expected}, got ${String(value)}`);
}
