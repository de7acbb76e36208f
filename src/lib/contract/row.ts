/** What a cell of a checked row holds: text, number, flag, or null for absent. Dates are ISO text, codes their ids. */
export type Cell = string | number | boolean | null;

/** A checked row by column name, as the contract of its table describes it. */
export type Row = Readonly<Record<string, Cell>>;
