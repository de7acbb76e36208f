import { expect, it } from 'vitest';
import { NO_MAPPING, parseMapping } from '#lib/contract/mapping.ts';
import { matchRule } from '#lib/convert/cells/match-rule.ts';

const MAPPING = parseMapping({
  rules: [
    { procedure: 'Appel d’essai', nom_strategie: 'Santé numérique', line: 'ia-sante', measure: 'impact-ia' },
    { procedure: 'Appel d’essai', line: 'formation', measure: null },
  ],
  indicators: { 'IND-901': 'soignants-formes' },
});

it('takes the first rule whose texts are all those of the row, without case, accents or form of apostrophe', () => {
  const both = { procedure: "APPEL D'ESSAI", nom_strategie: 'sante numerique' };
  expect(matchRule(MAPPING, both)?.measure).toBe('impact-ia');
  expect(matchRule(MAPPING, { procedure: 'appel d’essai' })?.line).toBe('formation');
});

it('matches nothing on another text, and nothing without rules', () => {
  expect(matchRule(MAPPING, { procedure: 'Autre' })).toBeNull();
  expect(matchRule(NO_MAPPING, { procedure: 'Autre' })).toBeNull();
});

it.each([
  [null, 'un objet {'],
  [{ rules: {} }, '« rules » doit être une liste.'],
  [{ rules: [{ line: 'ia-sante' }] }, 'règle 1\u00a0: elle doit donner un texte à procedure'],
  [{ rules: [{ ville: 'x', line: 'ia-sante' }] }, 'et à rien d’autre.'],
  [{ rules: [{ procedure: 'x', line: 'autre' }] }, 'règle 1\u00a0: « line » doit être ia-sante'],
  [{ indicators: { a: 1 } }, '« indicators » doit'],
])('refuses the mapping %j', (json, message) => {
  expect(() => parseMapping(json)).toThrow(message);
});
