import {
  shardOf,
  type BeneficiaryEntry,
  type OperationEntry,
  type ShardContent,
} from '#lib/contract/shards.ts';
import { listBeneficiaries } from '#lib/convert/shards/list-beneficiaries.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { fetchSealed } from '#lib/state/fetched-file.svelte.ts';
import { operationUntil } from '#lib/views/clock/cut-entry.ts';

/**
 * One beneficiary at the end of a day, made again from its operations as they were: those without any movement yet are
 * left out. `addresses`: the shards of the operations, in their order; only those that hold one of its own are read.
 */
export async function beneficiaryUntil(
  entry: BeneficiaryEntry,
  until: IsoDate,
  addresses: readonly string[],
  fetchFile: (address: string) => Promise<Response> = fetchSealed,
): Promise<BeneficiaryEntry> {
  const ids = new Set(entry.operations.map(({ id }) => id));
  const shards = new Set([...ids].map((id) => shardOf(id, addresses.length)));
  const read = async (shard: number) => {
    const address = addresses[shard] ?? '';
    const response = await fetchFile(address);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return ((await response.json()) as ShardContent<OperationEntry>).rows;
  };
  const operations = (await Promise.all([...shards].map(read)))
    .flat()
    .filter(({ id }) => ids.has(id))
    .map((operation) => operationUntil(operation, until))
    .filter(({ movements }) => movements.length > 0);
  const [then] = listBeneficiaries(operations);
  return { ...entry, operations: then?.operations ?? [], placed: then?.placed ?? [] };
}
