import { describe, expect, it } from 'vitest';
import { formatPivot, parsePivot } from '#lib/state/pivot/pivot-address.ts';
import { DEFAULT_PIVOT } from '#lib/views/pivot/pivot-choice.ts';
import { exploreValues } from '../../support/explore-case.ts';

const again = (search: string) => formatPivot(parsePivot(search, exploreValues));

describe('addresses of a pivot', () => {
  it('is empty for the default table', () => {
    expect(formatPivot(DEFAULT_PIVOT)).toBe('');
    expect(parsePivot('', exploreValues)).toEqual(DEFAULT_PIVOT);
  });

  it('comes back as it was written, with the filters of the explorer', () => {
    const search =
      '?etape=contractualise&territoire=76&lignes-de=region&colonnes-de=etape&mesure-de=part-colonne&tri-lignes=paid';
    expect(again(search)).toBe(search);
    expect(parsePivot(search, exploreValues)).toMatchObject({
      rows: 'territory',
      columns: 'stage',
      measure: 'of-column',
      rowsBy: 'paid',
    });
  });

  it('keeps what splits the rows, unless it is the rows or the columns', () => {
    expect(again('?puis-par=mesure&colonnes-de=etape')).toBe('?puis-par=mesure&colonnes-de=etape');
    expect(again('?puis-par=operateur')).toBe('');
    expect(again('?puis-par=annee')).toBe('');
    expect(again('?puis-par=ligne')).toBe('');
  });

  it('leaves out what is in no list, what is never added as rows, and types of beneficiaries', () => {
    expect(again('?lignes-de=etape&colonnes-de=tout&mesure-de=moyenne&tri-lignes=%3Cb%3E')).toBe('');
    expect(again('?type=entreprise&colonnes=montant&tri=projet&operation=1')).toBe('');
    expect(again('?lignes-de=mois&colonnes-de=mois')).toBe('');
  });
});
