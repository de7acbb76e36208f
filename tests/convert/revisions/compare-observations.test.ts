import { describe, expect, it } from 'vitest';
import { change, judge } from '../../support/version-pair.ts';

const VALUES = `indicateur;zone;date;type_valeur;valeur;profession
formes;FRANCE;2025-06-30;va;10;
formes;FRANCE;2025-09-30;va;30;
formes;FRANCE;2025-12-31;va;60;
formes;FRANCE;2026-03-31;va;100;
formes;R84;2026-03-31;va;;
formes;FRANCE;2026-03-31;va;40;médecins
formes;FRANCE;2030-12-31;vc;500;
`;
const judged = (text: string) => judge({ 'observations.csv': VALUES }, { 'observations.csv': text });
const short = async (text: string) =>
  (await judged(text)).revisions.map(({ kind, key, field, before, after }) => [
    kind,
    key,
    field,
    before,
    after,
  ]);

describe('compareObservations', () => {
  it.each([
    [
      'a corrected value',
      '2026-03-31;va;100;',
      '2026-03-31;va;90;',
      ['correction', 'formes / FRANCE / va /  /  /  / 2026-03-31', 'value', '100', '90'],
    ],
    [
      'a corrected part of a breakdown',
      ';40;médecins',
      ';41;médecins',
      ['correction', 'formes / FRANCE / va / médecins /  /  / 2026-03-31', 'value', '40', '41'],
    ],
    [
      'a moved target',
      ';vc;500;',
      ';vc;450;',
      ['target-moved', 'formes / FRANCE / vc /  /  /  / 2030-12-31', 'value', '500', '450'],
    ],
    [
      'a target put off',
      '2030-12-31;vc',
      '2031-12-31;vc',
      ['target-moved', 'formes / FRANCE / vc /  /  /  / 2031-12-31', 'date', '2030-12-31', '2031-12-31'],
    ],
    [
      'an empty cell that is filled',
      '2026-03-31;va;;',
      '2026-03-31;va;7;',
      ['addition', 'formes / R84 / va /  /  /  / 2026-03-31', 'value', null, '7'],
    ],
    [
      'a value emptied',
      '2025-06-30;va;10;',
      '2025-06-30;va;;',
      ['removal', 'formes / FRANCE / va /  /  /  / 2025-06-30', 'value', '10', null],
    ],
    [
      'a row taken away',
      'formes;FRANCE;2025-06-30;va;10;\n',
      '',
      ['removal', 'formes / FRANCE / va /  /  /  / 2025-06-30', 'value', '10', null],
    ],
    [
      'a row told late',
      'valeur;profession\n',
      'valeur;profession\nformes;FRANCE;2025-03-31;va;4;\n',
      ['addition', 'formes / FRANCE / va /  /  /  / 2025-03-31', 'value', null, '4'],
    ],
  ])('gives one line for %s', async (_, from, to, expected) => {
    expect(await short(change(VALUES, from, to))).toEqual([expected]);
  });

  it('counts a value dated after the delivery before as new', async () => {
    const { revisions, newValues } = await judged(`${VALUES}formes;FRANCE;2026-06-30;va;150;\n`);
    expect([revisions, newValues]).toEqual([[], 1]);
  });

  it('names a flip what looks like the differences of a cumul, though no value is divided by three', async () => {
    const flux = VALUES.replace('2025-09-30;va;30', '2025-09-30;va;20')
      .replace('2025-12-31;va;60', '2025-12-31;va;30')
      .replace('2026-03-31;va;100', '2026-03-31;va;40');
    expect((await short(flux)).map(([kind, , , before, after]) => [kind, before, after])).toEqual([
      ['cumul-flux-flip', '30', '20'],
      ['cumul-flux-flip', '60', '30'],
      ['cumul-flux-flip', '100', '40'],
    ]);
  });

  it('names a flip three values or more that jump by more than three the same way, a lone one a correction', async () => {
    const jumps = VALUES.replace('va;30', 'va;9').replace('va;60', 'va;19').replace('va;100', 'va;33');
    expect((await short(jumps)).map(([kind]) => kind)).toEqual([
      'cumul-flux-flip',
      'cumul-flux-flip',
      'cumul-flux-flip',
    ]);
    expect((await short(VALUES.replace('va;100', 'va;33'))).map(([kind]) => kind)).toEqual(['correction']);
  });
});
