import { createHash } from 'node:crypto';
import type { TableContract } from '#lib/contract/column.ts';
import { ALLOCATIONS, cubeName, CUBES, MOVEMENTS, OPERATIONS } from '#lib/contract/money-tables.ts';
import { tableNamed } from '#lib/contract/tables.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { SQL_TYPES } from '#lib/engine/checked-load.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { decodeRows } from '#lib/engine/rows.ts';
import { spendingTables } from '../../tests/support/seeded-spending.ts';
import type { WrittenTable } from '../../tests/support/write-stream.ts';
import {
  ALLOCATION_COLUMNS,
  MOVEMENT_COLUMNS,
  OPERATION_COLUMNS,
  OPERATION_OF_MOVEMENT,
  operationCount,
  PARTNERS,
  REPAYMENT,
  stageCode,
} from './large-columns.ts';

const ROWS_PER_INSERT = 1_000_000;
const MARK = 'ARROW1';
const FILE_START_BYTES = 8;
const LENGTH_BYTES = 4;

/**
 * The Arrow streams of the tables of money of a version of that many movements, one operation in ten shared between two
 * territories, with values absent here and there. Everything is fictitious, and the same at each run.
 */
export async function writeLargeVersion(movements: number): Promise<WrittenTable[]> {
  const engine = await openNodeEngine();
  try {
    for (const text of largeStatements(movements)) await engine.query({ text, params: [] });
    const codes = spendingTables([]).filter(({ table }) => table.name === 'codes');
    const written: WrittenTable[] = [];
    for (const contract of [OPERATIONS, MOVEMENTS, ALLOCATIONS, ...CUBES])
      written.push(await writeTable(engine, contract));
    return [...codes, ...written];
  } finally {
    await engine.close();
  }
}

/** SQL that makes those tables in DuckDB, in the columns and types of the contract. */
function largeStatements(movements: number): string[] {
  const starts = Array.from(
    { length: Math.ceil(movements / ROWS_PER_INSERT) },
    (_, index) => index * ROWS_PER_INSERT,
  );
  const ranked = (from: number, to: number) =>
    `(SELECT range AS m, CAST(${OPERATION_OF_MOVEMENT.replace('m', 'range')} AS BIGINT) AS o FROM range(${from}, ${to}))`;
  return [
    `CREATE TABLE operations AS SELECT ${typed(OPERATIONS, OPERATION_COLUMNS)}
     FROM (SELECT range AS o FROM range(${operationCount(movements)}))`,
    `CREATE TABLE movements AS SELECT ${typed(MOVEMENTS, MOVEMENT_COLUMNS)} FROM ${ranked(0, 0)}`,
    ...starts.map(
      (from) => `INSERT INTO movements SELECT ${typed(MOVEMENTS, MOVEMENT_COLUMNS)}
       FROM ${ranked(from, Math.min(movements, from + ROWS_PER_INSERT))}`,
    ),
    `CREATE TABLE allocations AS SELECT ${typed(ALLOCATIONS, ALLOCATION_COLUMNS)}
     FROM (SELECT movement_key AS m, CAST(${OPERATION_OF_MOVEMENT.replace('m', 'movement_key')} AS BIGINT) AS o,
       amount_cents AS cents FROM movements) AS shared, (VALUES (0), (1)) AS parts (part)
     WHERE o % 10 = 3`,
    ...RULES.flatMap((rule) => STAGES.map((stage) => cubeStatement(rule, stage))),
  ];
}

function typed({ columns }: TableContract, expressions: Readonly<Record<string, string>>): string {
  return columns
    .map(({ name, type }) => {
      const expression = expressions[name];
      if (expression === undefined) throw new Error(`no value for ${name}`);
      return `CAST(${expression} AS ${SQL_TYPES[type]}) AS ${name}`;
    })
    .join(',\n  ');
}

function cubeStatement(rule: Rule, stage: Stage): string {
  const cents = 'coalesce(a.amount_cents, m.amount_cents)';
  const territory = `coalesce(a.territory, o.${rule})`;
  const month = 'CAST(year(m.date) * 12 + month(m.date) - 1 AS INTEGER)';
  return `CREATE TABLE ${cubeName(rule, stage)} AS
    SELECT m.line AS line, m.measure AS measure, m.operator AS operator, m.aid_type AS aid_type,
      CAST(${territory} AS UTINYINT) AS territory, ${month} AS month, CAST(sum(${cents}) AS BIGINT) AS amount_cents,
      CAST(sum(CASE WHEN m.kind = ${REPAYMENT} THEN 0 ELSE ${cents} END) AS BIGINT) AS gross_cents
    FROM movements AS m JOIN operations AS o ON o.operation_key = m.operation_key
    LEFT JOIN allocations AS a ON a.movement_key = m.movement_key AND ${rule === 'partners' ? `a.rule = ${PARTNERS}` : 'FALSE'}
    WHERE m.stage = ${stageCode(stage)}
    GROUP BY ALL`;
}

async function writeTable(engine: Engine, { name, columns }: TableContract): Promise<WrittenTable> {
  const run = (text: string) => engine.query({ text, params: [] });
  const bytes = streamOf(await run(`SELECT ${columns.map((column) => column.name).join(', ')} FROM ${name}`));
  const cents = tableNamed(name).columns.find(({ type }) => type === 'cents');
  const [counted] = decodeRows(
    await run(
      `SELECT count(*) AS row_count, CAST(${cents ? `sum(${cents.name})` : 'NULL'} AS BIGINT) AS sum_cents FROM ${name}`,
    ),
  );
  return {
    bytes,
    table: {
      name,
      file: `${name}.arrows`,
      rows: Number(counted?.['row_count']),
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sum_cents: cents ? Number(counted?.['sum_cents'] ?? 0) : null,
    },
  };
}

/** An Arrow file is a stream between a mark of 8 bytes and a footer, whose length stands before the last mark. */
function streamOf(file: Uint8Array): Uint8Array {
  const end = file.length - MARK.length - LENGTH_BYTES;
  const footer = new DataView(file.buffer, file.byteOffset + end).getInt32(0, true);
  return file.subarray(FILE_START_BYTES, end - footer);
}
