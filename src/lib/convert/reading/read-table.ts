import { issue, type Issue } from '#lib/contract/issue.ts';
import type { FileReport } from '#lib/contract/manifest.ts';
import type { LayoutReader, ReadOptions } from '#lib/convert/layouts/reading.ts';
import { NOBODY, type People } from '#lib/convert/people/find-people.ts';
import type { Header } from '#lib/convert/rows/find-header.ts';
import type { Table } from '#lib/convert/rows/open-table.ts';
import type { Skimmer } from '#lib/convert/rows/row-feed.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import type { FileTarget } from './file-target.ts';
import { headerFaults } from './header-faults.ts';
import { Ledger } from './ledger.ts';
import { preparationOf, type Preparation } from './prepare-row.ts';
import { SheetReading } from './sheet-reading.ts';

/** What the rows of a file came to. */
export interface TableReading {
  readonly report: Omit<FileReport, 'issues' | 'sha256'>;
  /** False when the file could not be read at all; its rows were then not even counted. */
  readonly isRead: boolean;
  /** People whom the file names: another file of the delivery may name them without saying what they are. */
  readonly people: People;
  /** True when records were given on that should not have been: the delivery is to be read again. */
  readonly isRetracted: boolean;
}

const NOTHING = { amount: null, values: [] };

/** Reads a table to its end, block by block: each gives on its records and issues before the next is asked for. */
export async function readTable(
  name: string,
  { table, readers }: { table: Table; readers: readonly LayoutReader[] },
  options: ReadOptions,
  target: FileTarget,
): Promise<TableReading> {
  const { header, delimiter } = table;
  const faults = table.isClosed ? [] : headerFaults(name, header);
  const reader = readers.find(({ contract }) => contract === header?.layout);
  const isRefused = target.knowledge?.isRefused === true || faults.some(isError);
  const rows =
    header && reader ? beginRows(name, table, { header, reader, isRefused }, options, target) : null;
  let [hasText, hasFault] = [table.isClosed, false];
  for await (const block of table.blocks(rows?.skimmer)) {
    for (const row of block.rows) if (rows) addRow(rows, row);
    hasText ||= block.hasText;
    for (const { code, ...place } of block.finds) {
      const found = issue(code, { file: name, ...place });
      hasFault ||= isError(found);
      target.log.add(found, 'file');
    }
    await target.pause?.();
  }
  const found = [
    ...(hasText ? [] : [issue('empty-file', { file: name, line: 1 })]),
    ...(rows?.preparation.corrector.issues() ?? []),
    ...(hasText ? faults : []),
    ...(rows?.reading.nir ? [issue('nir-found', rows.reading.nir)] : []),
  ];
  for (const one of found) target.log.add(one, 'file');
  const isRead = !hasFault && !found.some(isError);
  const source = {
    file: name,
    encoding: table.encoding,
    delimiter: hasText ? delimiter : '',
    layout: header?.layout.id ?? 'unknown',
    header_line: header?.row.line ?? 0,
  };
  if (!rows || !isRead || isRefused) {
    const isRetracted = rows !== null && rows.reading.nir !== null && !isRefused;
    const report = { ...source, ...new Ledger(NOTHING).counts() };
    return { report, isRead, people: NOBODY, isRetracted };
  }
  rows.reading.end();
  if (rows.reading.count === 0)
    target.log.add(issue('no-rows', { file: name, line: rows.header.row.line }), 'file');
  const people = rows.reading.found;
  const isNews = [...people].some((key) => !options.people?.has(key));
  return { report: { ...source, ...rows.ledger.counts() }, isRead, people, isRetracted: isNews };
}

interface Rows {
  readonly header: Header;
  readonly ledger: Ledger;
  readonly preparation: Preparation;
  readonly reading: SheetReading;
  /** Null where every row is to be seen whole. */
  readonly skimmer: Skimmer | null;
}

function beginRows(
  file: string,
  { delimiter }: Table,
  { header, reader, isRefused }: { header: Header; reader: LayoutReader; isRefused: boolean },
  options: ReadOptions,
  { sink, log }: FileTarget,
): Rows {
  const ledger = new Ledger(reader.contract);
  const sheet = { file, header, reader, ledger, log, sink, people: options.people ?? NOBODY, isRefused };
  const preparation = preparationOf({ file, header, reader }, delimiter, options);
  const reading = new SheetReading(sheet, options);
  const skimmer = preparation.corrector.isIdle ? reading.skimmer(delimiter) : null;
  return { header, ledger, preparation, reading, skimmer };
}

function addRow({ header, preparation, reading }: Rows, row: SourceRow): void {
  if (row.line > header.row.line) reading.add(preparation.prepare(row));
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}
