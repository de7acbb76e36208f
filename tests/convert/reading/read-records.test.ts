import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { readFile } from '../../support/read-file.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

const OPTIONS = { geography: GEOGRAPHY, mapping: NO_MAPPING, defaultLine: null };
const HEADERS = {
  spending: 'id_operation;etape;nature;date;montant;territoire_siege;part_partenaires',
  'france-2030':
    'nom_projet;operateur;procedure;nom_beneficiaire;date_dpm;montant_aide;montant_subvention;montant_avance_remboursable;regions',
  pilote: 'identifiant_indic;zone_id;date_valeur;type_valeur;valeur',
};
const GOOD: Readonly<Record<string, readonly string[]>> = {
  etape: ['engagé', 'payé'],
  nature: ['attribution', 'annulation'],
  date: ['2026-01-31', '01/02/2026'],
  date_dpm: ['2026-01-31', '01/02/2026'],
  date_valeur: ['2026-01-31', '01/02/2026'],
  montant: ['12,30', '-4 500', '(7)'],
  montant_aide: ['12.30', '4500', '(7)'],
  montant_subvention: ['12.30', 'NaN', '7'],
  montant_avance_remboursable: ['NaN', '4500'],
  territoire_siege: ['84', 'PACA', ''],
  regions: ['84', 'PACA', 'NaN'],
  part_partenaires: ['', '84:6000|11:4000'],
  identifiant_indic: ['IND-901', 'IND-902'],
  zone_id: ['R84', 'FRANCE', 'D46'],
  type_valeur: ['va', 'VC'],
  valeur: ['', '12,5', '3'],
};
const BAD = ['', '99', '31/02/2026', 'abc', 'NaN', '9e3', '84:1|11:2', '"', '"x;y"', '"x\ny"', '1.234'];

const UNQUOTED = BAD.filter((cell) => !cell.includes('"'));

function cellOf(header: string, bad = BAD): fc.Arbitrary<string> {
  const good = fc.constantFrom(...(GOOD[header] ?? ['A', 'B', 'C']));
  return fc.oneof({ weight: 24, arbitrary: good }, { weight: 1, arbitrary: fc.constantFrom(...bad) });
}

const read = (text: string) => readFile({ name: 'a.csv', bytes: new TextEncoder().encode(text) }, OPTIONS);

describe('readRecords', () => {
  it('keeps the rows, cents and values of any rows in balance, and writes the cents that it keeps', async () => {
    let kept = 0;
    const sheet = fc.constantFrom(...Object.values(HEADERS)).chain((header) => {
      const row = fc.tuple(...header.split(';').map((name) => cellOf(name)));
      return fc
        .array(row, { maxLength: 12 })
        .map((rows) => [header, ...rows.map((r) => r.join(';'))].join('\n'));
    });
    await fc.assert(
      fc.asyncProperty(sheet, async (text) => {
        const { report, movements, observations, issues } = await read(text);
        kept += report.rows_kept;
        const cents = movements.reduce((total, { amountCents }) => total + amountCents, 0);
        const values = observations.filter(({ value }) => value !== null).length;
        expect(report.rows_read).toBe(report.rows_kept + report.rows_rejected);
        expect([cents, values]).toEqual([report.amount_cents_kept ?? 0, report.values_kept ?? 0]);
        expect(report.amount_cents_read ?? 0).toBe(cents + (report.amount_cents_rejected ?? 0));
        expect(report.values_read ?? 0).toBe(values + (report.values_rejected ?? 0));
        const rejected = new Set(
          issues.filter(({ severity }) => severity === 'error').map(({ line }) => line),
        );
        expect(rejected.size).toBe(report.rows_rejected);
      }),
      { numRuns: 300 },
    );
    expect(kept).toBeGreaterThan(300);
  });

  it('reads every amount of the file, kept or not', async () => {
    const cents: Readonly<Record<string, number>> = {
      '12,30': 1230,
      '-4 500': -450000,
      '(7)': -700,
      '99': 9900,
    };
    const width = HEADERS.spending.split(';').length;
    const row = fc.tuple(...HEADERS.spending.split(';').map((header) => cellOf(header, UNQUOTED)));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
        const { report } = await read([HEADERS.spending, ...rows.map((cells) => cells.join(';'))].join('\n'));
        const amounts = rows.map((cells) => cells[width - 3] ?? '');
        expect(report.rows_read).toBe(rows.filter((cells) => cells.some((cell) => cell !== '')).length);
        expect(report.amount_cents_read).toBe(amounts.reduce((sum, amount) => sum + (cents[amount] ?? 0), 0));
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const { report, issues, isRead } = await readFile({ name: 'a.csv', bytes }, OPTIONS);
        expect(report.rows_read).toBe(0);
        expect(isRead || issues.some(({ severity }) => severity === 'error')).toBe(true);
      }),
    );
  });

  it('counts the cents of a rejected row, and those of a duplicate, apart', async () => {
    const rows = [
      'A;engagé;;2026-01-01;10,00;;',
      'A;engagé;;2026-01-01;10,00;;',
      'A;promis;;2026-01-01;5,00;;',
    ];
    const { report } = await read([HEADERS.spending, ...rows].join('\n'));
    expect(report).toMatchObject({
      rows_read: 3,
      rows_kept: 1,
      amount_cents_read: 2500,
      amount_cents_kept: 1000,
      amount_cents_rejected: 1500,
      amount_unreadable: 0,
    });
  });

  it('takes the same operation with another content as a second movement', async () => {
    const rows = ['A;engagé;;2026-01-01;10,00;;', 'A;engagé;;2026-01-02;10,00;;'];
    const { movements, issues } = await read([HEADERS.spending, ...rows].join('\n'));
    expect(movements.map(({ operationKey, date }) => [operationKey, date])).toEqual([
      ['A', '2026-01-01'],
      ['A', '2026-01-02'],
    ]);
    expect(issues).toEqual([]);
  });
});
