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
