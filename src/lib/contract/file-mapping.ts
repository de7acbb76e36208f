import { SPENDING_LAYOUT } from './layouts.ts';

/** Units that amounts written without one may be in; euros where none is said. */
export const AMOUNT_UNITS = ['k€', 'M€'] as const;
export type AmountUnit = (typeof AMOUNT_UNITS)[number];

/** `<file>.mapping.json`, beside a file of any other layout: how it is read as our spending layout. */
export interface FileMapping {
  /** Our header → the header of the file. */
  readonly columns: Readonly<Record<string, string>>;
  /** Our header → the text that every row has. */
  readonly constants: Readonly<Record<string, string>>;
  /** Unit of the amounts that name none; absent for euros. */
  readonly unit?: AmountUnit;
}

/** End of the name of the mapping of a file. */
export const FILE_MAPPING_SUFFIX = '.mapping.json';

/**
 * The mapping that a parsed JSON holds. Throws a French sentence on a header that is not ours, on one given twice, and
 * where a header that the layout needs is given by neither columns nor constants; the amount is always a column.
 */
export function parseFileMapping(json: unknown): FileMapping {
  if (typeof json !== 'object' || json === null) throw new Error('la correspondance n’est pas un objet JSON');
  const { columns = {}, constants = {}, unit: written, ...others } = json as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new Error(`« ${unknown} » n’est ni columns, ni constants, ni unit`);
  const unit = AMOUNT_UNITS.find((one) => one === written);
  if (written !== undefined && !unit) throw new Error(`« unit » doit être ${AMOUNT_UNITS.join(' ou ')}`);
  const mapping = {
    columns: readTexts(columns, 'columns'),
    constants: readTexts(constants, 'constants'),
    ...(unit && { unit }),
  };
  const given = [...Object.keys(mapping.columns), ...Object.keys(mapping.constants)];
  const own = SPENDING_LAYOUT.columns.map(({ header }) => header);
  const foreign = given.find((header) => !own.includes(header));
  if (foreign !== undefined)
    throw new Error(`« ${foreign} » n’est pas une colonne des dépenses\u00a0: ${own.join(', ')}`);
  const twice = firstRepeated(given) ?? firstRepeated(Object.values(mapping.columns));
  if (twice !== undefined) throw new Error(`« ${twice} » est donné deux fois`);
  const needed = SPENDING_LAYOUT.columns.filter(({ isRequired }) => isRequired).map(({ header }) => header);
  const absent = needed.find((header) => !given.includes(header));
  if (absent !== undefined) throw new Error(`il manque « ${absent} », en colonne ou en constante`);
  if (!mapping.columns.montant) throw new Error('« montant » est une colonne, jamais une constante');
  return mapping;
}

function readTexts(value: unknown, name: string): Record<string, string> {
  const isTable = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isTable || Object.values(value).some((text) => typeof text !== 'string' || text === ''))
    throw new Error(`« ${name} » n’est pas une table de textes`);
  return value as Record<string, string>;
}

function firstRepeated(texts: readonly string[]): string | undefined {
  return texts.find((text, index) => texts.indexOf(text) !== index);
}
