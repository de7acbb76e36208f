import type { Issue } from '#lib/contract/issue.ts';
import type { FileReport } from '#lib/contract/manifest.ts';
import { fileOf, type SourceFile } from '#lib/convert/bytes/source-file.ts';
import type { ReadOptions, Records } from '#lib/convert/layouts/reading.ts';
import { deliverFile } from '#lib/convert/reading/deliver-file.ts';
import { IssueLog } from '#lib/convert/reading/issue-log.ts';
import { readDelivery } from '#lib/convert/reading/read-delivery.ts';
import { readFile as readOne } from '#lib/convert/reading/read-file.ts';
import { NO_SINK } from '#lib/convert/reading/sheet-reading.ts';
import { RecordList } from '#lib/convert/reading/record-list.ts';

/** All that a file says, held in memory: its report, its issues in the order of its lines, and its records. */
export interface WholeReading extends Records {
  readonly report: FileReport;
  readonly isRead: boolean;
  readonly deliver: (() => Promise<Uint8Array | undefined>) | null;
  readonly issues: readonly Issue[];
}

/** The readings of a file, or of each entry of an archive, as one delivery. `piece` is how many bytes come at once. */
export async function readAll(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
  piece?: number,
): Promise<WholeReading[]> {
  return readSource(fileOf(name, bytes, piece), options);
}

/** The reading of one file that is no archive. */
export async function readFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  options: ReadOptions,
  piece?: number,
): Promise<WholeReading> {
  const [reading] = await readAll(name, bytes, options, piece);
  if (!reading) throw new Error(`no reading: ${name}`);
  return reading;
}

async function readSource(source: SourceFile, options: ReadOptions): Promise<WholeReading[]> {
  const { files, reports, sink, log, people } = await readDelivery([source], options, () => new RecordList());
  const isOf = (name: string) => (record: { readonly origin: { readonly file: string } }) =>
    record.origin.file === name;
  return files.map(({ file, reading }, index): WholeReading => {
    const isHere = isOf(file.name);
    const facts = sink.facts
      .map(({ table, rows }) => ({ table, rows: rows.filter(isHere) }))
      .filter(({ rows }) => rows.length > 0);
    return {
      operations: sink.operations.filter(isHere),
      movements: sink.movements.filter(isHere),
      observations: sink.observations.filter(isHere),
      facts,
      report: { ...(reports[index] as FileReport), issues: log.countsOf(file.name) },
      isRead: reading.isRead,
      deliver: reading.isRead
        ? async () => (await deliverFile(file, reading, { ...options, people }))?.bytes
        : null,
      issues: log.issues().filter((issue) => issue.file === file.name),
    };
  });
}

/** What the reading of a text reports, its bytes taken for a text whatever they begin with. */
export async function readText(bytes: Uint8Array, options: ReadOptions) {
  const source = fileOf('a.csv', bytes);
  const log = new IssueLog();
  const content = { kind: 'text', isAsDelivered: true, open: () => source.open() } as const;
  const { report } = await readOne({ ...source, content }, options, { sink: NO_SINK, log });
  return { report, issues: log.issues() };
}
