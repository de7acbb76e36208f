import type { Cents } from '#lib/domain/money.ts';
import type { Header } from '#lib/convert/rows/find-header.ts';
import { foldText } from '#lib/convert/cells/fold-text.ts';
import { isMissing } from '#lib/convert/cells/missing.ts';
import { parseAmount } from '#lib/convert/cells/parse-amount.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';

/** A row that is no data: a total or sub-total that the publisher printed, or a mention at the end of the file. */
export type ControlRow =
  | { readonly kind: 'footer' }
  | {
      readonly kind: 'total';
      readonly isPartial: boolean;
      /** As printed; null when the row shows no amount, or several. */
      readonly text: string | null;
      readonly cents: Cents | null;
    };

const TOTAL = /^((sous )?total|totaux|resultat global)\b/;
const PARTIAL = /^sous total\b/;
const FOOTER =
  /^(extraction|extrait|exporte|export|edite|edition|imprime|genere|source|champ|lecture|mise a jour|derniere mise a jour|donnees (au|extraites|arretees)|date d|nombre de lignes|fin d)\b/;

/**
 * The rows that are no data, by the line they begin on. A total says so in its first cell and fills none of the cells
 * that a row needs, but for its amount: a beneficiary called « Total » has its date, its operator, and is a row.
 * A mention (« Extraction du 6 avril ») has at most two cells and stands below the last row of data.
 */
export function findControlRows(
  rows: readonly SourceRow[],
  header: Header,
): ReadonlyMap<SourceRow, ControlRow> {
  const found = new Map<SourceRow, ControlRow>();
  for (const row of rows) {
    const total = toTotal(row, header);
    if (total) found.set(row, total);
  }
  for (const row of rows.toReversed()) {
    if (found.has(row)) continue;
    if (!isFooter(row)) break;
    found.set(row, { kind: 'footer' });
  }
  return found;
}

function toTotal({ cells, hasBrokenQuotes }: SourceRow, { layout, places }: Header): ControlRow | null {
  const labelAt = cells.findIndex((cell) => !isMissing(cell));
  const label = foldText(cells[labelAt] ?? '');
  if (layout.amount === null || hasBrokenQuotes || !TOTAL.test(label)) return null;
  const needed = layout.columns.filter(({ header, isRequired }) => isRequired && header !== layout.amount);
  const isFilled = (place: number | undefined) =>
    place !== undefined && place !== labelAt && !isMissing(cells[place] ?? '');
  if (needed.some(({ header }) => isFilled(places.get(header)))) return null;
  const others = cells.filter((cell, index) => index !== labelAt && !isMissing(cell));
  if (others.some((cell) => parseAmount(cell).reason !== null)) return null;
  const printed = cells[places.get(layout.amount) ?? -1] ?? '';
  const text = isMissing(printed) ? (others.length === 1 ? (others[0] ?? '') : '') : printed;
  const { cents } = parseAmount(text);
  return { kind: 'total', isPartial: PARTIAL.test(label), text: cents === null ? null : text.trim(), cents };
}

function isFooter({ cells }: SourceRow): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length <= 2 && FOOTER.test(foldText(filled[0] ?? ''));
}
