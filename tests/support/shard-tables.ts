import type { Row } from '#lib/contract/row.ts';
import type { VersionTables } from '#lib/convert/revisions/version-tables.ts';
import { day } from './records.ts';

const operation = (key: string, cells: Row = {}): Row => ({
  operation_key: key,
  project_key: 'P1',
  project_name: 'Projet fictif 1',
  beneficiary_name: 'Établissement fictif A',
  siret: '00000001800010',
  beneficiary_type: null,
  role: 'coordinator',
  line: 'ia-sante',
  measure: 'pepr',
  operator: 'Opérateur fictif A',
  procedure: null,
  total_cost_cents: null,
  seat: '53',
  place: '53',
  partners: '53',
  source_file: 'a.csv',
  source_line: 2,
  ...cells,
});
const movement = (key: number, operationKey: string, amount: number, cells: Row = {}): Row => ({
  movement_key: key,
  operation_key: operationKey,
  stage: 'committed',
  kind: 'award',
  date: '2026-03-01',
  amount_cents: amount,
  aid_type: 'grant',
  status: 'consolidated',
  source_file: 'a.csv',
  source_line: key + 2,
  ...cells,
});

/** Three operations of one project, two of one beneficiary; the second is shared between two regions. */
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  operations: [
    operation('b', { partners: null, siret: '00000001800028', role: 'partner', seat: '11', place: '76' }),
    operation('a'),
    operation('c', { siret: null, beneficiary_name: 'Personne physique (nom masqué)', line: 'formation' }),
  ],
  movements: [
    movement(0, 'a', 1000),
    movement(1, 'b', 501, { date: '2026-05-01' }),
    movement(2, 'b', -101, { kind: 'cancellation', date: '2026-04-01' }),
    movement(3, 'a', 250, { stage: 'paid', date: '2026-06-30' }),
    movement(4, 'c', 70),
  ],
  allocations: [
    { movement_key: 1, rule: 'partners', territory: '53', amount_cents: 251 },
    { movement_key: 1, rule: 'partners', territory: 'com', amount_cents: 250 },
    { movement_key: 2, rule: 'partners', territory: '53', amount_cents: -51 },
    { movement_key: 2, rule: 'partners', territory: 'com', amount_cents: -50 },
  ],
};

export const SHARD_TABLES: VersionTables = {
  date: day('2026-06-30'),
  rows: (table) => ROWS[table] ?? [],
};
