import { nameOfSheet } from '#lib/contract/part-name.ts';
import { openFile } from '#lib/convert/bytes/open-file.ts';
import type { OpenedFile, WorkbookSheet } from '#lib/convert/bytes/opened-file.ts';
import type { SourceFile } from '#lib/convert/bytes/source-file.ts';
import type { ReadOptions } from '#lib/convert/layouts/reading.ts';
import { chooseHeader } from '#lib/convert/rows/find-header.ts';
import { chooseReaders } from './choose-readers.ts';

/**
 * The files that a delivered file is read as: those that `openFile` gives, a workbook being as many files as it has sheets
 * that are recognised, « a.xlsx › Feuille » each. With one such sheet, or none, it stays one file under its own name. The
 * sheets that are not recognised go with the first, which names them.
 */
export async function openParts(source: SourceFile, options: ReadOptions): Promise<readonly OpenedFile[]> {
  return (await openFile(source)).flatMap((file) => partSheets(file, options));
}

function partSheets(file: OpenedFile, options: ReadOptions): readonly OpenedFile[] {
  const { content, name } = file;
  const readers = chooseReaders(name, options);
  // Its name, or its mapping, says what one sheet of it is.
  if (content.kind !== 'sheets' || readers.length === 1) return [file];
  const layouts = readers.map(({ contract }) => contract);
  const isKnown = (sheet: WorkbookSheet) => {
    const { header } = chooseHeader([{ place: sheet, rows: sheet.rows }], layouts);
    return header !== null && header.missing.length === 0;
  };
  const known = content.sheets.filter(isKnown);
  if (known.length < 2) return [file];
  const others = content.sheets.filter((sheet) => !known.includes(sheet));
  return known.map((sheet, index) => ({
    ...file,
    name: nameOfSheet(name, sheet.name),
    content: { kind: 'sheets', sheets: index === 0 ? [sheet, ...others] : [sheet], isPart: true },
  }));
}
