import { isMoneyFigure, type FigureId } from '#lib/domain/figure.ts';
import { absentCell, countCell, euroCell } from '#lib/views/figure/cells.ts';
import type { TableView, ValueCell } from '#lib/views/figure/table-view.ts';
import { formatCount, formatDate, formatEuros, formatQuantity } from '#lib/views/words/format.ts';
import type { Status } from '#lib/views/words/labels.ts';
import type { ComparedFigure, Outcome, SourceRow } from './provenance-view.ts';

/** What came of it, in a sentence and a sign. */
export interface Verdict {
  readonly status: Status;
  readonly text: string;
}

/** « Identique, au centime », the gap in euros, or which file is not the published one. */
export function judgeOutcome(outcome: Outcome, figures: readonly { readonly id: FigureId }[]): Verdict {
  switch (outcome.kind) {
    case 'altered':
      return {
        status: 'late',
        text: `${agree(outcome.files, 'Ce fichier n’est pas celui', 'Ces fichiers ne sont pas ceux')} que le manifeste annonce\u00a0: ${outcome.files.join(', ')}. Rien n’est recalculé à partir d’un fichier altéré. Recommencez, ou signalez-le.`,
      };
    case 'unreadable':
      return {
        status: 'watch',
        text: `Le second calcul ne sait pas lire ${agree(outcome.files, 'ce fichier', 'ces fichiers')}\u00a0: ${outcome.files.join(', ')}. Il ne peut pas confirmer le chiffre.`,
      };
    case 'failed':
      return {
        status: 'watch',
        text: 'Les fichiers livrés n’ont pas pu être lus\u00a0: rien n’est recalculé. Les chiffres de la page restent ceux de la livraison. Vérifiez la connexion, puis recommencez.',
      };
    case 'compared': {
      const gaps = outcome.figures.flatMap((one, index) =>
        one.shown === one.again ? [] : [describeGap(one, figures[index]?.id ?? null)],
      );
      const isMoney = figures.some(({ id }) => isMoneyFigure(id));
      if (gaps.length > 0) return { status: 'late', text: `Différent\u00a0: ${gaps.join('\u00a0; ')}.` };
      const count = formatQuantity(outcome.figures.length, 'chiffre recalculé', 'chiffres recalculés');
      return {
        status: 'reached',
        text: `Identique${isMoney ? ', au centime' : ''}\u00a0: ${count} à partir des fichiers livrés, par un second programme.`,
      };
    }
  }
}

function agree(files: readonly string[], one: string, many: string): string {
  return files.length < 2 ? one : many;
}

function describeGap({ shown, again }: ComparedFigure, id: FigureId | null): string {
  const write = (value: number | null) =>
    value === null ? 'rien' : id && !isMoneyFigure(id) ? formatCount(value) : formatEuros(value);
  const gap = shown === null || again === null ? '' : `, écart de ${write(again - shown)}`;
  return `la page montre ${write(shown)}, les fichiers donnent ${write(again)}${gap}`;
}

function nameUnits(figures: readonly { readonly id: FigureId }[]): string {
  const isMoney = figures.map(({ id }) => isMoneyFigure(id));
  if (isMoney.every(Boolean)) return 'Sur la page, en euros';
  return isMoney.some(Boolean) ? 'Sur la page, en euros ou en nombre' : 'Sur la page, en nombre';
}

/** Each figure as shown and as computed again. */
export function tableOfFigures(
  names: readonly string[],
  figures: readonly { readonly id: FigureId; readonly value: number | null }[],
  outcome: Outcome | null,
): TableView {
  const compared = outcome?.kind === 'compared' ? outcome.figures : null;
  return {
    caption: compared ? 'Les chiffres, sur la page et recalculés' : 'Les chiffres',
    columns: [
      { key: 'figure', label: 'Chiffre', isNumeric: false },
      { key: 'shown', label: nameUnits(figures), isNumeric: true },
      ...(compared
        ? [
            { key: 'again', label: 'Recalculé', isNumeric: true },
            { key: 'rows', label: 'Lignes lues', isNumeric: true },
          ]
        : []),
    ],
    rows: figures.map(({ id, value }, index) => {
      const one = compared?.[index];
      return {
        key: String(index),
        href: null,
        cells: [
          names[index] ?? '',
          cellOf(id, value),
          ...(one ? [cellOf(id, one.again), countCell(one.rows.length)] : []),
        ],
      };
    }),
  };
}

/** The lines of files that make one figure, exactly as they were delivered, masks included. */
export function tableOfRows(id: FigureId, rows: readonly SourceRow[], caption: string): TableView {
  return {
    caption,
    columns: [
      { key: 'file', label: 'Fichier', isNumeric: false },
      { key: 'line', label: 'Ligne', isNumeric: true },
      { key: 'date', label: 'Date', isNumeric: false },
      { key: 'beneficiary', label: 'Bénéficiaire', isNumeric: false },
      {
        key: 'value',
        label: isMoneyFigure(id) ? 'Part du chiffre, en euros' : 'Part du chiffre',
        isNumeric: true,
      },
    ],
    rows: rows.map(({ file, line, date, beneficiary, value }, index) => ({
      key: String(index),
      href: null,
      cells: [
        file,
        { text: String(line), value: line },
        date === '' ? absentCell() : { text: formatDate(date), value: date },
        beneficiary ?? absentCell('not-applicable'),
        cellOf(id, value),
      ],
    })),
  };
}

function cellOf(id: FigureId, value: number | null): ValueCell {
  return isMoneyFigure(id) ? euroCell(value) : countCell(value);
}
