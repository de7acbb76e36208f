import { issue } from '#lib/contract/issue.ts';
import type { FileReport } from '#lib/contract/manifest.ts';
import type { CreateDigest } from '#lib/convert/bytes/digest.ts';
import type { OpenedFile } from '#lib/convert/bytes/opened-file.ts';
import type { SourceFile } from '#lib/convert/bytes/source-file.ts';
import type { ReadOptions } from '#lib/convert/layouts/reading.ts';
import { NOBODY, type People } from '#lib/convert/people/find-people.ts';
import { IssueLog } from './issue-log.ts';
import { Ledger } from './ledger.ts';
import { openParts } from './open-parts.ts';
import type { FileKnowledge } from './file-target.ts';
import { readFile, type FileReading } from './read-file.ts';
import { NO_SINK, type RecordSink } from './sheet-reading.ts';

/** Who is told how a reading goes on, and may stop it. */
export interface DeliveryWatch {
  readonly createDigest?: CreateDigest | undefined;
  /** Waited for after each block: the share, 0 to 1, of the bytes of all files, which never goes back. */
  readonly pause?: ((progress: { file: string; share: number }, log: IssueLog) => Promise<void>) | undefined;
}

/** A file that was read, beside the delivered one that it came from. */
export interface ReadFile {
  readonly file: OpenedFile;
  readonly reading: FileReading;
}

/** The files of a delivery, read; `sink` is the one of those asked for that got their records, and `people` all whom they name. */
export interface DeliveryReading<Sink extends RecordSink> {
  readonly files: readonly ReadFile[];
  readonly reports: readonly Omit<FileReport, 'issues'>[];
  readonly unreadable: readonly string[];
  readonly sink: Sink;
  readonly log: IssueLog;
  readonly people: People;
}

interface Pass<Sink> {
  readonly files: ReadFile[];
  readonly sink: Sink;
  readonly log: IssueLog;
  isRetracted: boolean;
}

/**
 * Reads the files one after the other into a sink. A file is read once, and given on at once, as if it were UTF-8, held
 * no social security number, were no other’s twin and named nobody. Where that turns out wrong, all are read a second
 * time, with what was found out, into another sink: only what is given by the last reading counts.
 */
export async function readDelivery<Sink extends RecordSink>(
  sources: readonly SourceFile[],
  options: ReadOptions,
  createSink: () => Sink,
  watch: DeliveryWatch = {},
): Promise<DeliveryReading<Sink>> {
  const progress = new Progress(sources);
  const known = new Map<string, FileKnowledge>();
  const first = await readOnce(sources, options, { known, sink: createSink(), watch, progress });
  if (!first.isRetracted) return toDelivery(first, options.people ?? NOBODY);
  const people = new Set([
    ...(options.people ?? NOBODY),
    ...first.files.flatMap(({ reading }) => [...reading.people]),
  ]);
  for (const { file, reading } of first.files) known.set(file.name, reading.knowledge);
  const second = { known, sink: createSink(), watch, progress };
  return toDelivery(await readOnce(sources, { ...options, people }, second), people);
}

async function readOnce<Sink extends RecordSink>(
  sources: readonly SourceFile[],
  options: ReadOptions,
  {
    known,
    sink,
    watch,
    progress,
  }: {
    known: ReadonlyMap<string, FileKnowledge>;
    sink: Sink;
    watch: DeliveryWatch;
    progress: Progress;
  },
): Promise<Pass<Sink>> {
  const pass: Pass<Sink> = { files: [], sink, log: new IssueLog(), isRetracted: false };
  const twins = new Map<string, string>();
  for (const source of sources) {
    for (const file of await openParts(progress.follow(source), options)) {
      const reading = await readFile(file, options, {
        sink: pass.isRetracted ? NO_SINK : sink,
        log: pass.log,
        knowledge: known.get(file.name),
        createDigest: watch.createDigest,
        pause: () => watch.pause?.(progress.at(source.name), pass.log) ?? Promise.resolve(),
      });
      pass.isRetracted ||= reading.isRetracted;
      pass.files.push({ file, reading: refuseTwin(reading, twins, pass, known.get(file.name)) });
      if (pass.isRetracted && known.size === 0) progress.expectSecond();
    }
    progress.end(source);
    await watch.pause?.(progress.at(source.name), pass.log);
  }
  return pass;
}

/** A file that is another’s, byte for byte, or a sheet that is, cell for cell, would count its money twice. */
function refuseTwin(
  reading: FileReading,
  twins: Map<string, string>,
  pass: Pass<RecordSink>,
  known: FileKnowledge | undefined,
): FileReading {
  const { report, identity } = reading;
  const hasRows = report.rows_read > 0;
  const twin = hasRows || known?.isTwin ? twins.get(identity) : undefined;
  if (hasRows && twin === undefined) twins.set(identity, report.file);
  if (twin === undefined) return reading;
  pass.isRetracted ||= hasRows;
  pass.log.add(issue('duplicate-file', { file: report.file, line: 1, detail: twin }), 'file');
  return {
    ...reading,
    report: { ...report, ...new Ledger({ amount: null, values: [] }).counts() },
    isRead: false,
    people: NOBODY,
    knowledge: { ...reading.knowledge, isRefused: true, isTwin: true },
  };
}

function toDelivery<Sink extends RecordSink>(
  { files, sink, log }: Pass<Sink>,
  people: People,
): DeliveryReading<Sink> {
  return {
    files,
    reports: files.map(({ reading: { report, sha256 } }) => {
      const { file, ...counts } = report;
      return { file, sha256, ...counts };
    }),
    unreadable: files.filter(({ reading }) => !reading.isRead).map(({ file }) => file.name),
    sink,
    log,
    people,
  };
}

/** The share of the bytes of all files that was read; a second reading shares what is left with the first. */
class Progress {
  readonly #size: number;
  #done = 0;
  #current = 0;
  #share = 0;
  #times = 1;

  constructor(sources: readonly SourceFile[]) {
    this.#size = sources.reduce((sum, { size }) => sum + size, 0);
  }

  /** The same file, whose bytes are counted as they are read. */
  follow(source: SourceFile): SourceFile {
    this.#current = 0;
    return { name: source.name, size: source.size, open: () => this.#count(source) };
  }

  end({ size }: SourceFile): void {
    this.#done += size;
    this.#current = 0;
  }

  /** All will be read a second time. */
  expectSecond(): void {
    this.#times = 2;
  }

  at(file: string): { file: string; share: number } {
    const part = (this.#done + this.#current) / Math.max(1, this.#size * this.#times);
    this.#share = Math.max(this.#share, Math.min(1, part));
    return { file, share: this.#share };
  }

  async *#count(source: SourceFile): AsyncGenerator<Uint8Array> {
    let read = 0;
    for await (const piece of source.open()) {
      read += piece.length;
      this.#current = Math.max(this.#current, Math.min(read, source.size));
      yield piece;
    }
  }
}
