import { readRows, type DeliveredFile, type DeliveredRow } from './delivered-file.ts';
import { foldText } from './fold-text.ts';
import type { RecomputeReference } from './places.ts';
import { toDay, toText } from './read-cell.ts';

/** An actual value of an indicator in a zone, the whole of it. */
export interface Observed {
  readonly file: string;
  readonly line: number;
  /** « » where it cannot be read. */
  readonly date: string;
  /** As delivered: euros, people, establishments. */
  readonly value: number;
  /** What the row says that it counted, folded: « forme »; « » where it does not say. */
  readonly counted: string;
}

/** The values of an indicator in one zone, breakdowns left out, oldest first and in the order of the files. */
export function readObserved(
  files: readonly DeliveredFile[],
  { indicators }: Pick<RecomputeReference, 'indicators'>,
  indicator: string,
  zone: string,
): Observed[] {
  const isAsked = (row: DeliveredRow) => {
    const id = row.cell('indicateur', 'indicator_id', 'identifiant_indic');
    return (
      (indicators[id.toUpperCase()] ?? id) === indicator &&
      row.cell('zone', 'zone_id').toUpperCase() === zone &&
      ['va', 'valeur actuelle'].includes(foldText(row.cell('type_valeur', 'kind'))) &&
      toText(row.cell('profession')) === null &&
      toText(row.cell('formation', 'training')) === null
    );
  };
  return files
    .filter(({ layout }) => layout === 'observations' || layout === 'pilote')
    .flatMap((file) => readRows(file))
    .filter(isAsked)
    .flatMap((row) => {
      const text = row
        .cell('valeur', 'value')
        .replace(/[\s\u00a0\u202f]/g, '')
        .replace(',', '.');
      if (!/^-?\d+(\.\d+)?$/.test(text)) return [];
      const date = toLastDay(row.cell('date', 'date_valeur'));
      const counted = foldText(row.cell('compte_comme', 'counted_as'));
      return [{ file: row.file, line: row.line, date, value: Number(text), counted }];
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The last day of what the cell says: a day, a month « 2025-11 » or a year; « » for anything else. */
function toLastDay(cell: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(cell) ?? [];
  const end = Date.UTC(Number(year), Number(month), 0);
  return toDay(Number.isNaN(end) ? cell : new Date(end).toISOString().slice(0, 10)) ?? '';
}
