import { fileOfBlob } from '#lib/convert/bytes/source-file.ts';
import { convertTo, type ConversionWatch } from '#lib/convert/convert.ts';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { formatReport } from '#lib/convert/reading/report-csv.ts';
import { parseReference } from '#lib/convert/tables/reference-json.ts';
import { BlobDoor } from './blob-door.ts';
import { chooseIssues } from './choose-issues.ts';
import type { ConvertedFiles } from './imported-delivery.ts';
import { packIssues } from './issue-pages.ts';
import type { ConvertTask } from './messages.ts';

/** The reader’s files through the one conversion, as Node does it. Rejects when a file can no longer be read. */
export async function convertFiles(task: ConvertTask, watch: ConversionWatch): Promise<ConvertedFiles> {
  const { files, context, dataset, corrections, mappings } = task;
  const { mappings: rules, ...reference } = parseReference(task.reference);
  const sources = files.map(({ name, content }) => fileOfBlob(name, content));
  const door = new BlobDoor();
  const input = {
    ...reference,
    files: sources,
    dataset,
    nature: null,
    asOf: context.date,
    defaultLine: context.line,
    mapping: rules[dataset] ?? NO_MAPPING,
    fileMappings: mappings,
    corrections,
    watch,
  };
  const { manifest, issues, unreadable } = await convertTo(input, door);
  return {
    manifest,
    unreadable,
    issues: packIssues(chooseIssues(issues)),
    issueCount: issues.length,
    report: new Blob([formatReport(issues)], { type: 'text/csv;charset=utf-8' }),
    tables: manifest.tables.map((file) => ({ file, content: door.contentOf(file.file) })),
  };
}
