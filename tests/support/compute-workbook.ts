import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import FormulaParser from 'fast-formula-parser';

type Value = number | string | null;

interface WorkbookContent {
  /** By sheet, « B12 »: a formula without its equals sign. */
  readonly formulas: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What a formula gives, computed from the written values alone: what the file kept of it is not read. */
  readonly compute: (sheet: string, address: string) => Value;
}

/** The formulas of a workbook, read in its XML, and an engine of another author that computes them. */
export async function computeWorkbook(workbook: Blob): Promise<WorkbookContent> {
  const files = await unzip(workbook);
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(
    ([, text]) => decode((text ?? '').replaceAll(/<[^>]*>/g, '')),
  );
  const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  const sheets = new Map(
    names.map(([, name], at) => [
      name ?? '',
      readSheet(files.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '', shared),
    ]),
  );
  const compute = (sheet: string, address: string): Value => {
    const cell = sheets.get(sheet)?.get(address);
    if (!cell) return null;
    if (cell.formula === null) return cell.value;
    const result = parser.parse(cell.formula, { sheet, ...placeOf(address) });
    if (typeof result !== 'number' && typeof result !== 'string')
      throw new Error(`${address}: ${String(result)}`);
    return result;
  };
  const parser = new FormulaParser({
    onCell: ({ sheet, row, col }) => compute(sheet, addressAt(row, col)),
    onRange: ({ sheet, from, to }) =>
      count(from.row, to.row).map((row) =>
        count(from.col, to.col).map((col) => compute(sheet, addressAt(row, col))),
      ),
  });
  const formulas = new Map(
    [...sheets].map(([name, cells]) => [
      name,
      new Map(
        [...cells].flatMap(([address, { formula }]) =>
          formula === null ? [] : [[address, formula] as const],
        ),
      ),
    ]),
  );
  return { formulas, compute };
}

async function unzip(archive: Blob): Promise<Map<string, string>> {
  const entries = await new ZipReader(new BlobReader(archive)).getEntries();
  const files = entries.flatMap((entry) => (entry.directory ? [] : [entry]));
  return new Map(
    await Promise.all(
      files.map(async (entry) => [entry.filename, await entry.getData(new TextWriter())] as const),
    ),
  );
}

function readSheet(xml: string, shared: readonly string[]) {
  return new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>([\s\S]*?)<\/c>/g)].map(([, address, attributes, inside]) => {
      const value = /<v>([^<]*)<\/v>/.exec(inside ?? '')?.[1];
      const formula = /<f>([^<]*)<\/f>/.exec(inside ?? '')?.[1];
      const isText = attributes?.includes('t="s"') ?? false;
      return [
        address ?? '',
        {
          formula: formula === undefined ? null : decode(formula),
          value: value === undefined ? null : isText ? (shared[Number(value)] ?? null) : Number(value),
        },
      ] as const;
    }),
  );
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function placeOf(address: string): { row: number; col: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return {
    row: Number(digits),
    col: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
  };
}

function addressAt(row: number, col: number): string {
  let letters = '';
  for (let rest = col; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

function count(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
