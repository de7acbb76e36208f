import { describe, expect, it } from 'vitest';
import { citedSources, knownReference } from '#lib/convert/tables/reference.ts';
import { day } from '../../support/records.ts';

const REGION = {
  region_code: '01',
  name: 'Guadeloupe',
  population: 384_160,
  population_as_of: '2023-01-01',
  population_outside_urban_units: 13_085,
  population_outside_attraction_areas: 13_992,
  source_id: 'insee-pop-2023',
};
const SOURCES = [{ source_id: 'insee-pop-2023', known_on: '2025-12-18' }];
const REFERENCE = { regions: [REGION], sources: SOURCES };

describe('knownReference', () => {
  it('does not lend to a delivery a population published after it', () => {
    expect(knownReference(REFERENCE, day('2025-11-12'))).toEqual({
      sources: [],
      regions: [
        {
          region_code: '01',
          name: 'Guadeloupe',
          population: null,
          population_as_of: null,
          population_outside_urban_units: null,
          population_outside_attraction_areas: null,
          source_id: null,
        },
      ],
    });
  });

  it.each([day('2025-12-18'), day('2026-11-23'), null])('gives all of it on %s', (asOf) => {
    expect(knownReference(REFERENCE, asOf)).toEqual(REFERENCE);
  });
});

describe('citedSources', () => {
  const delivered = [{ source_id: 'anfh-2025-11', title: 'livrée' }];
  const reference = [
    { source_id: 'anfh-2025-11', title: 'de référence' },
    { source_id: 'insee-pop-2023', title: 'cité' },
    { source_id: 'mesr-sasn-2021', title: 'cité en dénominateur' },
    { source_id: 'etalab-decoupage-6', title: 'non cité' },
  ];

  it('adds the sources of the reference that are cited and were not delivered', () => {
    const tables = [[REGION], [{ denominator_source_id: 'mesr-sasn-2021' }]];
    expect(citedSources(delivered, reference, tables).map(({ title }) => title)).toEqual([
      'livrée',
      'cité',
      'cité en dénominateur',
    ]);
  });
});
