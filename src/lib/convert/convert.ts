import type { TableContract } from '#lib/contract/column.ts';
import type { Correction } from '#lib/contract/correction.ts';
import type { FileMapping } from '#lib/contract/file-mapping.ts';
import { countIssues, type Issue } from '#lib/contract/issue.ts';
import type { ConversionManifest, FileReport, Nature, TableFile } from '#lib/contract/manifest.ts';
import type { Mapping } from '#lib/contract/mapping.ts';
import type { Row } from '#lib/contract/row.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import { TABLES } from '#lib/contract/tables.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Line } from '#lib/domain/line.ts';
import { cents, sumCents } from '#lib/domain/money.ts';
import { buildTables } from '#lib/convert/tables/build-tables.ts';
import type { CodeLists } from '#lib/convert/tables/codes.ts';
import { toDelivery, type DeliveryFile } from '#lib/convert/reading/delivery-file.ts';
import { NOBODY, type People } from '#lib/convert/people/find-people.ts';
import type { Geography } from '#lib/convert/cells/parse-territory.ts';
import { openFile, type SourceFile } from '#lib/convert/bytes/open-file.ts';
import { readFile, refuseTwin, type FileReading } from '#lib/convert/reading/read-file.ts';
import type { Reference } from '#lib/convert/tables/reference.ts';
import { toArrow } from '#lib/convert/tables/to-arrow.ts';

/** Who is told how a conversion goes on. What it is told changes no result. */
export interface ConversionWatch {
  /** `share`, 0 to 1, of the bytes of all files, and the file under way; never goes back. */
  onProgress(progress: { readonly file: string; readonly share: number }): void;
  /** Issues as they are met, in no sure order and maybe twice; those of the conversion are the truth. */
  onIssues(issues: readonly Issue[]): void;
}

/** Files of one delivery, and all that their conversion depends on: nothing else does, no clock and no place. */
export interface ConversionInput {
  readonly files: readonly SourceFile[];
  readonly dataset: string;
  /** Travels in every Arrow file; null when nothing says it. */
  readonly nature: Nature | null;
  /** Delivery date; null when there is none. */
  readonly asOf: IsoDate | null;
  readonly mapping: Mapping;
  /** Mappings of the files of an unknown layout, by name of file. */
  readonly fileMappings?: Readonly<Record<string, FileMapping>>;
  /** Cells that the reader rewrote, of any file; each leaves an issue, applied or refused. */
  readonly corrections?: readonly Correction[];
  /** Line of the rows that name none and that no rule of the mapping attaches. */
  readonly defaultLine: Line | null;
  readonly reference: Reference;
  readonly geography: Geography;
  readonly codes: CodeLists;
  /** True to write the masked deliveries too. */
  readonly isPublished?: boolean;
  readonly watch?: ConversionWatch;
}

/** One table of the result: its line of the manifest and its Arrow stream. */
interface ConvertedTable {
  readonly file: TableFile;
  readonly bytes: Uint8Array;
}

/** What a delivery became. */
export interface Conversion {
  readonly manifest: ConversionManifest;
  /** Every table of the contract in its order, those without rows included. */
  readonly tables: readonly ConvertedTable[];
  /** Names of the files that could not be read at all. */
  readonly unreadable: readonly string[];
  /** What may be published of the delivered files, in their order; empty unless asked for. */
  readonly deliveries: readonly DeliveryFile[];
  /** By file, then line. */
  readonly issues: readonly Issue[];
  /** The code lists with the ids that this delivery added. */
  readonly codes: CodeLists;
}

/**
 * Any files → checked rows → the Arrow streams of a version. Files are taken in the order of their names, so that the
 * same files give the same bytes. Never rejects on bad data: what is not kept is in `issues` and in the manifest.
 */
export async function convert(input: ConversionInput): Promise<Conversion> {
  const files = input.files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const readings = refuseTwins(await readFiles(files, input));
  const built = buildTables({ ...input, readings });
  const issues = [...readings.flatMap((reading) => reading.issues), ...built.issues].sort(compareIssues);
  const tables: ConvertedTable[] = [];
  for (const table of TABLES) {
    const rows = built.rows.get(table.name) ?? [];
    tables.push(await toTable(table, rows, toArrow(table, rows, built.codes, input)));
  }
  const deliveries = input.isPublished ? await Promise.all(readings.map(toDelivery)) : [];
  const reports = readings.map(({ report }, index) => {
    const masked = deliveries[index]?.file;
    return { ...withIssues(report, issues), ...(masked && { masked }) };
  });
  return {
    manifest: { files: reports, tables: tables.map(({ file }) => file) },
    tables,
    unreadable: readings.filter(({ isRead }) => !isRead).map(({ report }) => report.file),
    deliveries: deliveries.filter((delivery) => delivery !== null),
    issues,
    codes: built.codes,
  };
}

/** Read again when some file names people: others may name them too, without saying what they are. */
async function readFiles(files: readonly SourceFile[], input: ConversionInput): Promise<FileReading[]> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const readAll = async (people: People, watch?: ConversionWatch) => {
    const readings: FileReading[] = [];
    let done = 0;
    for (const file of files) {
      watch?.onProgress({ file: file.name, share: done / Math.max(1, size) });
      for (const opened of await openFile(file)) {
        const reading = await readFile(opened, { ...input, people });
        watch?.onIssues(reading.issues);
        readings.push(reading);
      }
      done += file.bytes.length;
      watch?.onProgress({ file: file.name, share: done / Math.max(1, size) });
    }
    return readings;
  };
  const readings = await readAll(NOBODY, input.watch);
  const people = new Set(readings.flatMap((reading) => [...reading.people]));
  return people.size > 0 && readings.length > 1 ? readAll(people) : readings;
}

/** A file that is another’s, byte for byte, would count its money twice. */
function refuseTwins(readings: readonly FileReading[]): FileReading[] {
  const names = new Map<string, string>();
  return readings.map((reading) => {
    const { sha256, file, rows_read } = reading.report;
    const twin = rows_read > 0 ? names.get(sha256) : undefined;
    names.set(sha256, twin ?? file);
    return twin === undefined ? reading : refuseTwin(reading, twin);
  });
}

async function toTable(
  table: TableContract,
  rows: readonly Row[],
  bytes: Uint8Array,
): Promise<ConvertedTable> {
  const money = table.columns.find(({ type }) => type === 'cents');
  const file: TableFile = {
    name: table.name,
    file: `${table.name}.arrows`,
    rows: rows.length,
    bytes: bytes.length,
    sha256: await sha256(bytes),
    sum_cents: money ? sumCents(rows.map((row) => cents(Number(row[money.name] ?? 0)))) : null,
  };
  return { file, bytes };
}

function withIssues(report: FileReport, issues: readonly Issue[]): FileReport {
  return { ...report, issues: countIssues(issues.filter(({ file }) => file === report.file)) };
}

function compareIssues(a: Issue, b: Issue): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}
