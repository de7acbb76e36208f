import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { readFile } from '../support/read-file.ts';
import { toPilote, type PiloteObservation } from '#lib/export/pilote.ts';
import { GEOGRAPHY } from '../support/small-geography.ts';

const NAMES = {
  zones: { FRANCE: 'France', R84: 'Auvergne-Rhône-Alpes', R01: 'Guadeloupe' },
  indicators: { 'IND-901': 'soignants-formes' },
};
const VALUE: PiloteObservation = {
  indicatorId: 'soignants-formes',
  zoneId: 'R84',
  date: '2026-09-30',
  datePrecision: 'day',
  kind: 'va',
  value: 1234.5,
  profession: null,
  training: null,
  countedAs: null,
};
const write = (...changes: Partial<PiloteObservation>[]) =>
  toPilote(
    changes.map((change) => ({ ...VALUE, ...change })),
    NAMES,
  );
const NONE = { 'no-identifier': 0, 'broken-down': 0, 'no-value': 0, 'date-imprecise': 0, 'same-month': 0 };

describe('a file for PILOTE', () => {
  const file = write(
    { zoneId: 'FRANCE', kind: 'vi', date: '2024-12-31', value: 0 },
    {},
    { zoneId: 'R01', kind: 'vc', date: '2027-12-31', value: -3 },
    { indicatorId: 'IND-0042', zoneId: 'D2A', value: 12_345_678 },
  );

  it('is written letter for letter as its import template', () => {
    expect(file.csv).toBe(
      'identifiant_indic;zone_id;zone_nom;date_valeur;type_valeur;valeur\r\n' +
        'IND-901;FRANCE;France;2024-12-31;vi;0\r\n' +
        'IND-901;R84;Auvergne-Rhône-Alpes;2026-09-30;va;1234.5\r\n' +
        'IND-901;R01;Guadeloupe;2027-12-31;vc;-3\r\n' +
        'IND-0042;D2A;;2026-09-30;va;12345678\r\n',
    );
    expect([file.rowCount, file.leftOut]).toEqual([4, NONE]);
  });

  // DITP, import schema of PILOTE: data.md of the field notes, constraints typed by hand.
  it('holds each documented rule', () => {
    const [header, ...rows] = file.csv.trimEnd().split('\r\n');
    expect(header?.split(';').toSorted()).toEqual(
      ['identifiant_indic', 'zone_id', 'zone_nom', 'date_valeur', 'type_valeur', 'valeur'].toSorted(),
    );
    const cells = rows.map((row) => row.split(';'));
    expect(cells).toHaveLength(4);
    for (const [indicator, zone, , date, kind, value] of cells) {
      expect(indicator).toMatch(/^IND-([0-9]{3,4})$/);
      expect(zone).toMatch(
        /^(D([02][1-9]|2[AB]|[1345678][0-9]|9[012345]|97[12346])|(R(0[12346]|11|2[478]|32|44|5[23]|7[56]|84|9[34]))|FRANCE|France)$/,
      );
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      expect(['vi', 'va', 'vc']).toContain(kind);
      expect(value).toMatch(/^-?\d+(\.\d+)?$/);
    }
    const keys = cells.map(([indicator, zone, , date, kind]) => [indicator, zone, date, kind].join());
    expect(new Set(keys).size).toBe(4);
    expect(rows.filter((row) => row.trim() === '')).toEqual([]);
  });

  it('is read back by our own reader without a remark', async () => {
    const mapping = { ...NO_MAPPING, indicators: { 'IND-901': 'soignants-formes', 'IND-0042': 'autre' } };
    const read = await readFile(
      { name: 'pilote.csv', bytes: new TextEncoder().encode(file.csv) },
      { geography: GEOGRAPHY, mapping, defaultLine: null },
    );
    expect(read.issues).toEqual([]);
    expect(read.report).toMatchObject({ layout: 'pilote', rows_read: 4, rows_kept: 4, rows_rejected: 0 });
    expect(read.observations.map(({ zoneId, date, kind, value }) => [zoneId, date, kind, value])).toEqual([
      ['FRANCE', '2024-12-31', 'vi', 0],
      ['R84', '2026-09-30', 'va', 1234.5],
      ['R01', '2027-12-31', 'vc', -3],
      ['D2A', '2026-09-30', 'va', 12345678],
    ]);
  });
});

describe('what PILOTE cannot take', () => {
  it.each<[string, Partial<PiloteObservation>, string]>([
    ['an empty value, which would erase the month', { value: null }, 'no-value'],
    ['an indicator without identifier', { indicatorId: 'tiers-lieux' }, 'no-identifier'],
    ['a value of one profession', { profession: 'médecins' }, 'broken-down'],
    ['a value of the people registered', { countedAs: 'registered' }, 'broken-down'],
    ['a year', { datePrecision: 'year', date: '2026-12-31' }, 'date-imprecise'],
    ['no date', { datePrecision: 'unknown', date: null }, 'date-imprecise'],
  ])('leaves out and counts %s', (_, change, reason) => {
    const { csv, rowCount, leftOut } = write(change);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1);
    expect([rowCount, leftOut]).toEqual([0, { ...NONE, [reason]: 1 }]);
  });

  it('keeps the last value of a month, as PILOTE does, and says that another is left out', () => {
    const { csv, leftOut } = write(
      { date: '2026-09-15', value: 1 },
      { date: '2026-09-30', value: 2 },
      { value: 3 },
    );
    expect(csv.split('\r\n')[1]).toBe('IND-901;R84;Auvergne-Rhône-Alpes;2026-09-30;va;2');
    expect(leftOut['same-month']).toBe(2);
  });
});
