import { expect, it } from 'vitest';
import type { FileReport } from '#lib/contract/manifest.ts';
import { announceImport, describeOutcome } from '#lib/views/import/announce-import.ts';

const report = (rows_kept: number, rows_rejected: number) =>
  ({ rows_read: rows_kept + rows_rejected, rows_kept, rows_rejected }) as FileReport;

it('says nothing before a file is there, then once per phase', () => {
  expect(announceImport({ phase: 'loading', fileCount: 0, reports: [] })).toBe('');
  expect(announceImport({ phase: 'idle', fileCount: 0, reports: [] })).toBe('');
  expect(announceImport({ phase: 'reading', fileCount: 2, reports: [] })).toBe(
    'Lecture de 2\u00a0fichiers en cours.',
  );
  expect(announceImport({ phase: 'done', fileCount: 1, reports: [report(3, 0)] })).toBe(
    'Lecture finie. 1\u00a0fichier\u00a0: 3\u00a0lignes retenues, 0\u00a0écartée.',
  );
});

it('sums rows over files, and counts those that gave none', () => {
  expect(describeOutcome([report(1200, 4), report(0, 0), report(1, 2)])).toBe(
    '3\u00a0fichiers\u00a0: 1\u202f201\u00a0lignes retenues, 6\u00a0écartées, 1\u00a0fichier sans ligne lue.',
  );
});
