import type { RegionCode } from '#lib/domain/territory.ts';
import type { Edition } from '#lib/views/words/edition.ts';
import { NATURE_LABELS } from '#lib/views/words/labels.ts';

/** The files of a region: every movement that the seat puts there, and its totals under every rule. */
export const REGION_FILES = ['mouvements', 'synthese'] as const;
export type RegionFile = (typeof REGION_FILES)[number];

export const REGION_FILE_LABELS: Readonly<Record<RegionFile, string>> = {
  mouvements: 'Tous les mouvements dont le siège du coordinateur est ici',
  synthese: 'Montants par ligne, étape et règle',
};

/** Whose figures a file holds. */
export type FileEdition = Pick<Edition, 'dataset' | 'version'>;

/** Address of a file of a region, below the site. */
export function regionFileAddress(
  base: string,
  { dataset, version }: FileEdition,
  [code, file]: readonly [RegionCode, RegionFile],
): string {
  return `${base}/api/v1/${dataset.id}/${version.id}/regions/${code}-${file}.csv`;
}

/** What an archive of these files says of itself. */
export function noticeOfRegions({ dataset, version }: FileEdition): string {
  return [
    `Suivi IA en santé\u00a0: ${dataset.title}, version ${version.id}, données au ${version.date}.`,
    `${NATURE_LABELS[dataset.nature]}. Licence\u00a0: ${dataset.licence}.`,
    'NN-mouvements.csv\u00a0: les mouvements dont le siège du coordinateur est dans la région NN (code Insee).',
    'NN-synthese.csv\u00a0: ses montants par ligne, étape et règle d’attribution, qui ne s’ajoutent pas.',
    '',
  ].join('\r\n');
}
