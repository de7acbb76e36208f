import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** A SHA-256 that is fed piece by piece. */
export interface Digest {
  update(bytes: Uint8Array): void;
  /** 64 lower-case hexadecimal digits; nothing may be fed after it. */
  hex(): string;
}

/** Begins a digest. Web Crypto digests whole contents only, so that each door brings its own. */
export type CreateDigest = () => Digest;

/** The digest of any door: 200 MB/s where Node’s own does 2 GB/s. */
export const createDigest: CreateDigest = () => {
  const digest = sha256.create();
  return {
    update: (bytes) => void digest.update(bytes),
    hex: () => bytesToHex(digest.digest()),
  };
};

/** SHA-256 of bytes that are read to their end. */
export async function digestOf(
  pieces: AsyncIterable<Uint8Array>,
  create: CreateDigest = createDigest,
): Promise<string> {
  const digest = create();
  for await (const piece of pieces) digest.update(piece);
  return digest.hex();
}

/** The same pieces, fed to a digest as they go by. */
export async function* digested(
  pieces: AsyncIterable<Uint8Array>,
  digest: Digest,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    digest.update(piece);
    yield piece;
  }
}
