import type { ShownFigure } from '#lib/domain/figure.ts';
import { toCarnetLink } from '#lib/views/shell/carnet-link.ts';
import { dateOfData, searchOfCut, type Edition } from '#lib/views/words/edition.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { NATURE_LABELS } from '#lib/views/words/labels.ts';
import { presentChecks } from '#lib/views/figure/checks-view.ts';
import type { ChartQuestion } from '#lib/views/figure/provenance.ts';
import type { MarginView } from '#lib/views/figure/margin-view.ts';
import { presentReport } from '#lib/views/words/report-error.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { addressOf } from '#lib/views/shell/address.ts';
import { toFrenchCsv } from './csv.ts';

/** What a figure says of itself, beside what its edition says of all of them. */
export interface FigureNote {
  /** Stem of the CSV: « etapes-ia-sante ». */
  readonly name: string;
  readonly title: string;
  readonly source: string;
  /** What the figures depend on: étape, règle, lecture, filtres. */
  readonly choices: readonly (readonly [string, string])[];
  /** Day of the data, where it is not that of the version: an amount that the version quotes. */
  readonly dataDate?: string;
  /** Id of the figure in a carnet, where a carnet can hold what is shown. */
  readonly carnet?: string | undefined;
  /** What of it can be computed again from the delivered files. */
  readonly figures?: readonly ShownFigure[] | undefined;
  /** The questions behind it; empty where no question answers, absent where its name or its figures tell them. */
  readonly asked?: readonly ChartQuestion[] | undefined;
}

/** Where the figure is: the site’s prefix, and the page below its dataset. */
export interface FigurePlace {
  readonly base: string;
  readonly page: string;
}

/** The quiet line under a figure, and its CSV: both name the dataset, its nature, its version and its date. */
export function toMargin(
  edition: Edition,
  { base, page }: FigurePlace,
  table: TableView,
  { name, title, source, choices, dataDate = dateOfData(edition), carnet, figures = [], asked }: FigureNote,
): MarginView {
  const { dataset, version, checks, cutAt } = edition;
  const cut = cutAt ? `-au-${cutAt}` : '';
  const pinned = { base, dataset: dataset.id, version: version.id };
  const scope = { ...pinned, version: edition.isPinned ? version.id : null };
  const dataPage = addressOf(scope, 'donnees');
  const stem = `${dataset.id}-${version.date}${cut}-${name}`;
  const marked = dataset.nature === 'fictif' ? markRows(table) : table;
  const href = `${addressOf(pinned, page)}${searchOfCut(edition)}`;
  const head = [
    ['Figure', title],
    ['Jeu de données', dataset.title],
    ['Nature', NATURE_LABELS[dataset.nature]],
    ['Version', version.id],
    ['Données au', dataDate],
    ...choices,
    ['Source', source],
    ['Licence', dataset.licence],
  ] as const;
  const told = { edition, base, title, figures, name, asked };
  return {
    source,
    dataDate: formatDate(dataDate),
    versionId: version.id,
    versionHref: href,
    checks: presentChecks(checks, dataPage),
    csvName: `${stem}.csv`,
    csv: toFrenchCsv(marked, head),
    takeAway: async (origin, finding) => {
      const { nature, licence, publisher } = dataset;
      const figure = {
        ...{ stem, title, dataset: dataset.id, nature, version: version.id },
        ...{ dataDate, source, licence, choices, head, table },
      };
      const shown = cutAt ? null : (carnet ?? null);
      const taken = { figure, finding: finding ?? title, marked, publisher, href, scope, carnet: shown };
      return (await import('#lib/export/take-away/prepare-take-away.ts')).prepareTakeAway(taken, origin);
    },
    reportHref: presentReport({ contact: dataset.contact, figure: title, page, version: version.id }),
    nature: dataset.nature,
    // Published facts come from documents, the rest from delivered files.
    provenanceHref: `${dataPage}#${dataset.nature === 'public' ? 'sources' : 'fichiers'}`,
    provenance: figures.length ? told : null,
    sql: asked?.length === 0 ? null : told,
    carnet: toCarnetLink(edition, base, carnet, title),
  };
}

/** A row that leaves its file still says that it is fictitious. */
function markRows({ caption, columns, rows }: TableView): TableView {
  return {
    caption,
    columns: [...columns, { key: 'nature', label: 'Nature des données', isNumeric: false }],
    rows: rows.map((row) => ({ ...row, cells: [...row.cells, 'fictif'] })),
  };
}
