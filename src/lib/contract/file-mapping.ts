import type { LayoutContract } from './layout-contract.ts';
import { OBSERVATIONS_LAYOUT, SPENDING_LAYOUT } from './layouts.ts';

/** Units that amounts written without one may be in; euros where none is said. */
export const AMOUNT_UNITS = ['k€', 'M€'] as const;
export type AmountUnit = (typeof AMOUNT_UNITS)[number];

/** Our layouts that a mapping may read a file as, the first where it names none. */
export const MAPPED_LAYOUTS = ['spending', 'observations'] as const;
export type MappedLayout = (typeof MAPPED_LAYOUTS)[number];

/** What a mapping must say of a layout: its contract, the column that no constant replaces, and what it calls its rows. */
const TARGETS: Readonly<Record<MappedLayout, { contract: LayoutContract; measure: string; rows: string }>> = {
  spending: { contract: SPENDING_LAYOUT, measure: 'montant', rows: 'dépenses' },
  observations: { contract: OBSERVATIONS_LAYOUT, measure: 'valeur', rows: 'observations' },
};

/** `<file>.mapping.json`, beside a file of any other layout: how it is read as our spending or observations layout. */
export interface FileMapping {
  /** Absent for spending. */
  readonly layout?: MappedLayout;
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
  const {
    layout: named,
    columns = {},
    constants = {},
    unit: written,
    ...others
  } = json as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new Error(`« ${unknown} » n’est ni layout, ni columns, ni constants, ni unit`);
  const layout = MAPPED_LAYOUTS.find((one) => one === (named ?? 'spending'));
  if (!layout) throw new Error(`« layout » doit être ${MAPPED_LAYOUTS.join(' ou ')}`);
  const { contract, measure, rows } = TARGETS[layout];
  const unit = AMOUNT_UNITS.find((one) => one === written);
  if (written !== undefined && !unit) throw new Error(`« unit » doit être ${AMOUNT_UNITS.join(' ou ')}`);
  if (unit && layout !== 'spending')
    throw new Error('« unit » est l’unité des montants\u00a0: ces valeurs n’en ont pas');
  const mapping = {
    ...(layout !== 'spending' && { layout }),
    columns: readTexts(columns, 'columns'),
    constants: readTexts(constants, 'constants'),
    ...(unit && { unit }),
  };
  const given = [...Object.keys(mapping.columns), ...Object.keys(mapping.constants)];
  const own = contract.columns.map(({ header }) => header);
  const foreign = given.find((header) => !own.includes(header));
  if (foreign !== undefined)
    throw new Error(`« ${foreign} » n’est pas une colonne des ${rows}\u00a0: ${own.join(', ')}`);
  const twice = firstRepeated(given) ?? firstRepeated(Object.values(mapping.columns));
  if (twice !== undefined) throw new Error(`« ${twice} » est donné deux fois`);
  const needed = contract.columns.filter(({ isRequired }) => isRequired).map(({ header }) => header);
  const absent = needed.find((header) => !given.includes(header));
  if (absent !== undefined) throw new Error(`il manque « ${absent} », en colonne ou en constante`);
  if (!mapping.columns[measure]) throw new Error(`« ${measure} » est une colonne, jamais une constante`);
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
