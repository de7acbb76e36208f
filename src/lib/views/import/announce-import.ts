import type { FileReport } from '#lib/contract/manifest.ts';
import { formatQuantity } from '#lib/views/words/format.ts';

/** Where an import is, for who listens. */
export interface ImportMoment {
  readonly phase: 'idle' | 'loading' | 'reading' | 'done' | 'failed';
  readonly fileCount: number;
  readonly reports: readonly FileReport[];
}

/** One sentence per change of phase, never one per step of the bar; nothing while nothing was asked. */
export function announceImport({ phase, fileCount, reports }: ImportMoment): string {
  if (phase === 'done') return `Lecture finie. ${describeOutcome(reports)}`;
  if (fileCount === 0 || (phase !== 'loading' && phase !== 'reading')) return '';
  return `Lecture de ${formatQuantity(fileCount, 'fichier', 'fichiers')} en cours.`;
}

/** « 2 fichiers : 1 204 lignes retenues, 6 écartées. » */
export function describeOutcome(reports: readonly FileReport[]): string {
  const sum = (count: (report: FileReport) => number) =>
    reports.reduce((total, report) => total + count(report), 0);
  const unread = reports.filter((report) => report.rows_read === 0).length;
  const kept = sum(({ rows_kept }) => rows_kept);
  const rejected = sum(({ rows_rejected }) => rows_rejected);
  const rows = `${formatQuantity(kept, 'ligne retenue', 'lignes retenues')}, ${formatQuantity(rejected, 'écartée', 'écartées')}`;
  const left =
    unread > 0 ? `, ${formatQuantity(unread, 'fichier sans ligne lue', 'fichiers sans ligne lue')}` : '';
  return `${formatQuantity(reports.length, 'fichier', 'fichiers')}\u00a0: ${rows}${left}.`;
}
