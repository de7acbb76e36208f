import { expect, it } from 'vitest';
import { describeScope } from '#lib/views/import/describe-scope.ts';

it('says how much of the files is of neither line, over all of them', () => {
  expect(describeScope([{ issues: { 'out-of-scope': 2 } }, { issues: { 'out-of-scope': 136 } }])).toBe(
    '138\u00a0opérations ne sont rattachées à aucune des deux lignes (IA en santé, formation)\u00a0: leurs montants n’entrent dans aucune comparaison. Si elles sont toutes de la même, choisissez-la plus haut, sous «\u00a0Ligne, quand le fichier n’en dit pas\u00a0».',
  );
});

it('agrees with one', () => {
  expect(describeScope([{ issues: { 'out-of-scope': 1 } }])).toBe(
    '1\u00a0opération n’est rattachée à aucune des deux lignes (IA en santé, formation)\u00a0: son montant n’entre dans aucune comparaison. Si elle est de l’une d’elles, choisissez-la plus haut, sous «\u00a0Ligne, quand le fichier n’en dit pas\u00a0».',
  );
});

it('has nothing to say of files that say their lines', () => {
  expect(describeScope([{ issues: { 'date-invalid': 3 } }])).toBeNull();
});
