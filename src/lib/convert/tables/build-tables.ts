import type { Issue } from '#lib/contract/issue.ts';
import type { Row } from '#lib/contract/row.ts';
import { TABLES } from '#lib/contract/tables.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { ObservationRecord } from '#lib/domain/indicator.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import { allocateMovements } from './allocate.ts';
import { buildCubes } from './build-cubes.ts';
import { codedCells, codeRows, extendCodes, labelKey, type CodedCell, type CodeLists } from './codes.ts';
import { mergeSpending } from './merge-operations.ts';
import { findRepeats } from './find-repeats.ts';
import { allocationRows, movementRow, operationRow } from './money-rows.ts';
import type { FileReading } from '#lib/convert/reading/read-file.ts';
import { citedSources, knownReference, type Reference } from './reference.ts';
import { runChecks } from './run-checks.ts';

/** A territory that nothing was paid in is still one of the 21: it is zero, and it has a code. */
const ALL_TERRITORIES: readonly CodedCell[] = TERRITORIES.map((id) => ({ dimension: 'territory', id }));

/** Rows of every table of the contract by name, the codes they need, and what putting files together found. */
export interface BuiltTables {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly codes: CodeLists;
  readonly issues: readonly Issue[];
}

/** What was read, and what it is completed and coded with. */
export interface TablesInput {
  /** In the order in which the rows are to be numbered. */
  readonly readings: readonly FileReading[];
  readonly reference: Reference;
  readonly codes: CodeLists;
  readonly asOf: IsoDate | null;
}

/**
 * Every table of one delivery: operations put together over its files, movements numbered in the order of reading,
 * cubes, facts in the order of their files, regions and the cited sources of the reference, checks, and codes.
 */
export function buildTables({ readings, reference, codes, asOf }: TablesInput): BuiltTables {
  const { operations, movements, issues } = mergeSpending(
    readings.flatMap((reading) => reading.operations),
    readings.flatMap((reading) => reading.movements),
  );
  const observations = readings.flatMap((reading) => reading.observations);
  const allocations = allocateMovements(movements);
  const cubes = buildCubes(movements, allocations);
  const known = knownReference(reference, asOf);
  const facts = deliveredFacts(readings);
  const rows = new Map<string, readonly Row[]>([
    ...facts,
    ['operations', operations.map(operationRow)],
    ['movements', movements.map(movementRow)],
    ['allocations', allocationRows(allocations)],
    ...cubes,
    ['observations', [...(facts.get('observations') ?? []), ...observations.map(observationRow)]],
    ['regions', facts.get('regions') ?? known.regions],
  ]);
  rows.set('sources', citedSources(facts.get('sources') ?? [], known.sources, rows.values()));
  const reports = readings.map((reading) => reading.report);
  const repeats = findRepeats(movements, observations);
  const indicators = facts.get('indicators') ?? [];
  const delivery = { reports, operations, movements, observations, indicators, repeats, cubes, asOf };
  rows.set('checks', runChecks(delivery));
  const met = [
    ...ALL_TERRITORIES,
    ...TABLES.flatMap((table) => [...codedCells(table, rows.get(table.name) ?? [])]),
  ];
  const extended = extendCodes(codes, met);
  rows.set('codes', codeRows(extended, met, factLabels(rows)));
  return { rows, codes: extended, issues: [...issues, ...repeats] };
}

function deliveredFacts(readings: readonly FileReading[]): Map<string, Row[]> {
  const facts = new Map<string, Row[]>();
  for (const { table, rows } of readings.flatMap((reading) => reading.facts)) {
    const known = facts.get(table) ?? [];
    facts.set(table, known);
    for (const { row } of rows) known.push(row);
  }
  return facts;
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

function observationRow(record: ObservationRecord): Row {
  return {
    indicator_id: record.indicatorId,
    zone_id: record.zoneId,
    date: record.date,
    date_precision: record.datePrecision,
    kind: record.kind,
    value: record.value,
    qualifier: record.qualifier,
    computed: record.isComputed,
    profession: record.profession,
    training: record.training,
    counted_as: record.countedAs,
    source_id: record.sourceId,
    source_file: record.origin.file,
    source_line: record.origin.line,
  };
}
