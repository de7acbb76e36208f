import type { Correction } from '#lib/contract/correction.ts';
import type { FileMapping } from '#lib/contract/file-mapping.ts';
import type { Issue } from '#lib/contract/issue.ts';
import type { ConversionManifest, Nature, TableFile } from '#lib/contract/manifest.ts';
import type { Mapping } from '#lib/contract/mapping.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Line } from '#lib/domain/line.ts';
import type { CreateDigest } from '#lib/convert/bytes/digest.ts';
import { join, type SourceFile } from '#lib/convert/bytes/source-file.ts';
import type { Geography } from '#lib/convert/cells/parse-territory.ts';
import { deliverFile, type DeliveryFile } from '#lib/convert/reading/deliver-file.ts';
import type { IssueLog } from '#lib/convert/reading/issue-log.ts';
import { readDelivery } from '#lib/convert/reading/read-delivery.ts';
import type { CodeLists } from '#lib/convert/tables/codes.ts';
import { DeliveryBook } from '#lib/convert/tables/delivery-book.ts';
import type { Reference } from '#lib/convert/tables/reference.ts';
import type { Spool } from '#lib/convert/tables/spool.ts';
import type { TableSink } from '#lib/convert/tables/table-writer.ts';
import { writeTables } from '#lib/convert/tables/write-tables.ts';

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
  /** True to write the masked deliveries too: each file is then held whole, one after the other. */
  readonly isPublished?: boolean;
  readonly watch?: ConversionWatch;
  /** Stops the conversion between two blocks: it then rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/** What a door brings: where tables go, where movements wait, and its own digest where it has a faster one. */
export interface ConversionDoor {
  readonly sink: TableSink;
  readonly createSpool?: () => Spool;
  readonly createDigest?: CreateDigest;
}

/** What a delivery became, its tables being where the sink of the door put them. */
export interface StreamedConversion {
  readonly manifest: ConversionManifest;
  /** Names of the files that could not be read at all. */
  readonly unreadable: readonly string[];
  /** What may be published of the delivered files, in their order; empty unless asked for. */
  readonly deliveries: readonly DeliveryFile[];
  /** By file, then line; of each code in each file the first 10 000, and one that says how many there are more. */
  readonly issues: readonly Issue[];
  /** The code lists with the ids that this delivery added. */
  readonly codes: CodeLists;
}

/** One table of the result: its line of the manifest and its Arrow stream. */
interface ConvertedTable {
  readonly file: TableFile;
  readonly bytes: Uint8Array;
}

/** What a delivery became, in memory. */
export interface Conversion extends StreamedConversion {
  /** Every table of the contract in its order, those without rows included. */
  readonly tables: readonly ConvertedTable[];
}

/** As `convertTo`, with the tables in memory. */
export async function convert(input: ConversionInput): Promise<Conversion> {
  const pieces = new Map<string, Uint8Array[]>();
  const sink: TableSink = {
    write(file, bytes) {
      pieces.set(file, [...(pieces.get(file) ?? []), bytes]);
      return Promise.resolve();
    },
  };
  const conversion = await convertTo(input, { sink });
  const tables = conversion.manifest.tables.map((file) => ({
    file,
    bytes: join(pieces.get(file.file) ?? [], file.bytes),
  }));
  return { ...conversion, tables };
}

/**
 * Any files → checked rows → the Arrow streams of a version. Files are taken in the order of their names, so that the
 * same files give the same bytes. Never rejects on bad data: what is not kept is in `issues` and in the manifest.
 *
 * Files are read in blocks, and nothing of them stays but 16 bytes a row (its digest, to find identical ones), some 300
 * bytes an operation, and what the layouts hold that only tell all at their end (France 2030 its records, SCDL four values
 * a grant). Movements wait in the spool of the door; values, facts, and the movements of operations that partners share
 * are in memory, and so is an archive.
 */
export async function convertTo(input: ConversionInput, door: ConversionDoor): Promise<StreamedConversion> {
  const files = input.files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const { signal, watch } = input;
  const books: DeliveryBook[] = [];
  const createBook = () => {
    const book = new DeliveryBook(door.createSpool?.());
    books.push(book);
    return book;
  };
  const pause = async (progress: Parameters<ConversionWatch['onProgress']>[0], log: IssueLog) => {
    signal?.throwIfAborted();
    watch?.onProgress(progress);
    const fresh = log.takeNew();
    if (fresh.length > 0) watch?.onIssues(fresh);
    await books.at(-1)?.movements.flush();
  };
  const reading = await readDelivery(files, input, createBook, { pause, createDigest: door.createDigest });
  const { log, reports, sink: book } = reading;
  const stop = () => Promise.resolve(signal?.throwIfAborted());
  const { dataset, nature, reference, codes, asOf } = input;
  const origin = { dataset, nature };
  const written = await writeTables({ book, reports, reference, codes, asOf, origin, ...door, pause: stop });
  for (const found of written.issues) log.add(found, 'delivery');
  const deliveries: (DeliveryFile | null)[] = [];
  if (input.isPublished) {
    const options = { ...input, people: reading.people };
    for (const one of reading.files)
      deliveries.push(await deliverFile(one.file, one.reading, options, door.createDigest));
  }
  return {
    manifest: {
      files: reports.map((report, index) => {
        const masked = deliveries[index]?.file;
        return { ...report, issues: log.countsOf(report.file), ...(masked && { masked }) };
      }),
      tables: written.files,
    },
    unreadable: reading.unreadable,
    deliveries: deliveries.filter((delivery) => delivery !== null),
    issues: log.issues(),
    codes: written.codes,
  };
}
