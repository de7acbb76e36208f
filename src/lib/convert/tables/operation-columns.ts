import { UNKNOWN } from '#lib/contract/code-labels.ts';
import { tableNamed } from '#lib/contract/tables.ts';
import type { CodedCell, CodeLists } from './codes.ts';
import { fillColumn, type ColumnBuffers } from './fill-column.ts';
import { gatherCodes, gatherTexts, type TermColumn } from './gather-columns.ts';
import type { TermCells } from './operation-cells.ts';
import type { OperationStore } from './operation-store.ts';
import type { Batch } from './to-arrow.ts';

const TABLE = tableNamed('operations');

/** The coded columns of the operations by name; what no file told is unknown, and its line `hors-perimetre`. */
export function operationTerms(store: OperationStore): Readonly<Record<string, TermColumn>> {
  const { cells } = store;
  const termOf = (from: TermCells<string>, fallback: string | null = null): TermColumn => ({
    values: [fallback, ...from.texts],
    placeOf: (operation) => from.numberAt(operation) + 1,
  });
  const partners = termOf(cells.partnersTerritory, UNKNOWN);
  return {
    beneficiary_type: termOf(cells.beneficiaryType),
    role: termOf(cells.role),
    line: termOf(cells.line, 'hors-perimetre'),
    measure: termOf(cells.measureId),
    operator: termOf(cells.operator, UNKNOWN),
    seat: termOf(cells.seat, UNKNOWN),
    place: termOf(cells.place, UNKNOWN),
    place_department: termOf(cells.placeDepartment),
    partners: {
      values: [...partners.values, null],
      placeOf: (operation) =>
        cells.shares.get(operation) ? partners.values.length : partners.placeOf(operation),
    },
    source_file: { values: store.files, placeOf: (operation) => store.fileNumberOf(operation) },
  };
}

/** Ids that the operations hold in their coded columns, each once per column. */
export function operationCodes(store: OperationStore): CodedCell[] {
  return Object.entries(operationTerms(store)).flatMap(([name, { values, placeOf }]) => {
    const dimension = TABLE.columns.find((column) => column.name === name)?.dimension;
    const isMet = new Uint8Array(values.length);
    for (let operation = 0; operation < store.count; operation += 1) isMet[placeOf(operation)] = 1;
    return values.flatMap((id, place) =>
      dimension && id !== null && isMet[place] ? [{ dimension, id }] : [],
    );
  });
}

/** Who makes the batches of the `operations` table, of operations by their numbers. */
export function operationBatches(
  store: OperationStore,
  codes: CodeLists,
): (numbers: readonly number[]) => Batch {
  const { cells } = store;
  const texts = {
    operation_key: store.keys,
    project_key: cells.projectKey,
    project_name: cells.projectName,
    beneficiary_name: cells.beneficiaryName,
    siret: cells.siret,
  };
  const terms = operationTerms(store);
  const gathers = TABLE.columns.map((column): ((numbers: readonly number[]) => ColumnBuffers) => {
    const text = texts[column.name as keyof typeof texts];
    if (text) return (numbers) => gatherTexts(text, numbers, numbers.length);
    const term = terms[column.name];
    if (term) {
      const gather = gatherCodes(TABLE, column, term, codes);
      return (numbers) => gather(numbers, numbers.length);
    }
    const others: Readonly<Record<string, (number: number) => string | number | null>> = {
      procedure: (number) => cells.procedure.get(number),
      total_cost_cents: (number) => cells.totalCostCents.get(number),
      source_line: (number) => store.originOf(number).line,
    };
    const other = others[column.name];
    return (numbers) => fillColumn(column, other ? numbers.map(other) : [], new Map());
  });
  return (numbers) => ({ columns: gathers.map((gather) => gather(numbers)), length: numbers.length });
}
