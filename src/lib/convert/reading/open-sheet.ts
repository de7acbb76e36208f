import type { OpenedFile } from '#lib/convert/bytes/opened-file.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import { BAROMETRE_2021_READER, BAROMETRE_2023_READER } from '#lib/convert/layouts/layout-barometre.ts';
import { CHORUS_READERS } from '#lib/convert/layouts/layout-chorus.ts';
import { factReader } from '#lib/convert/layouts/layout-facts.ts';
import { FRANCE_2030_READER } from '#lib/convert/layouts/layout-france-2030.ts';
import { OBSERVATIONS_READER } from '#lib/convert/layouts/layout-observations.ts';
import { PILOTE_READER } from '#lib/convert/layouts/layout-pilote.ts';
import { SCDL_READERS } from '#lib/convert/layouts/layout-scdl.ts';
import { SPENDING_READER } from '#lib/convert/layouts/layout-spending.ts';
import { mappedReader } from '#lib/convert/layouts/mapped-reader.ts';
import type { LayoutReader, ReadOptions } from '#lib/convert/layouts/reading.ts';
import { readTable, type Table } from '#lib/convert/rows/read-table.ts';
import { Corrector } from './corrector.ts';
import { repairCommas } from './repair-commas.ts';

/** The rows of a file as they are read: repaired, then corrected. */
interface OpenedSheet extends Table {
  /** Null when no layout is known. */
  readonly reader: LayoutReader | null;
  readonly rows: readonly SourceRow[];
  /** Null without a header. */
  readonly corrector: Corrector | null;
}

const READERS: readonly LayoutReader[] = [
  SPENDING_READER,
  FRANCE_2030_READER,
  PILOTE_READER,
  OBSERVATIONS_READER,
  BAROMETRE_2023_READER,
  BAROMETRE_2021_READER,
  ...SCDL_READERS,
  ...CHORUS_READERS,
];

/** The header of a file, who reads it, and its rows with the corrections applied. */
export async function openSheet({ name, content }: OpenedFile, options: ReadOptions): Promise<OpenedSheet> {
  const readers = readersOf(name, options);
  const contracts = readers.map(({ contract }) => contract);
  const table = readTable(content, contracts);
  const { header, rows: parted } = table;
  const reader = readers.find(({ contract }) => contract === header?.layout) ?? null;
  if (!header || !reader) return { ...table, reader: null, corrector: null };
  const isCut = table.delimiter === ',';
  const rows = isCut ? await repairCommas({ file: name, rows: parted, header, reader }, options) : parted;
  const corrector = new Corrector(name, header, options.corrections ?? []);
  return { ...table, reader, corrector, rows: rows.map((row) => corrector.correct(row)) };
}

/** A file of facts is known by its name, one of an unknown layout by its mapping, all others by their headers. */
function readersOf(name: string, { fileMappings }: ReadOptions): readonly LayoutReader[] {
  const known = factReader(name);
  const mapped = fileMappings?.[name];
  return known ? [known] : mapped ? [mappedReader(mapped)] : READERS;
}
