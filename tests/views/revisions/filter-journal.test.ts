import { describe, expect, it } from 'vitest';
import { narrow, parseChoice, selectsOf } from '#lib/views/revisions/filter-journal.ts';
import { formatChoice } from '#lib/views/revisions/journal-choice.ts';
import { zoneNames } from '#lib/views/revisions/revision-words.ts';
import { movedTarget, revisionRow } from '../../support/revision-row.ts';

const rows = [revisionRow(), movedTarget()];
const selects = selectsOf(rows, zoneNames([{ regionCode: '53', name: 'Bretagne' }]));

describe('the filters of the journal', () => {
  it('offer what the journal holds, everything first', () => {
    expect(selects.map(({ name, options }) => [name, options.map(({ label }) => label)])).toEqual([
      ['nature', ['Tout', 'Correction', 'Cible déplacée']],
      ['objet', ['Tout', 'Ligne\u00a0: IA en santé', 'Argent', 'Valeurs d’indicateurs']],
      ['indicateur', ['Tout', 'Tiers-lieux']],
      ['zone', ['Tout', 'Bretagne', 'France entière']],
    ]);
    expect(selectsOf([], String)).toEqual([]);
  });

  it.each([
    ['?nature=target-moved', [1]],
    ['?objet=ia-sante', [0]],
    ['?objet=observations&zone=FRANCE', [1]],
    ['?zone=R53&indicateur=tiers-lieux', []],
    ['?nature=inconnue&zone=R99', [0, 1]],
    ['', [0, 1]],
  ])('narrow to %s', (search, expected) => {
    const choice = parseChoice(search, selects);
    expect(narrow(rows, choice).map(({ revisionKey }) => revisionKey)).toEqual(expected);
  });

  it('are written back into the address', () => {
    expect(formatChoice({ nature: 'correction', zone: 'R53', objet: '' })).toBe(
      '?nature=correction&zone=R53',
    );
    expect(formatChoice({})).toBe('');
  });
});
