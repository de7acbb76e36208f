import { readdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Confirmation } from '#lib/contract/manifest.ts';
import { isoDate, type IsoDate } from '#lib/domain/calendar.ts';
import type { Conversion } from '#lib/convert/convert.ts';
import { describeStops } from '#lib/convert/revisions/describe-stops.ts';
import { journalTable, judgeDelivery } from '#lib/convert/revisions/judge-delivery.ts';
import { openTables, type VersionTables } from '#lib/convert/revisions/version-tables.ts';
import { withTable } from '../data/build-version.ts';
import { readVersionTables } from '../data/read-version-tables.ts';
import type { Context } from './read-context.ts';
import { readSources } from './read-sources.ts';

/** What a conversion is set against, and how a folder of delivered files is converted. */
export interface Against {
  readonly folder: string;
  /** Codes of the stops that are confirmed. */
  readonly confirmed: readonly string[];
  readonly paths: readonly string[];
  readonly context: Context;
  readonly convertSources: (sources: Awaited<ReturnType<typeof readSources>>) => Promise<Conversion>;
}

/** The conversion with its journal of revisions, or the French message that says why it is stopped. */
export async function setAgainst(conversion: Conversion, against: Against): Promise<Conversion | string> {
  const before = await readBefore(against);
  if (typeof before === 'string') return before;
  const confirmations: Confirmation[] = against.confirmed.map((code) => ({ code, reason: '' }));
  const judged = judgeDelivery(before, tablesOf(conversion, before.date), confirmations);
  for (const code of judged.idle) console.warn(`--confirm ${code}\u00a0: rien n’est arrêté là.`);
  if (judged.stops.length > 0)
    return describeStops(judged.stops, {
      delivery: against.paths.join(', '),
      previous: against.folder,
      untouched: 'rien n’est écrit, et rien n’est changé.',
      confirm: (code) => `--confirm ${code}`,
    });
  return withTable(conversion, await journalTable(judged, confirmations, conversion.codes, against.context));
}

/** Tables already written, or delivered files that are converted in the same way. */
async function readBefore({ folder, convertSources }: Against): Promise<VersionTables | string> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return `--against ${folder}\u00a0: dossier introuvable ou illisible.`;
  const stated = isoDate(basename(resolve(folder)).slice(0, 10));
  if (names.includes('codes.arrows')) {
    const tables = await readVersionTables(folder, stated ?? LAST_DAY);
    return stated ? tables : { ...tables, date: lastDate(tables) };
  }
  const sources = await readSources([folder]);
  if (sources.unread.length > 0) return `--against ${sources.unread.join('\n')}`;
  const tables = tablesOf(await convertSources(sources), stated ?? LAST_DAY);
  return stated ? tables : { ...tables, date: lastDate(tables) };
}

const LAST_DAY = '9999-12-31' as IsoDate;

/** A folder that names no date is of the day of its last movement or observed value. */
function lastDate(tables: VersionTables): IsoDate {
  const observed = [...tables.rows('observations')].filter(({ kind }) => kind !== 'vc');
  const dates = [...tables.rows('movements'), ...observed].flatMap(({ date }) =>
    date === null ? [] : [String(date)],
  );
  return (dates.sort().at(-1) ?? LAST_DAY) as IsoDate;
}

function tablesOf({ tables }: Conversion, date: IsoDate): VersionTables {
  const bytes = new Map(tables.map((table) => [table.file.name, table.bytes]));
  return openTables(date, (name) => bytes.get(name) ?? null);
}
