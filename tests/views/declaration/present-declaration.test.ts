import { describe, expect, it } from 'vitest';
import type { CheckRun } from '#lib/contract/check-run.ts';
import type { Criterion } from '#lib/views/declaration/checks.ts';
import { presentDeclaration } from '#lib/views/declaration/present-declaration.ts';

const CRITERIA: readonly Criterion[] = [
  ['1.1', 'images', ['axe', 'figures']],
  ['1.2', 'décor', ['axe']],
  ['2.1', 'cadres', ['media'], 'no-content'],
  ['3.1', 'couleur', []],
  ['3.2', 'contraste', ['contrast']],
];
const RUN: CheckRun = {
  producedBy: 'npm run check:declarations',
  date: '2026-11-24',
  pages: 1,
  openedPages: 78,
  elements: { limit: 800, over: 0, most: 10, page: '/' },
  checks: {
    axe: { passed: 78, failed: 0 },
    figures: { passed: 75, failed: 3 },
    media: { passed: 1, failed: 0 },
  },
};

describe('a declaration', () => {
  const view = presentDeclaration(CRITERIA, RUN);

  it('counts what a machine reads, what has no content and what is left to a person', () => {
    expect(view.sentence).toBe(
      'Sur 5\u00a0critères, 3 sont vérifiés en partie par une machine, ' +
        '1 vise un contenu que la machine n’a pas trouvé, 1 n’est pas évalué.',
    );
    expect(view.groups.map(({ criteria }) => criteria.map(({ number }) => number))).toEqual([
      ['1.1', '1.2', '3.2'],
      ['2.1'],
      ['3.1'],
    ]);
  });

  it('gives each check its criteria and its result, failures and checks that never ran included', () => {
    expect(view.checks.map(({ id, criteria, result }) => [id, criteria, result])).toEqual([
      ['axe', '1.1, 1.2', 'aucun défaut sur 78\u00a0cas'],
      ['figures', '1.1', '3 en défaut sur 78\u00a0cas'],
      ['media', '2.1', 'aucun défaut sur 1\u00a0cas'],
      ['contrast', '3.2', 'non exécuté'],
    ]);
  });

  it('says when, on what and by which command', () => {
    expect(view.run).toBe(
      'Résultats écrits le 24\u00a0novembre 2026 par la commande «\u00a0npm run check:declarations\u00a0», ' +
        'sur 78\u00a0pages ouvertes dans un navigateur et 1\u00a0page construite.',
    );
  });
});
