import { describe, expect, it } from 'vitest';
import { issue } from '#lib/contract/issue.ts';
import type { FileReport } from '#lib/contract/manifest.ts';
import { nameOfCleaned, presentFile } from '#lib/views/import/present-file.ts';

const REPORT: FileReport = {
  file: 'depenses.csv',
  sha256: '00',
  layout: 'spending',
  encoding: 'utf-8',
  delimiter: ';',
  header_line: 3,
  rows_read: 1204,
  rows_kept: 1198,
  rows_rejected: 6,
  rows_control: 0,
  amount_cents_read: 1_234_567_890,
  amount_cents_kept: 1_234_000_000,
  amount_cents_rejected: 567_890,
  values_read: null,
  values_kept: null,
  values_rejected: null,
  amount_unreadable: 0,
  issues: {},
};
const FAULT = issue('unknown-layout', { file: 'depenses.csv', line: 1 });
const nothing = { rows_read: 0, rows_kept: 0, rows_rejected: 0, amount_cents_read: null };

describe('a file that is read', () => {
  it('balances its rows and its euros, to the cent', () => {
    expect(presentFile(REPORT, []).sentences).toEqual([
      '1\u202f204\u00a0lignes lues = 1\u202f198\u00a0retenues + 6\u00a0écartées.',
      '12\u202f345\u202f678,90\u00a0€ lus = 12\u202f340\u202f000,00\u00a0€ retenus + 5\u202f678,90\u00a0€ écartés.',
    ]);
    expect(presentFile(REPORT, []).state).toBe('partial');
  });

  it('counts one of a thing in the singular', () => {
    const one = { ...REPORT, rows_read: 1, rows_kept: 1, rows_rejected: 0, amount_cents_read: null };
    expect(presentFile(one, [])).toMatchObject({
      state: 'whole',
      sentences: ['1\u00a0ligne lue = 1\u00a0retenue + 0\u00a0écartée.'],
    });
  });

  it('balances values, and tells apart what is in no sum', () => {
    const values = {
      ...REPORT,
      amount_cents_read: null,
      values_read: 12,
      values_kept: 11,
      values_rejected: 1,
      amount_unreadable: 2,
      rows_control: 1,
    };
    expect(presentFile(values, []).sentences.slice(1)).toEqual([
      '12\u00a0valeurs lues = 11\u00a0retenues + 1\u00a0écartée.',
      '2\u00a0lignes écartées n’ont pas de montant lisible\u00a0: elles ne sont dans aucune somme.',
      '1\u00a0ligne de total ou de mention, comptée à part.',
    ]);
  });

  it('says how it was read', () => {
    expect(presentFile(REPORT, []).facts).toEqual([
      ['Mise en page', 'Dépenses, mise en page du site'],
      ['Encodage', 'UTF-8'],
      ['Séparateur', 'point-virgule'],
      ['En-tête', 'ligne\u00a03'],
    ]);
  });
});

it('agrees with no euro', () => {
  const none = { ...REPORT, amount_cents_read: 500, amount_cents_kept: 500, amount_cents_rejected: 0 };
  expect(presentFile(none, []).sentences[1]).toBe(
    '5,00\u00a0€ lus = 5,00\u00a0€ retenus + 0,00\u00a0€ écarté.',
  );
});

describe('a file that is not read', () => {
  it('asks for a description of an unknown layout', () => {
    expect(presentFile({ ...REPORT, ...nothing, layout: 'unknown' }, [FAULT]).state).toBe('unknown');
  });

  it('says why, and takes no fault of another file for its own', () => {
    const empty = issue('empty-file', { file: 'depenses.csv', line: 1 });
    expect(presentFile({ ...REPORT, ...nothing }, [empty])).toMatchObject({
      state: 'unread',
      sentences: ['Le fichier est vide.'],
    });
    expect(presentFile({ ...REPORT, ...nothing }, [{ ...empty, file: 'autre.csv' }]).state).toBe('whole');
  });
});

it.each([
  ['depenses.csv', 'non-officiel-depenses-nettoye.csv'],
  ['envoi.zip/mars/a.xlsx', 'non-officiel-envoi.zip--mars--a-nettoye.csv'],
  ['a.xlsx › Aides 2026', 'non-officiel-a--Aides 2026-nettoye.csv'],
  ['gros.csv.gz', 'non-officiel-gros-nettoye.csv'],
])('names the cleaned file of %s', (name, cleaned) => {
  expect(nameOfCleaned(name)).toBe(cleaned);
});

describe('a file without a row', () => {
  const empty = { ...REPORT, ...nothing };

  it('is not said to be read whole', () => {
    expect(presentFile(empty, [issue('no-rows', { file: 'depenses.csv', line: 1 })])).toMatchObject({
      state: 'empty',
      sentences: ['Le fichier a un en-tête et aucune ligne.'],
    });
  });

  it.each(['a.json', 'page.HTML', 'carte.geojson'])('is no table to describe: %s', (file) => {
    const report = { ...empty, file, layout: 'unknown' };
    expect(presentFile(report, [{ ...FAULT, file }])).toMatchObject({
      state: 'unread',
      sentences: ['Ce fichier n’est pas un tableau\u00a0: il n’est pas lu.'],
    });
  });

  it('is one that is passed over, beside the data of its archive', () => {
    const passed = { ...empty, layout: 'unknown', encoding: 'none', delimiter: '', header_line: 0 };
    expect(presentFile(passed, [issue('entry-ignored', { file: 'depenses.csv', line: 1 })])).toMatchObject({
      state: 'ignored',
      facts: [],
    });
  });
});

it('tells the sheets that it left unread beside what it read', () => {
  const skipped = issue('sheet-ignored', { file: 'depenses.csv', line: 1, value: '2025', detail: '12' });
  const other = { ...skipped, file: 'autre.csv' };
  const view = presentFile({ ...REPORT, rows_rejected: 0 }, [skipped, other]);
  expect(view.state).toBe('partial');
  expect(view.sentences.slice(2)).toEqual([
    'La feuille «\u00a02025\u00a0» du classeur n’est pas lue (lignes non vides\u00a0: 12).',
  ]);
});
