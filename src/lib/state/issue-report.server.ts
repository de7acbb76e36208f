import { readFile } from 'node:fs/promises';
import { readRows } from '#lib/convert/rows/read-rows.ts';
import type { ReportedIssue } from '#lib/views/data/present-quality.ts';
import { DATA, type Published } from './published.server.ts';

/** Every issue of the report of one version, in the order of its files and lines. */
export async function readIssueReport({ dataset, version }: Published): Promise<ReportedIssue[]> {
  const text = await readFile(`${DATA}/${dataset.id}/${version.id}/${version.report}`, 'utf8');
  const [header, ...rows] = readRows(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), ';');
  const at = (name: string) => header?.cells.indexOf(name) ?? -1;
  const [file, line, severity, code, message] = ['fichier', 'ligne', 'gravite', 'code', 'message'].map(at);
  return rows.map(({ cells }) => {
    const cell = (index: number | undefined) => cells[index ?? -1] ?? '';
    return {
      file: cell(file),
      line: Number(cell(line)),
      severity: cell(severity),
      code: cell(code),
      message: cell(message),
    };
  });
}
