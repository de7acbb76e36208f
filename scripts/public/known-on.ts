import Papa from 'papaparse';

/** CSV texts by file name, header first, comma, LF. */
export type CsvFiles = ReadonlyMap<string, string>;

/** Column that names the source of a row; `known_on` is read through it. Tables not named here use `source_id`. */
const SOURCE_COLUMN: Readonly<Record<string, string>> = { 'readings.csv': 'denominator_source_id' };
const REGIONAL_AMOUNTS = /^france2030-engage-.*\.csv$/;

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The files of the delivery of that day: the facts whose source was known then. A row without a source belongs to
 * every delivery; an indicator, which names no source, comes with the first observation of it. The regional and
 * national amounts of France 2030 join the observations. Throws on a source that sources.csv does not hold.
 */
export function factsKnownOn(facts: CsvFiles, date: string): Map<string, string> {
  const tables = new Map([...facts].map(([name, text]) => [name, parseTable(name, text)]));
  const sources = tableIn(tables, 'sources.csv');
  const knownOn = new Map(columns(sources, 'source_id', 'known_on'));
  const isKnown = (sourceId: string) => {
    if (sourceId === '') return true;
    const known = knownOn.get(sourceId);
    if (!known) throw new Error(`unknown source: ${sourceId}`);
    return known <= date;
  };
  const observations = gatherObservations(tables);
  const delivered = new Map<string, Table>();
  for (const [name, table] of tables) {
    if (REGIONAL_AMOUNTS.test(name) || name === 'indicators.csv') continue;
    const rows = name === 'observations.csv' ? observations : table;
    delivered.set(name, keepRows(rows, SOURCE_COLUMN[name] ?? 'source_id', isKnown));
  }
  const observed = new Set(
    columns(tableIn(delivered, 'observations.csv'), 'indicator_id', 'indicator_id').map(([id]) => id),
  );
  const indicators = keepRows(tableIn(tables, 'indicators.csv'), 'indicator_id', (id) => observed.has(id));
  delivered.set('indicators.csv', indicators);
  return new Map([...delivered].map(([name, table]) => [name, formatTable(table)]));
}

function gatherObservations(tables: ReadonlyMap<string, Table>): Table {
  const { header, rows } = tableIn(tables, 'observations.csv');
  const regional = [...tables].filter(([name]) => REGIONAL_AMOUNTS.test(name));
  for (const [name, table] of regional)
    if (table.header.join() !== header.join())
      throw new Error(`other columns than observations.csv: ${name}`);
  return { header, rows: [...rows, ...regional.flatMap(([, table]) => table.rows)] };
}

function keepRows(table: Table, name: string, isKept: (cell: string) => boolean): Table {
  const index = columnIndex(table, name);
  return { header: table.header, rows: table.rows.filter((row) => isKept(row[index] ?? '')) };
}

function columns(table: Table, key: string, value: string): [string, string][] {
  const [from, to] = [columnIndex(table, key), columnIndex(table, value)];
  return table.rows.map((row) => [row[from] ?? '', row[to] ?? '']);
}

function columnIndex({ header }: Table, name: string): number {
  const index = header.indexOf(name);
  if (index < 0) throw new Error(`column not found: ${name}`);
  return index;
}

function tableIn(tables: ReadonlyMap<string, Table>, name: string): Table {
  const table = tables.get(name);
  if (!table) throw new Error(`file not found: ${name}`);
  return table;
}

function parseTable(name: string, text: string): Table {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true });
  const [header, ...rows] = data;
  if (!header || errors.length > 0) throw new Error(`invalid table: ${name}`);
  return { header, rows };
}

function formatTable({ header, rows }: Table): string {
  return Papa.unparse([[...header], ...rows.map((row) => [...row])], { newline: '\n' }) + '\n';
}
