import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import {
  describeNews,
  describeRevisions,
  effectOn,
  formatEffect,
  summarise,
} from '#lib/views/revisions/summarise.ts';
import { movedTarget, revisionRow } from '../../support/revision-row.ts';

const PREVIOUS = { id: '2026-06-30-00000001', date: '2026-06-30' };

describe('the sentence of a version', () => {
  it('counts each kind, and gives the effect on each line apart', () => {
    const formation = revisionRow({ line: 'formation', effectCents: cents(-120_000_000) });
    expect(describeRevisions(PREVIOUS, [revisionRow(), formation, revisionRow(), movedTarget()])).toBe(
      'Depuis la livraison du 30\u00a0juin 2026\u00a0: 3\u00a0corrections et 1\u00a0cible déplacée\u202f; effet sur l’engagé net de chaque ligne\u00a0: IA en santé, +469,10\u00a0€\u202f; Formation au numérique en santé, −1,2\u00a0M€.',
    );
  });

  it('says that nothing moves, in the singular too', () => {
    expect(describeRevisions(PREVIOUS, [])).toBe(
      'Depuis la livraison du 30\u00a0juin 2026\u00a0: aucune révision.',
    );
    expect(summarise([movedTarget()])).toBe(
      '1\u00a0cible déplacée\u202f; sans effet sur l’engagé des deux lignes.',
    );
  });

  it('takes an operation that changes lines from the one and to the other', () => {
    const moved = revisionRow({
      table: 'operations',
      field: 'line',
      line: 'formation',
      leftLine: 'ia-sante',
      effectCents: cents(5_000),
      leftEffectCents: cents(-5_000),
    });
    expect([effectOn('ia-sante', [moved]), effectOn('formation', [moved])]).toEqual([-5_000, 5_000]);
    expect(effectOn('formation', [revisionRow()])).toBeNull();
  });

  it.each([
    [120_000_000, '+1,2\u00a0M€'],
    [99_999_999, '+999\u202f999,99\u00a0€'],
    [-50, '−0,50\u00a0€'],
    [0, '0\u00a0€'],
  ])('writes an effect of %i cents %s', (effect, text) => {
    expect(formatEffect(effect)).toBe(text);
  });

  it('counts apart what is new and revises nothing', () => {
    expect(describeNews({ newMovements: 2, newValues: 1, newFacts: 0 })).toBe(
      'Par ailleurs, 2\u00a0mouvements nouveaux et 1\u00a0valeur nouvelle, que la livraison précédente ne pouvait pas connaître\u00a0: ce ne sont pas des révisions.',
    );
    expect(describeNews({ newMovements: 0, newValues: 0, newFacts: 0 })).toBe(
      'Rien de nouveau par ailleurs.',
    );
  });
});
