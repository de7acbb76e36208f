import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { gateQuery } from '#lib/queries/console/gate-query.ts';
import { explainError } from '#lib/views/sql/explain-error.ts';
import { HOSTILE_QUERIES } from '../../support/hostile-queries.ts';
import { openSeededEngine } from '../../support/seeded-engine.ts';

let engine: Engine;
beforeAll(async () => {
  ({ engine } = await openSeededEngine());
});
afterAll(() => engine.close());

async function refusal(text: string) {
  const message = await engine.query(gateQuery(text)).then(
    () => 'answered',
    (error: Error) => error.message,
  );
  return explainError(message, text);
}

const LONG = 'a'.repeat(120);

describe('explainError', () => {
  it.each([
    ['SELECT * FORM depenses', 'Erreur de syntaxe près de «\u00a0depenses\u00a0».', 1, 15],
    ['SELECT 1\n  FROM nulle_part', 'Aucune table ne s’appelle «\u00a0nulle_part\u00a0».', 2, 8],
    ['SELECT rien FROM depenses', 'Aucune colonne ne s’appelle «\u00a0rien\u00a0» ici.', 1, 8],
    ['SELECT d.rien\nFROM depenses AS d', 'Aucune colonne ne s’appelle «\u00a0rien\u00a0» ici.', 1, 8],
    ['SELECT 1,\n\n  inconnue(2)', 'Aucune fonction ne s’appelle «\u00a0inconnue\u00a0».', 3, 3],
    [`SELECT 'é${LONG}', rien FROM depenses`, 'Aucune colonne ne s’appelle «\u00a0rien\u00a0» ici.', 1, 133],
    ["SELECT CAST('x' AS INTEGER)", 'Le texte «\u00a0x\u00a0» ne se lit pas comme INT32.', 1, 8],
    [
      'SELECT nature, count(*) FROM depenses',
      'La colonne «\u00a0nature\u00a0» doit être dans GROUP BY, ou dans une somme, un compte…',
      1,
      8,
    ],
    ['SELECT (1', 'La requête est vide, s’arrête trop tôt, ou une parenthèse y est de trop.', null, null],
    ['', 'La requête est vide, s’arrête trop tôt, ou une parenthèse y est de trop.', null, null],
    [
      'DROP TABLE codes',
      'DROP n’est pas admis\u00a0: la console ne fait que lire, par une requête (SELECT, WITH, FROM, VALUES).',
      1,
      6,
    ],
    [
      'SELECT current_date',
      'Cela demande une extension du moteur (icu), et ce site n’en charge aucune.',
      null,
      null,
    ],
    ['SELECT ?', 'Les paramètres (?, $1) ne sont pas admis\u00a0: écrivez la valeur.', null, null],
    [
      "FROM read_csv('a.csv')",
      'La console ne lit ni fichier ni adresse\u00a0: seulement les tables de cette version.',
      1,
      6,
    ],
  ])('says of %s where and why', async (text, sentence, line, column) => {
    const { detail, ...told } = await refusal(text);
    expect(told).toEqual({ sentence, line, column });
    expect(detail).toMatch(/Error: /);
    expect(detail).not.toContain('LIMIT ?');
  });

  it('has a sentence of its own for each refusal', async () => {
    for (const text of HOSTILE_QUERIES)
      expect((await refusal(text)).sentence, text).not.toBe('Le moteur refuse cette requête.');
  });

  it('says at least that an unknown error is one', () => {
    expect(explainError('Mystery Error: ?', 'SELECT 1')).toEqual({
      sentence: 'Le moteur refuse cette requête.',
      line: null,
      column: null,
      detail: 'Mystery Error: ?',
    });
  });
});
