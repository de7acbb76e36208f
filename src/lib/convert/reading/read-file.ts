import { countIssues, issue, type Issue, type IssueCode, type IssuePlace } from '#lib/contract/issue.ts';
import type { FileReport } from '#lib/contract/manifest.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import type { Header } from '#lib/convert/rows/find-header.ts';
import { BAROMETRE_2021_READER, BAROMETRE_2023_READER } from '#lib/convert/layouts/layout-barometre.ts';
import { CHORUS_READERS } from '#lib/convert/layouts/layout-chorus.ts';
import { FRANCE_2030_READER } from '#lib/convert/layouts/layout-france-2030.ts';
import { factReader } from '#lib/convert/layouts/layout-facts.ts';
import { OBSERVATIONS_READER } from '#lib/convert/layouts/layout-observations.ts';
import { PILOTE_READER } from '#lib/convert/layouts/layout-pilote.ts';
import { SCDL_READERS } from '#lib/convert/layouts/layout-scdl.ts';
import type { OpenedFile } from '#lib/convert/bytes/opened-file.ts';
import { SPENDING_READER } from '#lib/convert/layouts/layout-spending.ts';
import { Corrector } from './corrector.ts';
import { Ledger } from './ledger.ts';
import { NOBODY, type People } from '#lib/convert/people/find-people.ts';
import { maskDelivery } from '#lib/convert/people/mask-delivery.ts';
import { RowMasker } from '#lib/convert/people/mask-row.ts';
import { mappedReader } from '#lib/convert/layouts/mapped-reader.ts';
import { readRecords } from './read-records.ts';
import { repairCommas } from './repair-commas.ts';
import type { SourceFile } from '#lib/convert/bytes/open-file.ts';
import {
  NO_RECORDS,
  type LayoutReader,
  type ReadOptions,
  type Records,
} from '#lib/convert/layouts/reading.ts';
import { readTable } from '#lib/convert/rows/read-table.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import { scrubText } from '#lib/convert/people/scrub-text.ts';

/** All that a file says: its report, its issues in the order of its lines, and its checked records. */
export interface FileReading extends Records {
  readonly report: FileReport;
  readonly issues: readonly Issue[];
  /** False when the file could not be read at all; its rows were then not even counted. */
  readonly isRead: boolean;
  /** People whom the file names: another file of the delivery may name them without saying what they are. */
  readonly people: People;
  /** Writes the masked delivery; null when the file could not be read. */
  readonly deliver: (() => Uint8Array) | null;
}

type FileIdentity = Pick<FileReport, 'file' | 'sha256' | 'layout' | 'encoding' | 'delimiter' | 'header_line'>;

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
const NOTHING = { amount: null, values: [] };

/**
 * Reads one delivered file, whatever it is; without a `content` its bytes are a text. Never throws on what the file
 * holds: what cannot be read is an issue, and the good rows are kept. Read = kept + rejected, for rows, cents and values.
 */
export async function readFile(
  { name, bytes, content = { kind: 'text', bytes } }: SourceFile & Partial<OpenedFile>,
  options: ReadOptions,
): Promise<FileReading> {
  const known = factReader(name);
  const mapped = options.fileMappings?.[name];
  const readers = known ? [known] : mapped ? [mappedReader(mapped)] : READERS;
  const {
    header,
    head,
    rows: parted,
    finds,
    isBlank,
    text,
    ...form
  } = readTable(
    content,
    readers.map(({ contract }) => contract),
  );
  const reader = readers.find(({ contract }) => contract === header?.layout);
  const isCut = header && reader && form.delimiter === ',';
  const delivered = isCut
    ? await repairCommas({ file: name, rows: parted, header, reader }, options)
    : parted;
  const corrector = header && new Corrector(name, header, options.corrections ?? []);
  const rows = corrector ? delivered.map((row) => corrector.correct(row)) : delivered;
  const issues = finds.map(({ code, ...place }) => issue(code, { file: name, ...place }));
  if (corrector) issues.push(...corrector.issues());
  if (!isBlank) issues.push(...headerFaults(name, header));
  const masker = header && new RowMasker(header);
  if (header && masker) issues.push(...personalNumbers(name, rows, header, masker));
  const source = {
    file: name,
    sha256: await sha256(bytes),
    ...form,
    layout: header?.layout.id ?? 'unknown',
    header_line: header?.row.line ?? 0,
  };
  if (!header || !masker || !reader || issues.some(({ severity }) => severity === 'error')) {
    return unread(source, issues);
  }
  const found = new Set(rows.flatMap((row) => masker.peopleOf(row)));
  const people = new Set([...(options.people ?? []), ...found]);
  const ledger = new Ledger(reader.contract);
  const sheet = { file: name, rows, header, reader, ledger, masker, people };
  const read = await readRecords(sheet, options);
  if (rows.length === 0) issues.push(issue('no-rows', { file: name, line: header.row.line }));
  const all = [...issues, ...read.issues].sort((a, b) => a.line - b.line);
  return {
    ...read.records,
    report: { ...source, ...ledger.counts(), issues: countIssues(all) },
    issues: all,
    isRead: true,
    people: found,
    deliver: () => {
      const table = {
        text,
        delimiter: form.delimiter,
        headerLine: header.row.line,
        rows: [...head, ...rows],
      };
      return maskDelivery(table, masker, people);
    },
  };
}

/** A reading instead of one whose file is another’s, byte for byte: nothing of it is kept. */
export function refuseTwin({ report }: FileReading, twin: string): FileReading {
  return unread(report, [issue('duplicate-file', { file: report.file, line: 1, detail: twin })]);
}

function unread(source: FileIdentity, issues: readonly Issue[]): FileReading {
  const report = { ...source, ...new Ledger(NOTHING).counts(), issues: countIssues(issues) };
  const isRead = !issues.some(({ severity }) => severity === 'error');
  return { ...NO_RECORDS, report, issues, isRead, people: NOBODY, deliver: null };
}

/** One issue is enough to stop a file; the number is never quoted. */
function personalNumbers(
  file: string,
  rows: readonly SourceRow[],
  header: Header,
  masker: RowMasker,
): Issue[] {
  for (const row of rows) {
    const index = masker.findNir(row);
    if (index < 0) continue;
    const column = header.row.cells[index]?.trim() ?? null;
    return [issue('nir-found', { file, line: row.line, column })];
  }
  return [];
}

function headerFaults(file: string, header: Header | null): Issue[] {
  if (!header) return [issue('unknown-layout', { file, line: 1 })];
  const { row, missing, doubled, unexpected } = header;
  const at = (code: IssueCode, place: Partial<IssuePlace>) => issue(code, { file, line: row.line, ...place });
  return [
    ...missing.map((name) => at('missing-header', { column: name, value: name })),
    ...doubled.map((name) => at('duplicate-header', { column: name, value: name })),
    ...unexpected
      .map((name) => scrubText(name).text)
      .map((name) => at('unexpected-column', { column: name, value: name })),
    ...(row.line > 1 ? [at('lines-above-header', { value: String(row.line - 1) })] : []),
  ];
}
