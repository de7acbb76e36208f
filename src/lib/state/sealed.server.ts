import { sha256 } from '#lib/contract/sha256.ts';

/** What proves a JSON file that is built beside its page, for the end of its address: « #sha256-… ». */
export async function sealOf(content: unknown): Promise<string> {
  return sealFrom(await sha256(JSON.stringify(content)));
}

/** The same, from a digest in hexadecimal. */
export function sealFrom(digest: string): string {
  return `#sha256-${Buffer.from(digest, 'hex').toString('base64')}`;
}
