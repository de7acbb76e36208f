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
/** A total by its first sign: most rows are none by theirs. */
const MAYBE_TOTAL = /^[^a-z\d\u0080-\uffff]*[trs\u0080-\uffff]/i;
const PARTIAL = /^sous total\b/;
const FOOTER =
  /^(extraction|extrait|exporte|export|edite|edition|imprime|genere|source|champ|lecture|mise a jour|derniere mise a jour|donnees (au|extraites|arretees)|date d|nombre de lignes|fin d)\b/;

/** Cells of a mention that hold something. */
const MOST_FILLED = 2;

/**
 * The total that a row is, or null. A total says so in its first cell and fills none of the cells that a row needs, but
 * for its amount: a beneficiary called « Total » has its date, its operator, and is a row.
 */
export function readTotal(row: SourceRow, header: Header): ControlRow | null {
  return row.hasBrokenQuotes || header.layout.amount === null ? null : toTotal(row, header);
}

function toTotal({ cells }: SourceRow, { layout, places }: Header): ControlRow | null {
  const labelAt = cells.findIndex((cell) => !isMissing(cell));
  const text = cells[labelAt] ?? '';
  if (layout.amount === null || !MAYBE_TOTAL.test(text)) return null;
  const label = foldText(text);
  if (!TOTAL.test(label)) return null;
  const needed = layout.columns.filter(({ header, isRequired }) => isRequired && header !== layout.amount);
  const isFilled = (place: number | undefined) =>
    place !== undefined && place !== labelAt && !isMissing(cells[place] ?? '');
  if (needed.some(({ header }) => isFilled(places.get(header)))) return null;
  const others = cells.filter((cell, index) => index !== labelAt && !isMissing(cell));
  if (others.some((cell) => parseAmount(cell).reason !== null)) return null;
  const printed = cells[places.get(layout.amount) ?? -1] ?? '';
  const shown = isMissing(printed) ? (others.length === 1 ? (others[0] ?? '') : '') : printed;
  const { cents } = parseAmount(shown);
  return { kind: 'total', isPartial: PARTIAL.test(label), text: cents === null ? null : shown.trim(), cents };
}

/**
 * True for a row of at most two cells that says what a publisher prints below its data (« Extraction du 6 avril »). It is
 * a mention where no row of data follows it.
 */
export function isMention({ cells }: SourceRow): boolean {
  let [count, first] = [0, ''];
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    count += 1;
    if (count === 1) first = cell;
    else if (count > MOST_FILLED) return false;
  }
  return FOOTER.test(foldText(first));
}
