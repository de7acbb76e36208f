import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { toWorkbook } from '#lib/export/sheet/to-workbook.ts';
import { figureCase } from '../tests/support/figure-case.ts';

const run = promisify(execFile);
/** Commas, UTF-8, and each value as it is computed rather than as its format shows it. */
const TO_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false';
const OFFICES = ['soffice', 'libreoffice'];
/** Typed by hand: what LibreOffice must compute of the workbook of `figureCase`, in the order of its lines. */
const EXPECTED = ['Auvergne-Rhône-Alpes,1234567.89,2000000,61.73', 'Total national,1234577.99,s.o.,s.o.'];

const office = await findOffice();
if (office === null) {
  console.log('LibreOffice n’est pas installé\u00a0: le recalcul du classeur par LibreOffice est sauté.');
} else {
  const folder = await mkdtemp(join(tmpdir(), 'classeur-'));
  try {
    await check(office, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Has LibreOffice read the workbook and compute its first sheet, without its caches; sets the exit code. */
async function check(command: string, folder: string): Promise<void> {
  const workbook = await toWorkbook(figureCase());
  const source = join(folder, 'figure.xlsx');
  await writeFile(source, new Uint8Array(await workbook.arrayBuffer()));
  await run(
    command,
    [
      `-env:UserInstallation=file://${folder}/profil`,
      '--headless',
      '--convert-to',
      TO_CSV,
      '--outdir',
      folder,
      source,
    ],
    { timeout: 120_000 },
  );
  const lines = (await readFile(join(folder, 'figure.csv'), 'utf8')).split(/\r?\n/);
  const missing = EXPECTED.filter((expected) => !lines.some((line) => line.startsWith(expected)));
  for (const line of missing) console.error(`LibreOffice ne recalcule pas «\u00a0${line}\u00a0».`);
  if (missing.length > 0) process.exitCode = 1;
  else console.log(`${command}\u00a0: le classeur se recalcule, ${EXPECTED.length} lignes vérifiées.`);
}

async function findOffice(): Promise<string | null> {
  for (const command of OFFICES) {
    try {
      await run(command, ['--version'], { timeout: 30_000 });
      return command;
    } catch {
      continue;
    }
  }
  return null;
}
