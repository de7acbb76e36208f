import type { Issue } from '#lib/contract/issue.ts';
import type { Cents } from '#lib/domain/money.ts';
import { findControlRows } from './control-rows.ts';
import { ControlTotals } from './control-totals.ts';
import type { Header } from '#lib/convert/rows/find-header.ts';
import type { People } from '#lib/convert/people/find-people.ts';
import type { Ledger } from './ledger.ts';
import type { RowMasker } from '#lib/convert/people/mask-row.ts';
import type { FactRows, LayoutReader, ReadOptions, Records } from '#lib/convert/layouts/reading.ts';
import { RowReader } from '#lib/convert/layouts/row-reader.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';

/** Rows read at once: their digests are computed off the thread, one by one they would mostly wait for it. */
const TOGETHER = 1000;

/** The rows under a header, with who reads and who counts them. */
export interface Sheet {
  readonly file: string;
  readonly rows: readonly SourceRow[];
  readonly header: Header;
  readonly reader: LayoutReader;
  readonly ledger: Ledger;
  readonly masker: RowMasker;
  readonly people: People;
}

/**
 * Records of the rows of a file and the issues met. A row is left out when it has not the header’s width, when it is
 * identical to an earlier one in every cell, when it has the key of a kept one where keys are unique, or when a cell
 * that it needs cannot be read. Rows are compared as delivered, and read as masked.
 */
export async function readRecords(
  { file, rows, header, reader, ledger, masker, people }: Sheet,
  options: ReadOptions,
): Promise<{ records: Records; issues: Issue[] }> {
  const kept: Records[] = [];
  const keptRows: RowReader[] = [];
  const issues: Issue[] = [];
  const seenRows = new Map<string, number>();
  const seenKeys = new Map<string, number>();
  const controls = findControlRows(rows, header);
  const totals = new ControlTotals(file, reader.contract.amount);
  for (let start = 0; start < rows.length; start += TOGETHER) {
    const batch = rows.slice(start, start + TOGETHER).map(async (source) => {
      const control = controls.get(source) ?? null;
      const row = new RowReader(file, masker.mask(source, people), header);
      if (control) return { source, control, row, records: null };
      if (source.cleaning) row.report(source.cleaning);
      const isWhole = checkShape(row, source, header.width);
      if (isWhole) row.euros = readMoney(row, reader);
      const text = source.cells.slice(0, header.width).join('\u0000');
      const isNew = isWhole && !repeatsRow(seenRows, text, row);
      return { source, control, row, records: isNew ? await reader.readRow(row, options) : null };
    });
    for (const { source, control, row, records } of await Promise.all(batch)) {
      if (control) {
        issues.push(...row.issues, totals.compare(control, source.line));
        ledger.countControl();
        continue;
      }
      const isKept =
        records !== null && !row.isRejected && !repeatsKey(seenKeys, reader.keysOf?.(records) ?? [], row);
      if (isKept) {
        kept.push(records);
        keptRows.push(row);
      }
      ledger.count(row);
      totals.add(row);
      issues.push(...row.issues);
    }
  }
  const all = joinRecords(kept);
  const finished = reader.finish?.(all, keptRows) ?? { records: all, issues: [] };
  return { records: finished.records, issues: [...issues, ...finished.issues] };
}

function checkShape(
  row: RowReader,
  { cells, hasBrokenQuotes, isAmbiguous = false }: SourceRow,
  width: number,
): boolean {
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (hasBrokenQuotes) row.report('broken-quotes');
  else if (isAmbiguous || cells.length < width || filled > width)
    row.report(
      'ragged-row',
      null,
      `${isAmbiguous ? cells.length : Math.max(filled, Math.min(cells.length, width))} pour ${width}`,
    );
  return !row.isRejected;
}

function repeatsRow(seen: Map<string, number>, text: string, row: RowReader): boolean {
  const before = seen.get(text);
  if (before === undefined) seen.set(text, row.origin.line);
  else row.report('duplicate-row', null, String(before));
  return before !== undefined;
}

function repeatsKey(seen: Map<string, number>, keys: readonly string[], row: RowReader): boolean {
  const before = keys.map((key) => seen.get(key)).find((line) => line !== undefined);
  if (before === undefined) keys.forEach((key) => seen.set(key, row.origin.line));
  else row.report('duplicate-key', null, String(before));
  return before !== undefined;
}

function readMoney(row: RowReader, { contract, amountOf }: LayoutReader): Cents | null {
  if (amountOf) return amountOf(row);
  return contract.amount === null ? null : row.amount(contract.amount);
}

function joinRecords(parts: readonly Records[]): Records {
  const facts = new Map<string, FactRows['rows'][number][]>();
  for (const { table, rows } of parts.flatMap((part) => part.facts)) {
    const known = facts.get(table);
    if (known) known.push(...rows);
    else facts.set(table, [...rows]);
  }
  return {
    operations: parts.flatMap(({ operations }) => operations),
    movements: parts.flatMap(({ movements }) => movements),
    observations: parts.flatMap(({ observations }) => observations),
    facts: [...facts].map(([table, rows]) => ({ table, rows })),
  };
}
