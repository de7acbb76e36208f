import type { Dimension } from '#lib/contract/column.ts';
import { SEEDED_CODES } from '../../tests/support/seeded-spending.ts';

const MOVEMENTS_PER_OPERATION = 9;
const BENEFICIARIES = 40_000;
const DAYS = 1826; // October 2021 to September 2026: 60 months
const TERRITORIES_USED = 20;
const FILE = code('file', 'essai.csv');
/** A third of the operations tells no place more precise than the region, as the sparse fixture does. */
const DEPARTMENTS_PER_TERRITORY = 2;

/** Operations of that many movements. */
export function operationCount(movements: number): number {
  return Math.ceil(movements / MOVEMENTS_PER_OPERATION);
}

/** A whole number below `bound` drawn from `x`, other for each salt; nothing but products and remainders. */
function draw(x: string, salt: number, bound: number): string {
  return `((CAST(${x} AS BIGINT) + 1) * ${48271 + salt * 7919} % 2147483647 * 16807 % 2147483647 % ${bound})`;
}

function code(dimension: Dimension, id: string): number {
  const found = SEEDED_CODES.get(dimension)?.get(id);
  if (found === undefined) throw new Error(`unknown ${dimension}: ${id}`);
  return found;
}

function codesOf(dimension: Dimension): number[] {
  return [...(SEEDED_CODES.get(dimension)?.values() ?? [])];
}

/** One of the codes, by the rank that an expression gives. */
function pick(codes: readonly number[], rank: string): string {
  return `([${codes.join(', ')}])[1 + ${rank}]`;
}

function pickOf(dimension: Dimension, x: string, salt: number): string {
  const codes = codesOf(dimension);
  return pick(codes, draw(x, salt, codes.length));
}

const TERRITORIES = codesOf('territory').slice(0, TERRITORIES_USED);
const LINE_IDS = ['ia-sante', 'ia-sante', 'formation', 'hors-perimetre'] as const;
const territory = (salt: number) => pick(TERRITORIES, draw('o', salt, TERRITORIES_USED));
const line = pick(
  LINE_IDS.map((id) => code('line', id)),
  draw('o', 5, LINE_IDS.length),
);
const measure = `CASE WHEN ${draw('o', 6, 6)} > 0 THEN ${pickOf('measure', 'o', 7)} END`;
const operator = pickOf('operator', 'o', 11);
const kind = pickOf('kind', 'm', 43);
const [committed, contracted, paid] = ['committed', 'contracted', 'paid'].map((id) => code('stage', id));

/** SQL of each column of an operation of rank `o`. Names, measures, SIRET, costs and places are absent here and there. */
export const OPERATION_COLUMNS: Readonly<Record<string, string>> = {
  operation_key: `'OP-' || lpad(CAST(o AS VARCHAR), 8, '0')`,
  project_key: `CASE WHEN o % 5 > 0 THEN 'PR-' || CAST(o // 2 AS VARCHAR) END`,
  project_name: `CASE WHEN o % 7 > 0 THEN 'Projet fictif n° ' || CAST(o // 2 AS VARCHAR) || ' « Évaluer l’œil »' END`,
  beneficiary_name: `CASE WHEN ${draw('o', 2, 10)} > 0
    THEN 'Établissement fictif É-' || CAST(${draw('o', 3, BENEFICIARIES)} AS VARCHAR) END`,
  siret: `CASE WHEN ${draw('o', 4, 4)} > 0
    THEN '000' || lpad(CAST(${draw('o', 3, BENEFICIARIES)} AS VARCHAR), 11, '0') END`,
  beneficiary_type: 'NULL',
  role: pickOf('role', 'o', 8),
  line,
  measure,
  operator,
  procedure: `CASE WHEN ${draw('o', 12, 3)} > 0 THEN 'Appel fictif n° ' || CAST(${draw('o', 13, 30)} AS VARCHAR) END`,
  total_cost_cents: `CASE WHEN ${draw('o', 14, 3)} > 0 THEN ${draw('o', 15, 2_000_000_000)} * 7 END`,
  seat: territory(17),
  place: territory(19),
  partners: `CASE WHEN o % 10 <> 3 THEN ${territory(23)} END`,
  source_file: String(FILE),
  source_line: '2 + o % 1000000',
  place_department: `CASE WHEN o % 3 > 0 THEN ${pick(
    codesOf('department').slice(0, TERRITORIES_USED * DEPARTMENTS_PER_TERRITORY),
    `${draw('o', 19, TERRITORIES_USED)} * ${DEPARTMENTS_PER_TERRITORY} + o % ${DEPARTMENTS_PER_TERRITORY}`,
  )} END`,
};

/** SQL of each column of a movement of rank `m` of operation `o`; the training line is never paid. */
export const MOVEMENT_COLUMNS: Readonly<Record<string, string>> = {
  movement_key: 'm',
  operation_key: OPERATION_COLUMNS['operation_key'] ?? '',
  line,
  measure,
  operator,
  stage: `CASE WHEN m % 3 = 0 THEN ${committed} WHEN m % 3 = 1 OR ${line} = ${code('line', 'formation')}
    THEN ${contracted} ELSE ${paid} END`,
  kind,
  date: `DATE '2021-10-01' + CAST(${draw('m', 29, DAYS)} AS INTEGER)`,
  amount_cents: `CASE WHEN ${kind} IN (${code('kind', 'cancellation')}, ${code('kind', 'repayment')}) THEN -1 ELSE 1 END
    * (20000000000 // (1 + ${draw('m', 37, 5000)}))`,
  aid_type: pickOf('aid_type', 'm', 41),
  funding_source: pickOf('funding_source', 'm', 44),
  status: `CASE WHEN m % 3 = 0 THEN ${code('status', 'consolidated')} ELSE ${code('status', 'provisional')} END`,
  source_file: String(FILE),
  source_line: '2 + m % 1000000',
};

/** SQL of each column of the `part` (0 or 1) of a movement shared between two territories under « partners ». */
export const ALLOCATION_COLUMNS: Readonly<Record<string, string>> = {
  movement_key: 'm',
  rule: String(code('rule', 'partners')),
  territory: pick(
    TERRITORIES,
    `(${draw('o', 31, TERRITORIES_USED)} + part * (1 + ${draw('o', 32, TERRITORIES_USED - 1)})) % ${TERRITORIES_USED}`,
  ),
  amount_cents: 'CASE WHEN part = 0 THEN cents - cents // 3 ELSE cents // 3 END',
};

/** The operation of a movement of rank `m`. */
export const OPERATION_OF_MOVEMENT = `m // ${MOVEMENTS_PER_OPERATION}`;

/** The codes of kinds and stages that the cubes need. */
export const REPAYMENT = code('kind', 'repayment');
export const PARTNERS = code('rule', 'partners');
export function stageCode(id: string): number {
  return code('stage', id);
}
