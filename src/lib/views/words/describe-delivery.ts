import type { FileReport } from '#lib/contract/manifest.ts';
import type { Edition } from './edition.ts';
import { formatDate, formatQuantity } from './format.ts';

/** The finding of the data page: what was read, what was refused, which checks hold. */
export function describeDelivery({ version, checks }: Edition, files: readonly FileReport[]): string {
  const sum = (count: (file: FileReport) => number) => files.reduce((total, file) => total + count(file), 0);
  const read = sum((file) => file.rows_read);
  const rejected = sum((file) => file.rows_rejected);
  const refused =
    rejected === 0 ? 'aucune n’est rejetée' : `${formatQuantity(rejected, 'est rejetée', 'sont rejetées')}`;
  return `La livraison du ${formatDate(version.date)} compte ${formatQuantity(files.length, 'fichier', 'fichiers')} et ${formatQuantity(read, 'ligne', 'lignes')}, dont ${refused}\u202f; ${checks.passed} contrôles sur ${checks.total} sont respectés.`;
}
