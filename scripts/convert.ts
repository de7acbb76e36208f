import { fileURLToPath } from 'node:url';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { convert, type Conversion, type StreamedConversion } from '#lib/convert/convert.ts';
import { boundHeap } from './convert/bound-heap.ts';
import { parseCommand, USAGE, type ConvertCommand } from './convert/parse-command.ts';
import { readContext } from './convert/read-context.ts';
import { readSources } from './convert/read-sources.ts';
import { setAgainst } from './convert/set-against.ts';
import { showProgress } from './convert/show-progress.ts';
import { writeConversion } from './convert/write-conversion.ts';
import { readMapping } from './data/read-mapping.ts';
import { readReferenceFolder } from './data/read-reference-folder.ts';

const REFERENCE = fileURLToPath(new URL('../data/reference', import.meta.url));
const EXIT = { done: 0, failed: 1, misused: 2, stopped: 3, cancelled: 130 } as const;

const command = parseCommand(process.argv.slice(2));
if (typeof command === 'string') {
  console.error(`${command}\n\n${USAGE}`);
  process.exit(EXIT.misused);
}
boundHeap();
const mapping = await mappingOf(command);
const sources = await readSources(command.paths);
const { unread, ignored } = sources;
const { reference, geography, codes } = await readReferenceFolder(REFERENCE);
const context = await readContext(command.paths);
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
const { watch, clear } = showProgress({
  isTTY: process.stderr.isTTY,
  write: (text) => process.stderr.write(text),
});
const inputOf = ({ files, fileMappings }: typeof sources) => ({
  ...{ files, fileMappings, mapping, reference, geography, codes, watch, ...context },
  defaultLine: command.line,
  signal: stop.signal,
});
const revise = command.against === null ? null : judged;
const conversion = await writeConversion(inputOf(sources), command, revise).catch(
  (error: NodeJS.ErrnoException) => {
    clear();
    if (stop.signal.aborted) {
      console.error('Conversion arrêtée\u00a0: rien n’est écrit.');
      process.exit(EXIT.cancelled);
    }
    if (typeof error.code !== 'string') throw error;
    console.error(`${error.path ?? command.out}\u00a0: impossible d’y écrire (${error.code}).`);
    process.exit(EXIT.failed);
  },
);
clear();
for (const line of unread) console.error(line);
for (const path of ignored) console.error(`${path}\u00a0: ni CSV, ni classeur, ni archive, n’est pas lu.`);
for (const name of conversion.unreadable)
  console.error(`${name}\u00a0: n’a pas pu être lu.\n${reasons(name)}`);
process.exitCode = exitCode(command, conversion, unread);

/** Set against the version before where one is given; files that were not read would make it shrink: they come first. */
async function judged(converted: Conversion): Promise<Conversion> {
  const { against, confirmed, paths } = command as ConvertCommand;
  if (against === null || unread.length + converted.unreadable.length > 0) return converted;
  const convertSources = (others: typeof sources) => convert(inputOf(others));
  const result = await setAgainst(converted, { folder: against, confirmed, paths, context, convertSources });
  if (typeof result !== 'string') return result;
  clear();
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

function reasons(name: string): string {
  const faults = conversion.issues.filter(({ file, severity }) => file === name && severity === 'error');
  return faults.map(({ line, message }) => `  ligne ${line}\u00a0: ${message}`).join('\n');
}

function exitCode(
  { isStrict }: ConvertCommand,
  { manifest, unreadable }: StreamedConversion,
  missing: readonly string[],
): number {
  for (const { file, layout, rows_read, rows_kept, rows_rejected, issues } of manifest.files) {
    const problems = Object.values(issues).reduce((sum, count) => sum + count, 0);
    console.log(
      `${file} (${layout})\u00a0: ${rows_read} lignes lues, ${rows_kept} retenues, ${rows_rejected} écartées, ${problems} problèmes signalés`,
    );
  }
  const isRejecting = manifest.files.some(({ rows_rejected }) => rows_rejected > 0);
  const isFailed = unreadable.length + missing.length > 0 || (isStrict && isRejecting);
  return isFailed ? EXIT.failed : EXIT.done;
}
