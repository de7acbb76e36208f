import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Nature } from '#lib/contract/manifest.ts';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { convert, type Conversion } from '#lib/convert/convert.ts';
import { formatReport } from '#lib/convert/reading/report-csv.ts';
import { parseCommand, USAGE, type ConvertCommand } from './convert/parse-command.ts';
import { readContext } from './convert/read-context.ts';
import { readSources } from './convert/read-sources.ts';
import { setAgainst } from './convert/set-against.ts';
import { readMapping } from './data/read-mapping.ts';
import { readReferenceFolder } from './data/read-reference-folder.ts';

const REFERENCE = fileURLToPath(new URL('../data/reference', import.meta.url));
const EXIT = { done: 0, failed: 1, misused: 2, stopped: 3 } as const;

const command = parseCommand(process.argv.slice(2));
if (typeof command === 'string') {
  console.error(`${command}\n\n${USAGE}`);
  process.exit(EXIT.misused);
}
const mapping = await mappingOf(command);
const sources = await readSources(command.paths);
const { unread } = sources;
const { reference, geography, codes } = await readReferenceFolder(REFERENCE);
const context = await readContext(command.paths);
const convertSources = ({ files, fileMappings }: typeof sources) =>
  convert({
    files,
    fileMappings,
    ...context,
    mapping,
    defaultLine: command.line,
    reference,
    geography,
    codes,
  });
const conversion = await judged(await convertSources(sources));
await writeConversion(command, conversion, context.nature).catch(({ path, code }: NodeJS.ErrnoException) => {
  console.error(`${path ?? command.out}\u00a0: impossible d’y écrire (${code}).`);
  process.exit(EXIT.failed);
});
for (const line of unread) console.error(line);
for (const name of conversion.unreadable)
  console.error(`${name}\u00a0: n’a pas pu être lu.\n${reasons(name)}`);
process.exitCode = exitCode(command, conversion, unread);

/** Set against the version before where one is given; files that were not read would make it shrink: they come first. */
async function judged(converted: Conversion): Promise<Conversion> {
  const { against, confirmed, paths } = command as ConvertCommand;
  if (against === null || unread.length + converted.unreadable.length > 0) return converted;
  const folder = against;
  const result = await setAgainst(converted, { folder, confirmed, paths, context, convertSources });
  if (typeof result !== 'string') return result;
  console.error(result);
  process.exit(result.startsWith('--against') ? EXIT.misused : EXIT.stopped);
}

async function mappingOf({ mapping: path }: ConvertCommand) {
  try {
    return path === null ? NO_MAPPING : await readMapping(path);
  } catch (error) {
    console.error(`--mapping\u00a0: ${(error as Error).message}\n\n${USAGE}`);
    process.exit(EXIT.misused);
  }
}

async function writeConversion(
  { out, report }: ConvertCommand,
  { manifest, tables, issues }: Conversion,
  nature: Nature | null,
): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const { file, bytes } of tables) await writeFile(join(out, file.file), bytes);
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  if (report === null) return;
  await mkdir(dirname(report), { recursive: true });
  await writeFile(report, formatReport(issues, nature));
}

function reasons(name: string): string {
  const faults = conversion.issues.filter(({ file, severity }) => file === name && severity === 'error');
  return faults.map(({ line, message }) => `  ligne ${line}\u00a0: ${message}`).join('\n');
}

function exitCode(
  { isStrict }: ConvertCommand,
  { manifest, unreadable }: Conversion,
  missing: readonly string[],
): number {
  for (const { file, layout, rows_read, rows_kept, rows_rejected } of manifest.files)
    console.log(
      `${file} (${layout})\u00a0: ${rows_read} lignes lues, ${rows_kept} retenues, ${rows_rejected} écartées`,
    );
  const isRejecting = manifest.files.some(({ rows_rejected }) => rows_rejected > 0);
  const isFailed = unreadable.length + missing.length > 0 || (isStrict && isRejecting);
  return isFailed ? EXIT.failed : EXIT.done;
}
