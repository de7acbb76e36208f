import Papa from 'papaparse';
import { foldText } from './fold-text.ts';

/** A masked delivery as it is published, and what its manifest says of how it is written. */
export interface DeliveredFile {
  readonly file: string;
  /** « spending », « france-2030 », « observations », « pilote », « facts-envelopes »; others hold no figure read here. */
  readonly layout: string;
  readonly delimiter: string;
  /** Line of the header, the first line of the file being 1. */
  readonly headerLine: number;
  readonly text: string;
}

/** One row under the header. */
export interface DeliveredRow {
  readonly file: string;
  readonly line: number;
  /** The trimmed cell under the first of these headers that the file has; « » when it has none of them. */
  cell(...headers: readonly string[]): string;
}

/** The rows of a file in their order, blank ones and those identical to an earlier one in every cell left out. */
export function readRows({ file, delimiter, headerLine, text }: DeliveredFile): DeliveredRow[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: delimiter || ';' });
  const seen = new Set<string>();
  const rows: DeliveredRow[] = [];
  let places: ReadonlyMap<string, number> = new Map();
  let line = 1;
  for (const cells of data) {
    const first = line;
    line += 1 + cells.join('').split('\n').length - 1;
    if (first === headerLine)
      places = new Map(cells.map((name, index) => [foldText(name).replaceAll(' ', '_'), index]));
    const identity = JSON.stringify(cells);
    if (first <= headerLine || seen.has(identity) || cells.every((cell) => cell.trim() === '')) continue;
    seen.add(identity);
    rows.push({ file, line: first, cell: (...headers) => cellUnder(cells, places, headers) });
  }
  return rows;
}

function cellUnder(
  cells: readonly string[],
  places: ReadonlyMap<string, number>,
  headers: readonly string[],
): string {
  const header = headers.find((name) => places.has(name));
  return (cells[places.get(header ?? '') ?? -1] ?? '').trim();
}
