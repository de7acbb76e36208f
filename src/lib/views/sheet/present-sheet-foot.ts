import { addressOf } from '#lib/views/shell/address.ts';
import { dateOfData, type Edition } from '#lib/views/words/edition.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { NATURE_LABELS } from '#lib/views/words/labels.ts';

/** What stands at the foot of a sheet: how to cite it, and the address that will show the same figures. */
export interface SheetFootView {
  readonly version: string;
  readonly dataDate: string;
  /** « Suivi IA en santé, jeu « … », version …, données au …, consulté à l’adresse … ». */
  readonly citation: string;
  readonly frozenHref: string;
  /** The absolute address where the site has one; without it, words: the citation beside it holds the path. */
  readonly frozenText: string;
  /** What the QR code holds; null without a public address, and then why there is none. */
  readonly qrText: string | null;
  readonly qrMissing: string | null;
}

/** Where the sheet is: the site’s own prefix, its page below the dataset, and its query. */
export interface SheetPlace {
  readonly base: string;
  readonly page: string;
  /** « ?au=2026-06-30 », or « ». */
  readonly search: string;
}

const QR_MISSING =
  'Pas de code QR\u00a0: l’adresse publique de ce site n’est pas encore renseignée par son éditeur.';

/** The foot of a sheet. `baseUrl` is the public address of the site, its prefix included. */
export function presentSheetFoot(
  edition: Edition,
  { base, page, search }: SheetPlace,
  { baseUrl }: { readonly baseUrl: string | null },
): SheetFootView {
  const { dataset, version } = edition;
  const path = `${addressOf({ base, dataset: dataset.id, version: version.id }, page)}${search}`;
  const address = baseUrl === null ? null : `${baseUrl}${path.slice(base.length)}`;
  const dataDate = formatDate(dateOfData(edition));
  const mark = dataset.nature === 'fictif' ? `[${NATURE_LABELS.fictif}] ` : '';
  const where = address === null ? `page ${path} du site` : `consulté à l’adresse ${address}`;
  return {
    version: version.id,
    dataDate,
    citation: `${mark}Suivi IA en santé, jeu «\u00a0${dataset.title}\u00a0», version ${version.id}, données au ${dataDate}, ${where}.`,
    frozenHref: path,
    frozenText: address ?? 'cette page, à cette version',
    qrText: address,
    qrMissing: address === null ? QR_MISSING : null,
  };
}
