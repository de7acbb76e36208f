import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { isPartOf } from '#lib/contract/part-name.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import { Importer } from '#lib/state/import/importer.ts';
import type { ConvertedFiles, DroppedFile } from '#lib/state/import/imported-delivery.ts';
import { unpackIssues } from '#lib/state/import/issue-pages.ts';
import type { ImportFailure, TaskNews } from '#lib/state/import/messages.ts';
import type { NodeConversion } from './convert-in-node.ts';

const conversions = inject('nodeConversions');
const importer = new Importer('');

beforeAll(() => importer.load());
afterAll(() => importer.stop());

function filesOf({ files }: NodeConversion): DroppedFile[] {
  return files.map(({ name, base64 }) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    return { name, content: new Blob([bytes]) };
  });
}

function convert(one: NodeConversion, onNews?: (news: TaskNews) => void): Promise<ConvertedFiles> {
  const { dataset, context, mappings, corrections } = one;
  return importer.ask('convert', { files: filesOf(one), dataset, context, mappings, corrections }, onNews);
}

function caseNamed(name: string): NodeConversion {
  const found = conversions.find((one) => one.name === name);
  if (!found) throw new Error(`no case ${name}`);
  return found;
}

/** As a reader’s disk would give it, mark included. */
async function textOf(blob: Blob): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
}

async function codeOf(task: Promise<unknown>): Promise<ImportFailure | 'answered'> {
  return task.then(
    () => 'answered',
    (error: { code: ImportFailure }) => error.code,
  );
}

describe('both doors', () => {
  it.each(conversions)('make the same of $name', async (one) => {
    const converted = await convert(one);
    expect(converted.manifest).toEqual(one.manifest);
    expect(await unpackIssues(converted.issues)).toEqual(one.issues);
    expect(converted.issueCount).toBe(one.issues.length);
    expect(converted.unreadable).toEqual(one.unreadable);
    expect(await textOf(converted.report)).toBe(one.report);
    for (const { file, content } of converted.tables) {
      const bytes = new Uint8Array(await content.arrayBuffer());
      expect(bytes.length).toBe(file.bytes);
      expect(await sha256(bytes), file.name).toBe(file.sha256);
    }
    expect(converted.tables.map(({ file }) => file)).toEqual(one.manifest.tables);
  });

  it('hold money, rejected rows, and files that cannot be read', () => {
    const kept = conversions.flatMap(({ manifest }) => manifest.files.map(({ rows_kept }) => rows_kept));
    const rejected = conversions.flatMap(({ manifest }) =>
      manifest.files.map(({ rows_rejected }) => rows_rejected),
    );
    expect(kept.filter((count) => count > 0).length).toBeGreaterThan(50);
    expect(rejected.filter((count) => count > 0).length).toBeGreaterThan(20);
    expect(caseNamed('files that cannot be read').unreadable).toHaveLength(7);
    expect(caseNamed('all of them, zipped').manifest.files).toHaveLength(33);
    const [corrected] = caseNamed('a file with corrections').manifest.files;
    expect(corrected).toMatchObject({ rows_kept: 2, amount_cents_kept: 200_050 });
    const [mapped] = caseNamed('a file of an unknown layout, mapped').manifest.files;
    expect(mapped).toMatchObject({ rows_kept: 1, rows_rejected: 1, amount_cents_kept: 123_456 });
  });

  it.each(conversions)('look into the files of $name and clean them alike', async (one) => {
    const { corrections, mappings } = one;
    for (const file of filesOf(one)) {
      const names = Object.keys(one.previews).filter((name) => isPartOf(name, file.name));
      for (const name of names) {
        const task = { file, name, corrections, mappings };
        expect(await importer.ask('preview', task), name).toEqual(one.previews[name]);
        const cleaned = await importer.ask('clean', task);
        expect(cleaned && (await textOf(cleaned)), name).toBe(one.cleaned[name]);
      }
    }
    expect(Object.keys(one.previews).length).toBeGreaterThanOrEqual(one.files.length);
  });
});

describe('the import worker', () => {
  const whole = caseNamed('all of them');

  it('tells its progress, up to the whole, and its issues', async () => {
    const news: TaskNews[] = [];
    const { issueCount } = await convert(whole, (one) => news.push(one));
    const shares = news.flatMap((one) => (one.kind === 'progress' ? [one.share] : []));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(0);
    const met = news.flatMap((one) => (one.kind === 'issues' ? one.issues : []));
    expect(met.length).toBeGreaterThan(10);
    expect(issueCount).toBeGreaterThanOrEqual(met.length - 10);
  });

  it('stops when it is told to, and reads again', async () => {
    const pending = codeOf(convert(whole));
    await new Promise((resolve) => setTimeout(resolve, 20));
    importer.stop();
    expect(await pending).toBe('cancelled');
    expect((await convert(whole)).manifest).toEqual(whole.manifest);
  });

  it('answers one cell, and null where there is none', async () => {
    const one = caseNamed('a file with corrections');
    const [file] = filesOf(one);
    const task = { file: file!, name: 'a.csv', corrections: [], mappings: {}, line: 3, column: 'montant' };
    expect(await importer.ask('cell', task)).toBe('mille');
    expect(await importer.ask('cell', { ...task, line: 99 })).toBeNull();
    expect(await importer.ask('cell', { ...task, name: 'b.csv' })).toBeNull();
  });
});

describe('an importer', () => {
  it('says that what it needs could not be had', async () => {
    expect(await codeOf(new Importer('/nulle-part').load())).toBe('unavailable');
  });

  it('rejects what was asked of a worker that dies, then starts another', async () => {
    const workers: Worker[] = [];
    const NativeWorker = Worker;
    globalThis.Worker = class extends NativeWorker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        workers.push(this);
      }
    };
    const own = new Importer('');
    const one = caseNamed('a file with corrections');
    const { dataset, context, mappings, corrections } = one;
    const task = { files: filesOf(one), dataset, context, mappings, corrections };
    const pending = codeOf(own.ask('convert', task));
    while (workers.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    workers[0]!.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }));
    expect(await pending).toBe('crash');
    expect((await own.ask('convert', task)).issueCount).toBe(one.issues.length);
    expect(workers).toHaveLength(2);
    own.stop();
    globalThis.Worker = NativeWorker;
  });
});
