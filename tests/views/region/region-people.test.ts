import { describe, expect, it } from 'vitest';
import { presentRegionPeople } from '#lib/views/region/region-people.ts';
import { ROWS_CASE } from '../../support/regional-rows-case.ts';

describe('people trained in one region', () => {
  it('are held against the official target', () => {
    const people = presentRegionPeople(ROWS_CASE, '01');
    expect(people?.sentence).toBe(
      'Au 30\u00a0septembre 2026, 40 personnes sont formées, soit 80\u00a0% de la cible régionale',
    );
    expect(people?.bullet.reference).toEqual({ kind: 'target', value: 50, label: 'cible\u00a0: 50' });
  });

  it('are nothing where nothing is published', () => {
    expect(presentRegionPeople(ROWS_CASE, '02')).toBeNull();
  });
});
