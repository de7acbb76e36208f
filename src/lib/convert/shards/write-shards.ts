import { sha256 } from '#lib/contract/sha256.ts';
import { type ShardContent, type ShardFile, type ShardKind, type Shards } from '#lib/contract/shards.ts';
import type { VersionTables } from '#lib/convert/revisions/version-tables.ts';
import { cutShards } from './cut-shards.ts';
import { listBeneficiaries } from './list-beneficiaries.ts';
import { listOperations } from './list-operations.ts';

/** The shards of a version and their list; each file is named by its digest, so that no cache can keep an old one. */
export interface WrittenShards {
  readonly shards: Shards;
  readonly files: readonly { readonly file: ShardFile; readonly text: string }[];
}

/** What a version without operations gives: no shard of either kind. */
export async function writeShards(
  tables: VersionTables,
  about: Omit<ShardContent<never>, 'rows'>,
): Promise<WrittenShards> {
  const operations = listOperations(tables);
  const [ofOperations, ofBeneficiaries] = await Promise.all([
    writeKind('operations', operations, about),
    writeKind('beneficiaires', listBeneficiaries(operations), about),
  ]);
  return {
    shards: {
      operations: ofOperations.map(({ file }) => file),
      beneficiaires: ofBeneficiaries.map(({ file }) => file),
    },
    files: [...ofOperations, ...ofBeneficiaries],
  };
}

async function writeKind(
  kind: ShardKind,
  entries: readonly { readonly id: string }[],
  about: Omit<ShardContent<never>, 'rows'>,
) {
  const cut = entries.length === 0 ? [] : cutShards(entries);
  return Promise.all(cut.map((rows, at) => writeShard(`${kind}-${at}`, { ...about, rows })));
}

async function writeShard(name: string, content: ShardContent<{ readonly id: string }>) {
  const text = `${JSON.stringify(content)}\n`;
  const digest = await sha256(text);
  const bytes = new TextEncoder().encode(text).length;
  const file: ShardFile = {
    file: `shards/${name}-${digest.slice(0, 8)}.json`,
    sha256: digest,
    bytes,
    rows: content.rows.length,
  };
  return { file, text };
}
