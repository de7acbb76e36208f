import type { BeneficiaryEntry, OperationEntry } from '#lib/contract/shards.ts';
import { listBeneficiaries } from '#lib/convert/shards/list-beneficiaries.ts';
import { listOperations } from '#lib/convert/shards/list-operations.ts';
import type { EntryFacts } from '#lib/views/entry/entry-facts.ts';
import { day } from './records.ts';
import { SHARD_TABLES } from './shard-tables.ts';

export const OPERATIONS: readonly OperationEntry[] = listOperations(SHARD_TABLES);
export const BENEFICIARIES: readonly BeneficiaryEntry[] = listBeneficiaries(OPERATIONS);

/** A version that covers the engaged and the paid of the first line, and says nothing of the contracted. */
export const ENTRY_FACTS: EntryFacts = {
  asOf: day('2026-06-30'),
  labels: [{ dimension: 'measure', id: 'pepr', label: 'PEPR Santé numérique' }],
  regions: [
    { code: '11', name: 'Île-de-France' },
    { code: '53', name: 'Bretagne' },
  ],
  covered: [
    { line: 'ia-sante', stage: 'committed' },
    { line: 'ia-sante', stage: 'paid' },
  ],
  scope: { base: '', dataset: 'demo', version: null },
};
