import Papa from 'papaparse';

/** The file in that form. Cells that hold the delimiter, a quote or a line break are quoted. */
export function formatCsv(
  rows: readonly (readonly string[])[],
  { delimiter, newline = '\n' }: { delimiter: ',' | ';'; newline?: '\n' | '\r\n' },
): string {
  return Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter, newline },
  ).concat(newline);
}

/** Cents as « 1234.50 ». */
export function pointDecimal(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Cents as « 1 234,50 », thousands apart by that space. */
export function frenchDecimal(cents: number, space: string): string {
  return pointDecimal(cents)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+,)/g, space);
}

/** « 2026-09-30 » as « 30/09/2026 ». */
export function frenchDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** The text in Windows-1252, as old exports are. Throws on a character that it lacks. */
export function encodeWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = WINDOWS_1252[character] ?? character.codePointAt(0) ?? 0;
    if (code > 255) throw new Error(`not in windows-1252: ${character}`);
    return code;
  });
}

const WINDOWS_1252: Readonly<Record<string, number>> = { '€': 0x80, '’': 0x92, œ: 0x9c, '–': 0x96 };
