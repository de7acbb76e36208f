import { expect } from 'vitest';
import { fileOf } from '#lib/convert/bytes/source-file.ts';
import { convert } from '#lib/convert/convert.ts';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import type { Confirmation } from '#lib/contract/manifest.ts';
import { judgeDelivery, type Judgement } from '#lib/convert/revisions/judge-delivery.ts';
import { openTables, type VersionTables } from '#lib/convert/revisions/version-tables.ts';
import { TEST_CODES } from './arbitrary-rows.ts';
import { day } from './records.ts';
import { GEOGRAPHY } from './small-geography.ts';

/** Texts of the files of a delivery, by name. */
export type Files = Readonly<Record<string, string>>;

/** The tables of a delivery of that day, as its conversion writes them; every file must be readable. */
async function versionOf(date: string, files: Files): Promise<VersionTables> {
  const conversion = await convert({
    files: Object.entries(files).map(([name, text]) => fileOf(name, new TextEncoder().encode(text))),
    dataset: 'essai',
    nature: 'fictif',
    asOf: day(date),
    mapping: NO_MAPPING,
    defaultLine: null,
    reference: { regions: [], sources: [] },
    geography: GEOGRAPHY,
    codes: TEST_CODES,
  });
  expect(conversion.unreadable).toEqual([]);
  const bytes = new Map(conversion.tables.map((table) => [table.file.name, table.bytes]));
  return openTables(day(date), (name) => bytes.get(name) ?? null);
}

/** The delivery of 30 June 2026 judged against that of 31 March. */
export async function judge(
  before: Files,
  after: Files,
  confirmations: readonly Confirmation[] = [],
): Promise<Judgement> {
  return judgeDelivery(
    await versionOf('2026-03-31', before),
    await versionOf('2026-06-30', after),
    confirmations,
  );
}

/** One cell of a text changed; throws when it is not there exactly once. */
export function change(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`not once: ${from}`);
  return text.replace(from, to);
}
