import { describe, expect, it } from 'vitest';
import { sha256 } from '#lib/contract/sha256.ts';
import { versionId } from '#lib/contract/version.ts';
import { day } from '../support/records.ts';

const A = { name: 'a', sha256: '11', rows: 1 };
const B = { name: 'b', sha256: '22', rows: 0 };

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('digests « %s » as FIPS 180-2 says', async (text, digest) => {
    expect(await sha256(text)).toBe(digest);
    expect(await sha256(new TextEncoder().encode(text))).toBe(digest);
  });
});

describe('versionId', () => {
  it('is the delivery date and 8 digits of the digest of « name sha256 » lines', async () => {
    expect(await versionId(day('2026-09-30'), [A, B])).toBe('2026-09-30-286ac3fb');
  });

  it('does not depend on the order of the tables, and depends on each of their digests', async () => {
    const id = await versionId(day('2026-09-30'), [A, B]);
    expect(await versionId(day('2026-09-30'), [B, A])).toBe(id);
    expect(await versionId(day('2026-09-30'), [A, { ...B, sha256: '23' }])).not.toBe(id);
  });

  it('keeps its name when the contract gains a table, and changes it with the first row of that table', async () => {
    const gained = { name: 'denominators', sha256: '33', rows: 0 };
    expect(await versionId(day('2026-09-30'), [A, B, gained])).toBe('2026-09-30-286ac3fb');
    expect(await versionId(day('2026-09-30'), [A, B, { ...gained, rows: 1 }])).not.toBe(
      '2026-09-30-286ac3fb',
    );
  });
});
