import type { FileReport, TableFile } from '#lib/contract/manifest.ts';
import type { Row } from '#lib/contract/row.ts';
import { TABLES, tableNamed } from '#lib/contract/tables.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import type { Issue } from '#lib/contract/issue.ts';
import { allocateMovements } from './allocate.ts';
import { buildCubes } from './build-cubes.ts';
import { codedCells, codeRows, extendCodes, labelKey, type CodedCell, type CodeLists } from './codes.ts';
import type { DeliveryBook } from './delivery-book.ts';
import { movementRepeats, observationRepeats } from './find-repeats.ts';
import { allocationRows, movementRow, operationRow } from './money-rows.ts';
import { BLOCK_ROWS } from './movement-store.ts';
import { MovementSums } from './movement-sums.ts';
import { observationRow } from './observation-row.ts';
import type { Operation } from './operation-store.ts';
import { citedSources, knownReference, type Reference } from './reference.ts';
import { runChecks } from './run-checks.ts';
import { TableWriter, writeTable, type TableWriting } from './table-writer.ts';

/** A territory that nothing was paid in is still one of the 21: it is zero, and it has a code. */
const ALL_TERRITORIES: readonly CodedCell[] = TERRITORIES.map((id) => ({ dimension: 'territory', id }));
/** Operations made of their cells once for the movements that follow. */
const MOST_HELD = 1 << 14;

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
  const met = [...ALL_TERRITORIES, ...termsOf(book), ...operationCodes(book, numbers)];
  const codes = extendCodes(input.codes, met);
  const operations = await writeOperations(input, numbers, { ...input, codes });
  const repeats: Issue[] = [];
  const sums = new MovementSums(asOf);
  const movements = await writeMovements(input, { ...input, codes }, sums, repeats);
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
  repeats.push(...repeatedValues(book));
  const indicators = facts.get('indicators') ?? [];
  rows.set('checks', runChecks({ ...input, indicators, repeats, sums, cubes }));
  for (const [name, held] of rows) met.push(...codedCells(tableNamed(name), held));
  const extended = extendCodes(codes, met);
  rows.set('codes', codeRows(extended, met, factLabels(rows)));
  const files: TableFile[] = [];
  for (const table of TABLES) {
    if (table.name === 'operations') files.push(operations);
    else if (table.name === 'movements') files.push(movements);
    else files.push(await writeTable(table, rows.get(table.name) ?? [], { ...input, codes: extended }));
  }
  return { files, codes: extended, issues: [...book.issues, ...repeats] };
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

function operationCodes({ operations }: DeliveryBook, numbers: readonly number[]): CodedCell[] {
  const table = tableNamed('operations');
  const cells = new Map<string, CodedCell>();
  for (let at = 0; at < numbers.length; at += BLOCK_ROWS) {
    const rows = numbers.slice(at, at + BLOCK_ROWS).map((number) => operationRow(operations.at(number)));
    for (const cell of codedCells(table, rows)) cells.set(labelKey(cell.dimension, cell.id), cell);
  }
  return [...cells.values()];
}

async function writeOperations(
  { book: { operations }, pause }: TablesInput,
  numbers: readonly number[],
  writing: TableWriting,
): Promise<TableFile> {
  const writer = new TableWriter(tableNamed('operations'), writing);
  for (let at = 0; at < numbers.length; at += BLOCK_ROWS) {
    const batch = numbers.slice(at, at + BLOCK_ROWS);
    await writer.write(batch.map((number) => operationRow(operations.at(number))));
    await pause?.();
  }
  return writer.end();
}

async function writeMovements(
  { book: { movements, operations }, pause }: TablesInput,
  writing: TableWriting,
  sums: MovementSums,
  repeats: Issue[],
): Promise<TableFile> {
  const writer = new TableWriter(tableNamed('movements'), writing);
  const finder = new Set(movements.terms.all.map(({ file }) => file)).size > 1 ? movementRepeats() : null;
  const held = new Map<number, { operation: Operation; profile: number }>();
  for await (const block of movements.blocks()) {
    const rows: Row[] = [];
    for (let index = 0; index < block.count; index += 1) {
      const number = block.operations[index] ?? 0;
      let known = held.get(number);
      if (!known) {
        const operation = operations.at(number);
        known = { operation, profile: sums.profileOf(operation) };
        if (held.size >= MOST_HELD) held.clear();
        held.set(number, known);
      }
      const movement = movements.at(block, index, known.operation);
      sums.add(movement, known.profile);
      const repeat = finder?.add(movement);
      if (repeat) repeats.push(repeat);
      rows.push(movementRow(movement));
    }
    await writer.write(rows);
    await pause?.();
  }
  return writer.end();
}

function repeatedValues({ observations }: DeliveryBook): Issue[] {
  const finder = observationRepeats();
  return observations.map((value) => finder.add(value)).filter((found) => found !== null);
}

function factLabels(rows: ReadonlyMap<string, readonly Row[]>): Map<string, string> {
  const measures = (rows.get('measures') ?? []).map(
    ({ measure_id, label }) => [labelKey('measure', String(measure_id)), String(label)] as const,
  );
  const regions = (rows.get('regions') ?? []).map(
    ({ region_code, name }) => [labelKey('territory', String(region_code)), String(name)] as const,
  );
  return new Map([...measures, ...regions]);
}
