/** Between the name of a workbook and that of one of its sheets, where several are read: « a.xlsx › Feuille 2 ». */
const SHEET_SIGN = ' › ';

/** The name of one of the sheets of a workbook that are read as files of their own. */
export function nameOfSheet(workbook: string, sheet: string): string {
  return `${workbook}${SHEET_SIGN}${sheet}`;
}

/** True when a name is that of a delivered file, or of what it holds: an entry of an archive, a sheet of a workbook. */
export function isPartOf(name: string, delivered: string): boolean {
  return (
    name === delivered ||
    [`${delivered}/`, `${delivered}${SHEET_SIGN}`].some((start) => name.startsWith(start))
  );
}
