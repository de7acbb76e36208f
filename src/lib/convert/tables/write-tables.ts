import type { FileReport, TableFile } from '#lib/contract/manifest.ts';
import type { Row } from '#lib/contract/row.ts';
import { TABLES, tableNamed } from '#lib/contract/tables.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { sumCents, ZERO_CENTS } from '#lib/domain/money.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import type { Issue } from '#lib/contract/issue.ts';
import { allocateMovements } from './allocate.ts';
import { buildCubes } from './build-cubes.ts';
import { codedCells, codeRows, extendCodes, labelKey, type CodedCell, type CodeLists } from './codes.ts';
import type { DeliveryBook } from './delivery-book.ts';
import { findValueFlips } from './find-value-flips.ts';
import { movementRepeats, observationRepeats } from './find-repeats.ts';
import { allocationRows } from './allocation-rows.ts';
import { movementBatches } from './movement-columns.ts';
import { BLOCK_ROWS } from './movement-store.ts';
import { MovementSums } from './movement-sums.ts';
import { observationRow } from './observation-row.ts';
import { operationBatches, operationCodes } from './operation-columns.ts';
import { citedSources, knownReference, type Reference } from './reference.ts';
import { runChecks } from './run-checks.ts';
import { TableWriter, writeTable, type TableWriting } from './table-writer.ts';

/** A territory that nothing was paid in is still one of the 21: it is zero, and it has a code. */
const ALL_TERRITORIES: readonly CodedCell[] = TERRITORIES.map((id) => ({ dimension: 'territory', id }));

/** What was read, and what it is completed and coded with. */
export interface TablesInput extends Omit<TableWriting, 'codes'> {
  readonly book: DeliveryBook;
  readonly reports: readonly Omit<FileReport, 'issues'>[];
  readonly reference: Reference;
  readonly codes: CodeLists;
  readonly asOf: IsoDate | null;
  /** Waited for between two batches. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** The tables written, in the order of the contract, the codes they need, and what putting files together found. */
export interface WrittenTables {
  readonly files: readonly TableFile[];
  readonly codes: CodeLists;
  readonly issues: readonly Issue[];
}

/**
 * Writes every table of one delivery: operations put together over its files, movements numbered in the order of
 * reading, cubes, facts in the order of their files, regions and the cited sources of the reference, checks, and codes.
 * Operations and movements are written in batches of 16 384 rows.
 */
export async function writeTables(input: TablesInput): Promise<WrittenTables> {
  const { book, reference, asOf } = input;
  book.operations.end();
  const numbers = book.operations.sorted();
  const met = [...ALL_TERRITORIES, ...termsOf(book), ...operationCodes(book.operations)];
  const codes = extendCodes(input.codes, met);
  const operations = await writeOperations(input, numbers, { ...input, codes });
  const sums = new MovementSums(book, asOf);
  const movements = await writeMovements(input, { ...input, codes }, sums);
  const repeats = [...(await repeatedMovements(book)), ...repeatedValues(book)];
  const allocations = allocateMovements(sums.shared);
  const cubes = buildCubes([...sums.merged(), ...sums.shared], allocations);
  const known = knownReference(reference, asOf);
  const { facts } = book;
  const rows = new Map<string, readonly Row[]>([
    ...facts,
    ['allocations', allocationRows(allocations)],
    ...cubes,
    ['observations', [...(facts.get('observations') ?? []), ...book.observations.map(observationRow)]],
    ['regions', facts.get('regions') ?? known.regions],
  ]);
  rows.set('sources', citedSources(facts.get('sources') ?? [], known.sources, rows.values()));
  const indicators = facts.get('indicators') ?? [];
  const flips = findValueFlips(indicators, book.observations);
  rows.set('checks', runChecks({ ...input, indicators, repeats, sums, cubes }));
  for (const [name, held] of rows) met.push(...codedCells(tableNamed(name), held));
  const extended = extendCodes(codes, met);
  rows.set('codes', codeRows(extended, met, labelsOf(rows, reference)));
  const files: TableFile[] = [];
  for (const table of TABLES) {
    if (table.name === 'operations') files.push(operations);
    else if (table.name === 'movements') files.push(movements);
    else files.push(await writeTable(table, rows.get(table.name) ?? [], { ...input, codes: extended }));
  }
  return { files, codes: extended, issues: [...book.issues, ...repeats, ...flips] };
}

function termsOf({ movements: { terms } }: DeliveryBook): CodedCell[] {
  return terms.all.flatMap(({ stage, kind, aidType, status, fundingSource, file }): CodedCell[] => [
    { dimension: 'stage', id: stage },
    { dimension: 'kind', id: kind },
    { dimension: 'aid_type', id: aidType },
    { dimension: 'status', id: status },
    { dimension: 'funding_source', id: fundingSource },
    { dimension: 'file', id: file },
  ]);
}

async function writeOperations(
  { book: { operations }, pause }: TablesInput,
  numbers: readonly number[],
  writing: TableWriting,
): Promise<TableFile> {
  const writer = new TableWriter(tableNamed('operations'), writing);
  const toBatch = operationBatches(operations, writing.codes);
  for (let at = 0; at < numbers.length; at += BLOCK_ROWS) {
    const batch = numbers.slice(at, at + BLOCK_ROWS);
    const costs = batch.map((number) => operations.cells.totalCostCents.get(number) ?? ZERO_CENTS);
    await writer.writeBatch(toBatch(batch), sumCents(costs));
    await pause?.();
  }
  return writer.end();
}

async function writeMovements(
  { book, pause }: TablesInput,
  writing: TableWriting,
  sums: MovementSums,
): Promise<TableFile> {
  const writer = new TableWriter(tableNamed('movements'), writing);
  const toBatch = movementBatches(book, writing.codes);
  for await (const block of book.movements.blocks()) {
    sums.add(block);
    const amounts = block.amounts.subarray(0, block.count);
    await writer.writeBatch(
      toBatch(block),
      amounts.reduce((sum, amount) => sum + amount, 0),
    );
    await pause?.();
  }
  return writer.end();
}

/** Only several files can give a movement twice. */
async function repeatedMovements({ movements, operations }: DeliveryBook): Promise<Issue[]> {
  const files = new Set(movements.terms.all.map(({ file }) => file));
  const repeats: Issue[] = [];
  if (files.size < 2) return repeats;
  const finder = movementRepeats();
  for await (const block of movements.blocks())
    for (let index = 0; index < block.count; index += 1) {
      const key = operations.keyOf(block.operations[index] ?? 0);
      const repeat = finder.add(movements.recordAt(block, index, key));
      if (repeat) repeats.push(repeat);
    }
  return repeats;
}

function repeatedValues({ observations }: DeliveryBook): Issue[] {
  const finder = observationRepeats();
  return observations.map((value) => finder.add(value)).filter((found) => found !== null);
}

function labelsOf(
  rows: ReadonlyMap<string, readonly Row[]>,
  { departments = [] }: Reference,
): Map<string, string> {
  const measures = (rows.get('measures') ?? []).map(
    ({ measure_id, label }) => [labelKey('measure', String(measure_id)), String(label)] as const,
  );
  const regions = (rows.get('regions') ?? []).map(
    ({ region_code, name }) => [labelKey('territory', String(region_code)), String(name)] as const,
  );
  const named = departments.map(
    ({ department_code, name }) => [labelKey('department', department_code), name] as const,
  );
  return new Map([...measures, ...regions, ...named]);
}
