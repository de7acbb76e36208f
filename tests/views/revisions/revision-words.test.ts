import { describe, expect, it } from 'vitest';
import { describeValue, zoneNames } from '#lib/views/revisions/revision-words.ts';
import { revisionRow } from '../../support/revision-row.ts';

const zoneName = zoneNames([{ regionCode: '53', name: 'Bretagne' }]);

describe('describeValue', () => {
  it.each([
    ['seat', '53', 'Bretagne'],
    ['place', 'unknown', 'Non renseigné'],
    [
      'partner_shares',
      '53:6050|com:3950',
      'Bretagne 60,5\u00a0% de l’aide, Collectivités hors des 18 régions 39,5\u00a0% de l’aide',
    ],
  ])('names the territories of %s %s', (field, value, expected) => {
    const row = revisionRow({ table: 'operations', field, stage: null });
    expect(describeValue(row, value, zoneName).replaceAll('\u202f', '\u00a0')).toBe(expected);
  });
});
