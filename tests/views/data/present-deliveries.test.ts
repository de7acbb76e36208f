import { describe, expect, it } from 'vitest';
import type { FileReport } from '#lib/contract/manifest.ts';
import { describeDelivery } from '#lib/views/words/describe-delivery.ts';
import {
  tableOfChecks,
  tableOfDownloads,
  tableOfFiles,
  tableOfMasked,
} from '#lib/views/data/present-deliveries.ts';
import { groupIssues, tableOfIssues } from '#lib/views/data/present-quality.ts';
import { textOf } from '#lib/views/figure/table-view.ts';

const file = (change: Partial<FileReport>): FileReport => ({
  file: 'a.csv',
  sha256: '00',
  layout: 'spending',
  encoding: 'utf-8',
  delimiter: ';',
  header_line: 1,
  rows_read: 10,
  rows_kept: 9,
  rows_rejected: 1,
  rows_control: 0,
  amount_cents_read: 1000,
  amount_cents_kept: 900,
  amount_cents_rejected: 100,
  values_read: null,
  values_kept: null,
  values_rejected: null,
  amount_unreadable: 0,
  issues: {},
  ...change,
});
const texts = (row: { readonly cells: readonly (string | { text: string })[] } | undefined) =>
  row?.cells.map((cell) => textOf(typeof cell === 'string' ? cell : { ...cell, value: null }));

describe('tableOfFiles', () => {
  it('keeps rows and euros read, kept and rejected apart', () => {
    expect(texts(tableOfFiles([file({})], 'Fichiers').rows[0])?.slice(3)).toEqual([
      '10',
      '9',
      '1',
      '10,00',
      '9,00',
      '1,00',
      '0',
    ]);
  });

  it('gives no euros to a file that holds none', () => {
    const values = file({ amount_cents_read: null, amount_cents_kept: null, amount_cents_rejected: null });
    expect(texts(tableOfFiles([values], 'Fichiers').rows[0])?.slice(6)).toEqual(Array(4).fill('s.o.'));
  });
});

describe('tableOfDownloads', () => {
  it('says format and weight, and no sum across lines', () => {
    const table = {
      name: 'envelopes',
      file: 'envelopes.arrows',
      rows: 13,
      bytes: 12_000,
      sha256: '',
      sum_cents: 7,
    };
    expect(texts(tableOfDownloads([table], () => '/x', 'Tables').rows[0])).toEqual([
      'envelopes.arrows (Arrow, 12\u00a0ko)',
      'Enveloppes annoncées',
      '13',
    ]);
  });
});

describe('tableOfMasked', () => {
  it('lists what was published of each file, its weight and its maskings, and no other file', () => {
    const masked = { file: 'deliveries/a.csv', sha256: '11', bytes: 12_000 };
    const issues = { 'person-name-masked': 3, 'email-dropped': 2, 'duplicate-row': 7 };
    const table = tableOfMasked(
      [file({ masked, issues }), file({ file: 'b.csv' })],
      (one) => `/data/${one.file}`,
      'Fichiers',
    );
    expect(table.rows.map(({ href }) => href)).toEqual(['/data/deliveries/a.csv']);
    expect(texts(table.rows[0])).toEqual(['a.csv (CSV, 12\u00a0ko)', '10', '5']);
  });
});

describe('tableOfChecks', () => {
  it('puts what is broken first', () => {
    const check = { label: '', checkedRows: 1, failingRows: 0, examples: null };
    const rows = [
      { ...check, checkId: 'held', passed: true },
      { ...check, checkId: 'broken', passed: false },
    ];
    expect(tableOfChecks(rows, 'Contrôles').rows.map(({ key }) => key)).toEqual(['broken', 'held']);
  });
});

describe('groupIssues', () => {
  it('counts by code, rejections first, each with its first case', () => {
    const issue = {
      file: 'a.csv',
      line: 2,
      severity: 'avertissement',
      code: 'out-of-scope',
      message: 'Hors.',
    };
    const groups = groupIssues([
      issue,
      { ...issue, line: 3 },
      { ...issue, line: 9, severity: 'erreur', code: 'amount-unreadable' },
    ]);
    expect(tableOfIssues(groups, 'Signalé').rows.map((row) => texts(row))).toEqual([
      ['amount-unreadable', 'Ligne ou fichier rejeté', '1', 'Hors.', 'a.csv:9'],
      ['out-of-scope', 'Nettoyage ou déduction', '2', 'Hors.', 'a.csv:2'],
    ]);
  });
});

describe('describeDelivery', () => {
  it('says what was read, refused and checked', () => {
    const dataset = {
      id: 'demo',
      title: 'Démonstration',
      nature: 'fictif' as const,
      publisher: '',
      licence: '',
      contact: null,
      nextDelivery: null,
    };
    const version = { id: 'v', date: '2026-09-30' };
    const checks = { passed: 9, total: 13 };
    const edition = { dataset, version, versions: [version], isPinned: false, checks };
    expect(describeDelivery(edition, [file({}), file({})])).toBe(
      'La livraison du 30\u00a0septembre 2026 compte 2\u00a0fichiers et 20\u00a0lignes, dont 2\u00a0sont rejetées\u202f; 9 contrôles sur 13 sont respectés.',
    );
  });
});
