import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MY_REGION_KEY, myRegion, parseRegion } from '#lib/state/my-region.svelte.ts';

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => {
  myRegion.forget();
  vi.unstubAllGlobals();
});

describe('my region', () => {
  it('is kept under one name, found again, and forgotten without a trace', () => {
    myRegion.keep({ code: '93', name: 'Provence-Alpes-Côte d’Azur' });
    expect([...kept]).toEqual([[MY_REGION_KEY, '93 Provence-Alpes-Côte d’Azur']]);
    myRegion.kept = null;
    myRegion.read();
    expect(myRegion.kept).toEqual({ code: '93', name: 'Provence-Alpes-Côte d’Azur' });
    myRegion.forget();
    expect([...kept]).toEqual([]);
    expect(myRegion.kept).toBeNull();
  });

  it('is none where the browser refuses, or holds what names no region', () => {
    expect(['', '53', '99 Nulle part', '5 3'].map(parseRegion)).toEqual([null, null, null, null]);
    vi.stubGlobal('localStorage', undefined);
    myRegion.read();
    expect(myRegion.kept).toBeNull();
    myRegion.keep({ code: '01', name: 'Guadeloupe' });
    expect(myRegion.kept).toEqual({ code: '01', name: 'Guadeloupe' });
  });
});
