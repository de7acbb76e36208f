/** Dimensions whose values travel as small integer codes; the code tables give back their text. */
export const DIMENSIONS = [
  'line',
  'measure',
  'operator',
  'territory',
  'stage',
  'kind',
  'aid_type',
  'funding_source',
  'beneficiary_type',
  'role',
  'rule',
  'status',
  'file',
  'department',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Storage of a column: Arrow type on the left, what a row holds in TypeScript on the right. */
export type ColumnType =
  | 'utf8' // string
  | 'cents' // Int64, a number of cents (Cents)
  | 'int32' // whole number
  | 'float64' // number; never money that is added
  | 'date' // Date32, an IsoDate
  | 'flag' // Bool
  | 'code8' // UInt8 code of a dimension, the id (string) in a row
  | 'code16'; // UInt16 code of a dimension, the id (string) in a row

/** One column of a table: the single place where its name, type, null rule and words are decided. */
export interface Column {
  /** English, snake_case, with its unit. */
  readonly name: string;
  /** Header in French files; our files are read under either name. */
  readonly header: string;
  readonly type: ColumnType;
  readonly isNullable: boolean;
  /** One French sentence: what it holds, its unit, what absence means. */
  readonly description: string;
  readonly dimension: Dimension | null;
  /** The only texts that it may hold; absent when any text is admitted. */
  readonly admitted?: readonly string[];
}

/** A table: what one row is, and its columns in their order on disk. */
export interface TableContract {
  readonly name: string;
  readonly title: string;
  /** French: « une ligne est … ». */
  readonly row: string;
  /** Names of the columns that tell one row from another. */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
}

interface ColumnOptions {
  readonly nullable?: boolean;
  readonly dimension?: Dimension;
  readonly admitted?: readonly string[];
}

/** A column that must hold a value in every row, unless `nullable`. */
export function column(
  name: string,
  header: string,
  type: ColumnType,
  description: string,
  { nullable = false, dimension, admitted }: ColumnOptions = {},
): Column {
  const plain = { name, header, type, isNullable: nullable, description, dimension: dimension ?? null };
  return admitted ? { ...plain, admitted } : plain;
}

/** A column of text that holds one of a closed list. */
export function termed(
  name: string,
  header: string,
  admitted: readonly string[],
  description: string,
  options: { nullable?: boolean } = {},
): Column {
  return column(name, header, 'utf8', description, { ...options, admitted });
}

/** Dimensions whose values the files name: they grow with every delivery. The others are closed vocabularies. */
const OPEN_DIMENSIONS: readonly Dimension[] = [
  'measure',
  'operator',
  'funding_source',
  'beneficiary_type',
  'file',
];

/** A coded column: UInt8 for closed vocabularies, UInt16 for what files name. */
export function coded(
  name: string,
  header: string,
  dimension: Dimension,
  description: string,
  options: { nullable?: boolean } = {},
): Column {
  const type = OPEN_DIMENSIONS.includes(dimension) ? 'code16' : 'code8';
  return column(name, header, type, description, { ...options, dimension });
}
