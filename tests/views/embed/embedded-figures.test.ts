import { expect, it } from 'vitest';
import { embedAddress } from '#lib/views/embed/embed-address.ts';
import { isEmbedded } from '#lib/views/embed/embedded-figures.ts';

it.each([
  ['engage.ia-sante', true],
  ['engage.ia-sante.lecture-b', true],
  ['etapes.formation', true],
  ['etapes.formation.lecture-b', false],
  ['cumul.ia-sante', true],
  ['rythme.formation', true],
  ['regions.engage.ia-sante.siege.habitant', true],
  ['regions.decaisse.ia-sante.siege.habitant', false],
  ['regions.engage.ia-sante.lieu.habitant', false],
  ['soignants-formes', true],
  ['soignants-formes.84', false],
  ['engage.ia-sante.84.siege', false],
  ['jalon.referentiel-ethique', false],
  ['n’importe quoi', false],
])('%s has an address for frames: %s', (id, expected) => {
  expect(isEmbedded(id)).toBe(expected);
});

it('puts the figure under the dataset, and under its version when it is frozen', () => {
  expect(embedAddress({ base: '/suivi', dataset: 'demo', version: null }, 'etapes.formation')).toBe(
    '/suivi/embed/demo/etapes.formation/',
  );
  expect(embedAddress({ base: '', dataset: 'demo', version: '2026-09-30-00000000' }, 'engage.ia-sante')).toBe(
    '/embed/demo/v/2026-09-30-00000000/engage.ia-sante/',
  );
});
