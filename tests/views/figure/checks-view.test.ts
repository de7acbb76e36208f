import { describe, expect, it } from 'vitest';
import { parsePlace, presentChecks } from '#lib/views/figure/checks-view.ts';

describe('presentChecks', () => {
  it.each([
    [1, 1, '1\u00a0contrôle sur 1 respecté', 'reached'],
    [0, 1, '0\u00a0contrôle sur 1\u00a0: voir celui en défaut', 'watch'],
    [12, 14, '12\u00a0contrôles sur 14\u00a0: voir les 2 en défaut', 'watch'],
  ])('%i of %i', (passed, total, text, status) => {
    expect(presentChecks({ passed, total }, '/demo/donnees/')).toMatchObject({ text, status });
  });
});

describe('parsePlace', () => {
  it.each([
    ['paiements.csv:12', 'paiements.csv', 'paiements.csv, ligne\u00a012'],
    ['a:b.csv:2 (Décaissé)', 'a:b.csv', 'a:b.csv, ligne\u00a02 (Décaissé)'],
    ['place/paid/ia-sante', null, 'place/paid/ia-sante'],
  ])('%s', (place, file, text) => {
    expect(parsePlace(place)).toEqual({ file, text });
  });
});
