import { LINES } from '#lib/domain/line.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';

const MEASURES = 12;
const OPERATORS = 4;
const TYPES = 8;
const TERRITORIES_USED = 20;
const AID_TYPES = ['grant', 'repayable-advance'];
const DAYS = 1826; // October 2021 to September 2026: 60 months
const MOVEMENTS_PER_OPERATION = 9;
const BENEFICIARIES = 40_000;
/** In 67 operations, 27 are in consortia of 2 to 7: two in five. */
const CONSORTIA_ENDS = [2, 5, 9, 14, 20, 27];
const CONSORTIA_PERIOD = 67;
const ROWS_PER_INSERT = 1_000_000;

/** A whole number drawn from `x`, by a multiplier of its own for each salt: the same in every engine, being nothing but products and remainders. */
function draw(x: string, salt: number, bound: number): string {
  return `((CAST(${x} AS BIGINT) + 1) * ${48271 + salt * 7919} % 2147483647 * 16807 % 2147483647 % ${bound})`;
}

/** Operations of a bench of that many movements. */
function operationCount(movements: number): number {
  return Math.ceil(movements / MOVEMENTS_PER_OPERATION);
}

/**
 * SQL that makes the tables of a version, in the columns that the questions read, as large as asked: 60 months, 20
 * territories, 12 measures, 4 operators, 8 types of beneficiaries, 3 stages, 2 types of aid, amounts that fall as their
 * rank (Zipf), one movement in ten shared between two territories under « partners ». Everything is fictitious.
 */
export function spendingStatements(movements: number): string[] {
  const chunks = Math.ceil(movements / ROWS_PER_INSERT);
  return [
    'CREATE TABLE codes (dimension VARCHAR, code INTEGER, id VARCHAR, label VARCHAR)',
    `INSERT INTO codes VALUES ${codeRows().join(', ')}`,
    'CREATE TABLE indicators (indicator_id VARCHAR, label VARCHAR)',
    'CREATE TABLE regions (region_code VARCHAR, name VARCHAR)',
    operationsTable(operationCount(movements)),
    `CREATE TABLE movements (movement_key INTEGER, operation_key VARCHAR, line UTINYINT, measure USMALLINT,
      operator USMALLINT, stage UTINYINT, date DATE, amount_cents BIGINT, aid_type UTINYINT)`,
    ...Array.from({ length: chunks }, (_, index) =>
      insertMovements(index * ROWS_PER_INSERT, Math.min(movements, (index + 1) * ROWS_PER_INSERT)),
    ),
    `CREATE TABLE allocations AS
      SELECT movement_key, CAST(3 AS UTINYINT) AS rule, CAST(t.territory AS UTINYINT) AS territory,
        CASE WHEN t.part = 0 THEN amount_cents - amount_cents // 3 ELSE amount_cents // 3 END AS amount_cents
      FROM movements, LATERAL (
        SELECT part, 1 + (${draw('movement_key', 31, TERRITORIES_USED)} + part) % ${TERRITORIES_USED} AS territory
        FROM (VALUES (0), (1)) AS parts (part)
      ) AS t
      WHERE movement_key % 10 = 3`,
  ];
}

function codeRows(): string[] {
  const rows = (dimension: string, ids: readonly string[], labelOf = (id: string) => id) =>
    ids.map((id, index) => `('${dimension}', ${index + 1}, '${id}', '${labelOf(id)}')`);
  const numbered = (count: number, stem: string) =>
    Array.from({ length: count }, (_, index) => `${stem}-${index + 1}`);
  return [
    ...rows('line', LINES),
    ...rows('stage', STAGES),
    ...rows('rule', RULES),
    ...rows('aid_type', AID_TYPES),
    ...rows('territory', TERRITORIES.slice(0, TERRITORIES_USED), (id) => `Territoire ${id}`),
    ...rows('measure', numbered(MEASURES, 'mesure'), (id) => `Mesure fictive ${id}`),
    ...rows('operator', numbered(OPERATORS, 'operateur'), (id) => `Opérateur fictif ${id}`),
    ...rows('beneficiary_type', numbered(TYPES, 'type'), (id) => `Type fictif ${id}`),
  ];
}

function operationsTable(count: number): string {
  const at = `o % ${CONSORTIA_PERIOD}`;
  const consortium = CONSORTIA_ENDS.map((end, rank) => `WHEN ${at} < ${end} THEN ${rank}`).join(' ');
  return `CREATE TABLE operations AS
    SELECT lpad(CAST(o AS VARCHAR), 20, '0') AS operation_key,
      'Projet fictif ' || CAST(o // ${CONSORTIA_PERIOD} AS VARCHAR) || '-' ||
        CAST(CASE ${consortium} ELSE ${at} END AS VARCHAR) AS project_name,
      'Établissement fictif n° ' || CAST(${draw('o', 3, BENEFICIARIES)} AS VARCHAR) AS beneficiary_name,
      '000' || lpad(CAST(${draw('o', 3, BENEFICIARIES)} AS VARCHAR), 11, '0') AS siret,
      CAST(1 + ${draw('o', 5, TYPES)} AS USMALLINT) AS beneficiary_type,
      CAST(CASE WHEN ${draw('o', 7, MEASURES)} < 8 THEN 1 ELSE 2 END AS UTINYINT) AS line,
      CAST(1 + ${draw('o', 7, MEASURES)} AS USMALLINT) AS measure,
      CAST(1 + ${draw('o', 11, OPERATORS)} AS USMALLINT) AS operator,
      'Appel fictif n° ' || CAST(${draw('o', 13, 30)} AS VARCHAR) AS procedure,
      CAST(1 + ${draw('o', 17, TERRITORIES_USED)} AS UTINYINT) AS seat,
      CAST(1 + ${draw('o', 19, TERRITORIES_USED)} AS UTINYINT) AS place,
      CAST(1 + ${draw('o', 23, TERRITORIES_USED)} AS UTINYINT) AS partners
    FROM range(${count}) AS r (o)`;
}

function insertMovements(from: number, to: number): string {
  const o = `(m // ${MOVEMENTS_PER_OPERATION})`;
  return `INSERT INTO movements
    SELECT m, lpad(CAST(${o} AS VARCHAR), 20, '0'),
      CASE WHEN ${draw(o, 7, MEASURES)} < 8 THEN 1 ELSE 2 END, 1 + ${draw(o, 7, MEASURES)},
      1 + ${draw(o, 11, OPERATORS)}, 1 + m % 3,
      DATE '2021-10-01' + CAST(${draw('m', 29, DAYS)} AS INTEGER),
      CASE WHEN m % 50 = 7 THEN -1 ELSE 1 END * (20000000000 // (1 + ${draw('m', 37, 5000)})),
      1 + ${draw(o, 41, 10)} // 8
    FROM range(${from}, ${to}) AS r (m)`;
}
