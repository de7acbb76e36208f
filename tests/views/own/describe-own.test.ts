import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import {
  describeDates,
  describeOutside,
  describePartial,
  describeReach,
  nameOf,
} from '#lib/views/own/describe-own.ts';
import { OWN_CASE } from '../../support/own-case.ts';

const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('the two dates', () => {
  it('stand side by side, and say what they do to the gaps', () => {
    expect(plain(describeDates(OWN_CASE, '2026-09-30', 'officiel'))).toBe(
      'Chiffres officiels : au 30 septembre 2026. Vos fichiers : au 15 octobre 2026. Les écarts sont à dates différentes.',
    );
    expect(plain(describeDates(OWN_CASE, '2026-10-15', 'public'))).toBe(
      'Chiffres publiés : au 15 octobre 2026. Vos fichiers : au 15 octobre 2026, la même date.',
    );
  });

  it('say when the own files have none', () => {
    expect(plain(describeDates({ ...OWN_CASE, asOf: null }, '2026-09-30', 'fictif'))).toBe(
      'Chiffres fictifs du site : au 30 septembre 2026. Vos fichiers : sans date, les écarts sont donc à dates différentes.',
    );
  });
});

describe('the reach', () => {
  it('names who, where and when, and that the rest is not zero', () => {
    expect(plain(describeReach(OWN_CASE, 'ia-sante'))).toBe(
      'De cette ligne, vos fichiers portent : 1 opérateur (Opérateur fictif A), 2 régions sur 18 (Bretagne, Auvergne-Rhône-Alpes), du 3 mars 2026 au 1er septembre 2026. Ce qu’ils ne portent pas est n.c., et non zéro.',
    );
  });

  it('says of a line without a row that it is not communicated', () => {
    expect(plain(describeReach(OWN_CASE, 'formation'))).toBe(
      'Vos fichiers ne portent aucun montant de cette ligne : n.c., et non zéro.',
    );
  });

  it('warns of a national gap while regions are missing', () => {
    expect(plain(describePartial(OWN_CASE, 'ia-sante'))).toContain('ne portent que sur 2 régions');
    expect(describePartial(OWN_CASE, 'formation')).toBeNull();
  });

  it('says what is in neither line, and nothing when there is none', () => {
    expect(plain(describeOutside(OWN_CASE))).toBe(
      '40 € engagés de vos fichiers ne sont rattachés à aucune des deux lignes : ils ne sont comparés à rien.',
    );
    const date = '2026-10-15' as IsoDate;
    expect(describeOutside({ ...OWN_CASE, asOf: date, totals: OWN_CASE.totals.slice(1) })).toBeNull();
  });
});

it('names regions and what is in none', () => {
  expect(nameOf(OWN_CASE, '53')).toBe('Bretagne');
  expect(nameOf(OWN_CASE, 'unknown')).toBe('Non renseigné');
});
