import type { TableContract } from './column.ts';
import {
  ANNOUNCEMENTS,
  ENVELOPES,
  INDICATORS,
  MEASURE_CLAIMS,
  MEASURES,
  MILESTONES,
  OBSERVATIONS,
  READINGS,
  TRAJECTORIES,
} from './fact-tables.ts';
import { ALLOCATIONS, CUBES, MOVEMENTS, OPERATIONS } from './money-tables.ts';
import { CHECKS, CODES, DENOMINATORS, REGIONS, SOURCES, ZONINGS } from './reference-tables.ts';
import { REVISIONS } from './revision-table.ts';

/** Every table of a version, in the order in which they are written and documented. */
export const TABLES: readonly TableContract[] = [
  CODES,
  OPERATIONS,
  MOVEMENTS,
  ALLOCATIONS,
  ...CUBES,
  ENVELOPES,
  TRAJECTORIES,
  READINGS,
  INDICATORS,
  OBSERVATIONS,
  MEASURES,
  MEASURE_CLAIMS,
  MILESTONES,
  ANNOUNCEMENTS,
  SOURCES,
  REGIONS,
  DENOMINATORS,
  ZONINGS,
  CHECKS,
  REVISIONS,
];

/** The contract of a table. Throws on a name that no table has. */
export function tableNamed(name: string): TableContract {
  const table = TABLES.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`unknown table: ${name}`);
  return table;
}
