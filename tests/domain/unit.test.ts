import { expect, it } from 'vitest';
import { isNotCounted, isRate } from '#lib/domain/unit.ts';

it('knows a rate, and what is no count, by their unit', () => {
  expect(['part', 'Part ', '%'].map(isRate)).toEqual([true, true, true]);
  expect(['personnes', 'euros', 'tiers-lieux', 'jours'].map(isRate)).toEqual([false, false, false, false]);
  expect(['part', 'jours', 'Mois', 'personnes', 'euros'].map(isNotCounted)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
