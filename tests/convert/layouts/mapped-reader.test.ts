import { describe, expect, it } from 'vitest';
import { parseFileMapping } from '#lib/contract/file-mapping.ts';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { readFile } from '../../support/read-file.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

const MAPPING = parseFileMapping({
  columns: { beneficiaire: 'Structure fictive', montant: 'Montant de l’aide (1)', date: 'Année' },
  constants: {
    etape: 'payé',
    operateur: 'Opérateur fictif D',
    nom_projet: 'Aide fictive',
    ligne: 'formation',
  },
});

function read(lines: readonly string[], fileMappings = { 'autre.csv': MAPPING }) {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const options = { geography: GEOGRAPHY, mapping: NO_MAPPING, defaultLine: null, fileMappings };
  return readFile({ name: 'autre.csv', bytes }, options);
}

describe('mappedReader', () => {
  it('reads the columns that the mapping names, and no other, and gives every row the constants', async () => {
    const { report, movements, operations, issues } = await read([
      'Année;Structure fictive;montant;Montant de l’aide (1)',
      '2025;Établissement fictif 2;9 999,00;1 250,50',
      '2025-03-01;Établissement fictif 3;9 999,00;-10',
    ]);
    expect(report).toMatchObject({
      layout: 'spending-mapped',
      rows_read: 2,
      rows_kept: 2,
      amount_cents_read: 124_050,
      amount_cents_kept: 124_050,
    });
    expect(movements.map(({ stage, date, amountCents }) => [stage, date, amountCents])).toEqual([
      ['paid', '2025-12-31', 125_050],
      ['paid', '2025-03-01', -1000],
    ]);
    expect(
      operations.map(({ beneficiaryName, operator, line }) => [beneficiaryName, operator, line]),
    ).toEqual([
      ['Établissement fictif 2', 'Opérateur fictif D', 'formation'],
      ['Établissement fictif 3', 'Opérateur fictif D', 'formation'],
    ]);
    expect(issues.map(({ code, value }) => [code, value])).toEqual([
      ['unexpected-column', 'montant'],
      ['date-converted', '2025'],
    ]);
  });

  it('reads amounts that name no unit in that of the mapping, and the others in their own', async () => {
    const mapping = parseFileMapping({ ...MAPPING, unit: 'k€' });
    const { movements } = await read(
      [
        'Année;Structure fictive;Montant de l’aide (1)',
        '2025;A;12,5',
        '2025;B;(3)',
        '2025;C;40 €',
        '2025;D;€ 7',
        '2025;E;1 M€',
      ],
      { 'autre.csv': mapping },
    );
    expect(movements.map(({ amountCents }) => amountCents)).toEqual([
      1_250_000, -300_000, 4_000, 700, 100_000_000,
    ]);
  });

  it('says which header of the file is missing, in the words of the file', async () => {
    const { isRead, issues } = await read(['Année;Structure fictive', '2025;Établissement fictif 2']);
    expect(isRead).toBe(false);
    expect(issues.map(({ code, value }) => [code, value])).toEqual([
      ['missing-header', 'Montant de l’aide (1)'],
    ]);
  });

  it('leaves a file without mapping unknown', async () => {
    const { isRead, issues } = await read(['Année;Structure fictive', '2025;A'], {} as never);
    expect(isRead).toBe(false);
    expect(issues.map(({ code }) => code)).toEqual(['unknown-layout']);
  });
});

describe('a mapping to observations', () => {
  const VALUES = parseFileMapping({
    layout: 'observations',
    columns: { zone: 'Territoire', date: 'Mois', valeur: 'Effectif' },
    constants: { indicateur: 'soignants-formes', type_valeur: 'va' },
  });

  it('reads values by zone, named or coded, and rejects what is no zone or no number', async () => {
    const { report, observations, issues } = await read(
      [
        'Territoire;Mois;Effectif;Note',
        'Île-de-France;2026-01-31;1 250,5;a',
        'PACA;2026-02-28;80;b',
        'France;2026-01-31;3000;c',
        'D44;2026-01-31;;d',
        '52;2026-01-31;7;e',
        'Ici;2026-01-31;8;f',
        'R84;2026-01-31;beaucoup;g',
      ],
      { 'autre.csv': VALUES },
    );
    expect(report).toMatchObject({
      layout: 'observations-mapped',
      rows_read: 7,
      rows_kept: 4,
      rows_rejected: 3,
    });
    expect(
      observations.map(({ indicatorId, zoneId, date, kind, value }) => [
        indicatorId,
        zoneId,
        date,
        kind,
        value,
      ]),
    ).toEqual([
      ['soignants-formes', 'R11', '2026-01-31', 'va', 1250.5],
      ['soignants-formes', 'R93', '2026-02-28', 'va', 80],
      ['soignants-formes', 'FRANCE', '2026-01-31', 'va', 3000],
      ['soignants-formes', 'D44', '2026-01-31', 'va', null],
    ]);
    const errors = issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ line, column, code }) => [line, column, code])).toEqual([
      [6, 'Territoire', 'invalid-zone'],
      [7, 'Territoire', 'invalid-zone'],
      [8, 'Effectif', 'number-unreadable'],
    ]);
  });
});
