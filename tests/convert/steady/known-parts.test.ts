import { describe, expect, it } from 'vitest';
import { KnownParts, type Block } from '#lib/convert/steady/known-parts.ts';

const DIGEST = { a: 1, b: 2, c: 3 };
const SLOTS = 1 << 15;

function blockOf(text: string): Block {
  const bytes = new TextEncoder().encode(text);
  return { bytes, view: new DataView(bytes.buffer) };
}

/** The whole text as one span. */
function keep(parts: KnownParts, key: number, text: string, number: number): void {
  const block = blockOf(text);
  const places = { froms: Int32Array.of(0), tos: Int32Array.of(block.bytes.length) };
  parts.keep(key, block, places, DIGEST, number);
}

describe('KnownParts', () => {
  it('finds a part by its key and matches its spans byte for byte', () => {
    const parts = new KnownParts([0, 2]);
    const block = blockOf('engagé;31,50;subvention\n');
    parts.keep(7, block, { froms: Int32Array.of(0, 8, 14), tos: Int32Array.of(7, 13, 24) }, DIGEST, 42);
    const slot = parts.find(7);
    expect(parts.numberOf(slot)).toBe(42);
    expect(parts.match(slot, 0, block, 0)).toBe(7);
    expect(parts.match(slot, 1, block, 14)).toBe(24);
    expect(parts.match(slot, 1, blockOf('subventiom'), 0)).toBe(-1);
    expect(parts.match(slot, 1, blockOf('subvent'), 0)).toBe(-1);
    expect(parts.find(8)).toBe(-1);
  });

  it('keeps four parts whose keys fall together, then lets the eldest go', () => {
    const parts = new KnownParts([0]);
    for (let rank = 0; rank < 5; rank += 1) keep(parts, 9 + rank * SLOTS, `part ${rank}`, rank);
    const found = [0, 1, 2, 3, 4].map((rank) => parts.find(9 + rank * SLOTS));
    expect(found.map((slot) => (slot === -1 ? null : parts.numberOf(slot)))).toEqual([null, 1, 2, 3, 4]);
  });

  it('says anew what a key stands for', () => {
    const parts = new KnownParts([0]);
    keep(parts, 3, 'before', 1);
    keep(parts, 3, 'after', 2);
    expect(parts.numberOf(parts.find(3))).toBe(2);
    expect(parts.match(parts.find(3), 0, blockOf('after'), 0)).toBe(5);
  });

  it('forgets what its ring has no room for, and nothing else', () => {
    const parts = new KnownParts([0]);
    const size = 1 << 20;
    for (let key = 0; key < 20; key += 1) keep(parts, key * 8, String(key).padEnd(size - 1000, '.'), key);
    expect(parts.find(0)).toBe(-1);
    expect(parts.find(11 * 8)).toBe(-1);
    for (let key = 13; key < 20; key += 1) {
      const text = String(key).padEnd(size - 1000, '.');
      expect(parts.match(parts.find(key * 8), 0, blockOf(text), 0)).toBe(size - 1000);
    }
  });

  it('keeps nothing larger than its ring', () => {
    const parts = new KnownParts([0]);
    keep(parts, 5, '.'.repeat((1 << 23) + 1), 1);
    expect(parts.find(5)).toBe(-1);
  });
});
