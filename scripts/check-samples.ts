import { readFile as readBytes } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileReport } from '#lib/contract/manifest.ts';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { readHead, readWhole, type SourceFile } from '#lib/convert/bytes/source-file.ts';
import type { ReadOptions } from '#lib/convert/layouts/reading.ts';
import { RecordList } from '#lib/convert/reading/record-list.ts';
import { NO_SINK } from '#lib/convert/reading/sheet-reading.ts';
import type { Direction, ObservationRecord } from '#lib/domain/indicator.ts';
import { readDelivery } from '#lib/convert/reading/read-delivery.ts';
import { nodeDigest } from './convert/node-door.ts';
import { readFileMapping } from './convert/read-file-mapping.ts';
import { readSources } from './convert/read-sources.ts';
import { readReferenceFolder } from './data/read-reference-folder.ts';
import { alignColumns, compareCounts, parseExpected } from './samples/compare-counts.ts';
import {
  checkRates,
  parseDirections,
  parsePublishedRates,
  summariseRates,
} from './samples/published-rates.ts';

const HERE = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const SAMPLES = HERE('../tests/samples');

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('Usage : npm run check:samples -- <dossier de fichiers réels>');
  process.exit(2);
}
const { files, fileMappings, unread } = await readSources(folders);
const { geography } = await readReferenceFolder(HERE('../data/reference'));
const reports: FileReport[] = [];
const rates: ReturnType<typeof parsePublishedRates> = [];
const values: ObservationRecord[] = [];
const directions = new Map<string, Direction>();
for (const file of files) {
  const kept = await readFileMapping(`${SAMPLES}/mappings/${file.name}`);
  const options = {
    geography,
    mapping: NO_MAPPING,
    defaultLine: null,
    fileMappings: kept ? { ...fileMappings, [file.name]: kept } : fileMappings,
  };
  const read = await readDelivery([file], options, () => NO_SINK, { createDigest: nodeDigest });
  reports.push(...read.reports.map((report) => ({ ...report, issues: read.log.countsOf(report.file) })));
  await readRates(file, options);
}
const expected = parseExpected(await readBytes(`${SAMPLES}/expected.csv`, 'utf8'));
const isKnown = reports.some(({ file }) => expected.some((counts) => counts.file === file));
const differences = isKnown ? compareCounts(reports, expected) : [];
print(reports);
const { sentence, differing } = summariseRates(checkRates(rates, values, directions));
if (rates.length > 0) console.log(`\n${sentence}`);
for (const line of alignColumns(differing)) console.error(line);
for (const line of unread) console.error(line);
if (differences.length > 0) {
  const rows = differences.map(({ file, what, expected, found }) => [file, what, expected, found]);
  console.error(`\nDifférences avec tests/samples/expected.csv\u00a0: ${differences.length}`);
  for (const line of alignColumns([['fichier', 'quoi', 'attendu', 'trouvé'], ...rows])) console.error(line);
} else if (isKnown)
  console.log(`\n${reports.length} fichiers, aucune différence avec tests/samples/expected.csv.`);
else
  console.log(
    '\nAucun de ces fichiers n’est dans tests/samples/expected.csv\u00a0: leurs comptes ne sont pas comparés.',
  );
process.exitCode = differences.length + differing.length + unread.length > 0 ? 1 : 0;

/** Only a file with published rates, or with the definitions that they need, is read for them. */
async function readRates(file: SourceFile, options: ReadOptions): Promise<void> {
  const head = new TextDecoder().decode(await readHead(file, 500));
  if (!/\b(indic_ta|tendance)\b/.test(head)) return;
  const text = new TextDecoder().decode(await readWhole(file));
  for (const [indicator, direction] of parseDirections(text)) directions.set(indicator, direction);
  const published = parsePublishedRates(text);
  if (published.length === 0) return;
  rates.push(...published);
  const read = await readDelivery([file], options, () => new RecordList(), { createDigest: nodeDigest });
  values.push(...read.sink.observations);
}

function print(read: readonly FileReport[]): void {
  const headers = ['fichier', 'mise en page', 'lues', 'retenues', 'écartées', 'centimes retenus', 'valeurs'];
  const rows = read.map((report) => [
    report.file,
    report.layout,
    ...[report.rows_read, report.rows_kept, report.rows_rejected].map(String),
    ...[report.amount_cents_kept, report.values_kept].map((count) => String(count ?? 's.o.')),
    Object.entries(report.issues)
      .map(([code, count]) => `${code} ${count}`)
      .join(', '),
  ]);
  for (const line of alignColumns([[...headers, 'problèmes'], ...rows])) console.log(line);
}
