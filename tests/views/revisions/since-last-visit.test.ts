import { expect, it } from 'vitest';
import { presentSinceVisit } from '#lib/views/revisions/since-last-visit.ts';

const VERSIONS = [
  { id: 'a', date: '2026-03-31', sentence: 'Première.' },
  { id: 'b', date: '2026-06-30', sentence: 'Une correction.' },
  { id: 'c', date: '2026-09-30', sentence: 'Aucune révision.' },
];

it.each([null, 'c', 'retirée'])('says nothing to who last saw %s', (seen) => {
  expect(presentSinceVisit(seen, VERSIONS)).toBeNull();
});

it('tells each delivery since the one last seen, oldest first', () => {
  expect(presentSinceVisit('a', VERSIONS)).toEqual({
    heading: 'Depuis votre dernière visite (livraison du 31\u00a0mars 2026)',
    changes: [
      { ...VERSIONS[1], label: 'Livraison du 30\u00a0juin 2026' },
      { ...VERSIONS[2], label: 'Livraison du 30\u00a0septembre 2026' },
    ],
  });
});
