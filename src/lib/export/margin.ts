import type { Edition } from '#lib/views/edition.ts';
import { formatDate, formatQuantity } from '#lib/views/format.ts';
import { NATURE_LABELS } from '#lib/views/labels.ts';
import type { MarginView } from '#lib/views/margin-view.ts';
import type { TableView } from '#lib/views/table-view.ts';
import { addressOf } from '#lib/views/address.ts';
import { toFrenchCsv } from './csv.ts';

/** What a figure says of itself, beside what its edition says of all of them. */
export interface FigureNote {
  /** Stem of the CSV: « etapes-ia-sante ». */
  readonly name: string;
  readonly title: string;
  readonly source: string;
  /** What the figures depend on: étape, règle, lecture, filtres. */
  readonly choices: readonly (readonly [string, string])[];
}

/** The quiet line under a figure, and its CSV: both name the dataset, its nature, its version and its date. */
export function toMargin(
  edition: Edition,
  base: string,
  table: TableView,
  { name, title, source, choices }: FigureNote,
): MarginView {
  const { dataset, version, checks } = edition;
  const dataDate = formatDate(version.date);
  const pinned = { base, dataset: dataset.id, version: version.id };
  return {
    source,
    dataDate,
    versionId: version.id,
    versionHref: addressOf(pinned),
    checksText: `${formatQuantity(checks.passed, 'contrôle', 'contrôles')} sur ${checks.total} ${checks.passed < 2 ? 'respecté' : 'respectés'}`,
    csvName: `${dataset.id}-${version.date}-${name}.csv`,
    csv: toFrenchCsv(table, [
      ['Figure', title],
      ['Jeu de données', dataset.title],
      ['Nature', NATURE_LABELS[dataset.nature]],
      ['Version', version.id],
      ['Données au', version.date],
      ...choices,
      ['Source', source],
      ['Licence', dataset.licence],
    ]),
    reportHref: reportHref(edition, title),
    nature: dataset.nature,
    provenanceHref: `${addressOf(pinned, 'donnees')}#fichiers`,
  };
}

/** A letter to the publisher, prefilled; the page on the data while nobody is named. */
function reportHref({ dataset, version }: Edition, title: string): string {
  if (dataset.contact === null) return '#signaler';
  const subject = encodeURIComponent(`Erreur signalée : ${title}`);
  const body = encodeURIComponent(`Figure : ${title}\nJeu : ${dataset.title}\nVersion : ${version.id}\n`);
  return `mailto:${dataset.contact}?subject=${subject}&body=${body}`;
}
