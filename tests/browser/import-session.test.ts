import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportSession } from '#lib/state/import/import-session.svelte.ts';
import { forgetOwnDelivery, readOwnDelivery } from '#lib/state/import/own-delivery-store.ts';

const TEXT = `id_operation;ligne;etape;date;montant
A;ia-sante;engagé;2026-01-01;mille
B;ia-sante;engagé;2026-01-02;20,00
`;
const FOREIGN = 'Qui;Combien;Le\nFondation fictive;1 234,56 €;2026-01-15\n';
const MAPPING = {
  columns: { beneficiaire: 'Qui', montant: 'Combien', date: 'Le' },
  constants: { etape: 'engagé', operateur: 'Opérateur fictif A', nom_projet: 'Projet fictif' },
};
const file = (name: string, text = TEXT) => new File([text], name);

let session: ImportSession;

beforeEach(async () => {
  await forgetOwnDelivery();
  session = new ImportSession('', 'demo');
  await session.open();
});
afterEach(() => {
  session.cancel();
  vi.restoreAllMocks();
});

/** Rows and cents kept of each file. */
function kept() {
  return session.conversion?.manifest.files.map(({ rows_kept, amount_cents_kept }) => [
    rows_kept,
    amount_cents_kept,
  ]);
}

function codes() {
  return session.issues.map(({ line, code }) => [line, code]);
}

describe('an import', () => {
  it('reads what is dropped', async () => {
    expect(session.phase).toBe('idle');
    const reading = session.add([file('a.csv')]);
    expect(session.phase).toBe('loading');
    await reading;
    expect(session.phase).toBe('done');
    expect(session.conversion).toMatchObject({ name: 'a.csv', dataset: 'demo', issueCount: 1 });
    expect(session.progress).toMatchObject({ share: 1, remainingSeconds: 0 });
    expect(kept()).toEqual([[1, 2000]]);
    expect(codes()).toEqual([[2, 'amount-unreadable']]);
  });

  it('reads together what is dropped one after the other, and leaves out what is removed', async () => {
    await Promise.all([
      session.add([file('a.csv')]),
      session.add([file('b.csv', `${TEXT}C;ia-sante;engagé;2026-01-03;5\n`)]),
    ]);
    expect(kept()).toEqual([
      [1, 2000],
      [2, 2500],
    ]);
    await session.remove('a.csv');
    expect(session.conversion?.name).toBe('b.csv');
    await session.remove('b.csv');
    expect([session.phase, session.conversion]).toEqual(['idle', null]);
    expect(await readOwnDelivery()).toBeNull();
  });

  it('corrects a cell, then gives it back', async () => {
    await session.add([file('a.csv')]);
    expect(await session.desk.readCell({ file: 'a.csv', line: 2, column: 'montant' })).toBe('mille');
    await session.correct('a.csv', 2, 'montant', '1 000');
    expect(session.corrections).toEqual([
      { file: 'a.csv', line: 2, column: 'montant', before: 'mille', after: '1 000' },
    ]);
    expect(kept()).toEqual([[2, 102_000]]);
    expect(codes()).toEqual([[2, 'cell-corrected']]);
    await session.correct('a.csv', 2, 'montant', '2\n000');
    expect(session.corrections).toMatchObject([{ before: 'mille', after: '2 000' }]);
    expect(await session.desk.clean('a.csv').then((blob) => blob?.text())).toContain(
      'A;ia-sante;engagé;2026-01-01;2 000\r\n',
    );
    await session.undoCorrection(session.corrections[0]!);
    expect([session.corrections, kept()]).toEqual([[], [[1, 2000]]]);
  });

  it('rewrites a line whose quotes are broken, then gives it back', async () => {
    const broken = 'A;"ia-sante;engagé;2026-01-01;10';
    await session.add([file('a.csv', TEXT.replace('A;ia-sante;engagé;2026-01-01;mille', broken))]);
    const place = { file: 'a.csv', line: 2, column: null };
    expect(await session.desk.readCell(place)).toBe(broken);
    await session.correct('a.csv', 2, null, 'A;ia-sante;engagé;2026-01-01;10');
    expect(kept()).toEqual([[2, 3000]]);
    expect(codes()).toEqual([[2, 'line-corrected']]);
    expect(await session.desk.clean('a.csv').then((blob) => blob?.text())).toContain(
      'A;ia-sante;engagé;2026-01-01;10\r\n',
    );
    await session.undoCorrection(session.corrections[0]!);
    expect(kept()).toEqual([[1, 2000]]);
  });

  it('says that a cell is not there, and changes nothing', async () => {
    await session.add([file('a.csv')]);
    await session.correct('a.csv', 9, 'montant', '1');
    expect(session.refusal).toContain('ne peut pas être corrigée');
    expect([session.phase, session.corrections]).toEqual(['done', []]);
  });

  it('guesses the columns of an unknown layout, and reads it as mapped', async () => {
    await session.add([file('x.csv', FOREIGN)]);
    expect(session.conversion?.unreadable).toEqual(['x.csv']);
    const preview = await session.desk.preview('x.csv');
    expect(preview?.guesses.map(({ role }) => role)).toEqual([null, 'montant', 'date']);
    await session.map('x.csv', MAPPING);
    expect(kept()).toEqual([[1, 123_456]]);
    await session.setContext({ date: null, line: 'formation' });
    expect(session.conversion?.context.line).toBe('formation');
  });
});

describe('what is kept', () => {
  it('comes back with its files and changes after a reload, and goes when it is forgotten', async () => {
    await session.add([file('a.csv')]);
    await session.correct('a.csv', 2, 'montant', '1 000');
    const reloaded = new ImportSession('', 'demo');
    await reloaded.open();
    expect(reloaded.phase).toBe('done');
    expect(reloaded.conversion?.manifest).toEqual(session.conversion?.manifest);
    for (const { file, content } of reloaded.conversion!.tables)
      expect([file.name, content.size]).toEqual([file.name, file.bytes]);
    expect(reloaded.conversion?.tables.length).toBe(session.conversion?.tables.length);
    expect(reloaded.corrections).toEqual(session.corrections);
    await reloaded.undoCorrection(reloaded.corrections[0]!);
    expect(reloaded.conversion?.manifest.files[0]?.rows_kept).toBe(1);
    await reloaded.forget();
    expect([reloaded.phase, reloaded.files]).toEqual(['idle', []]);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('suivi-ia-sante');
  });

  it.each([
    ['QuotaExceededError', 'l’espace que ce navigateur accorde au site est plein'],
    ['SecurityError', 'navigation privée'],
    ['OddError', 'ce navigateur n’a pas pu l’écrire'],
  ])('is not on %s: the figures last as long as the page', async (name, reason) => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('refused', name);
    });
    await session.add([file('a.csv')]);
    expect(session.notKept).toContain(reason);
    expect([session.phase, kept()]).toEqual(['done', [[1, 2000]]]);
  });

  it('is nothing where the browser keeps nothing', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const refused = new ImportSession('', 'demo');
    await refused.open();
    expect([refused.phase, refused.conversion]).toEqual(['idle', null]);
  });
});

describe('a reading that does not end well', () => {
  it('is cancelled with its files kept', async () => {
    const big = `${TEXT}${'C;ia-sante;engagé;2026-01-03;5\n'.repeat(100_000)}`;
    const reading = session.add([file('a.csv', big)]);
    while (session.phase !== 'reading') await new Promise((resolve) => setTimeout(resolve, 5));
    session.cancel();
    await reading;
    expect([session.phase, session.failure, session.files.length]).toEqual(['idle', null, 1]);
    expect(session.isStopped).toBe(true);
    await session.resume();
    expect([session.isStopped, kept()]).toEqual([false, [[2, 2500]]]);
    await session.remove('a.csv');
    await session.add([file('a.csv')]);
    expect(kept()).toEqual([[1, 2000]]);
  });

  it('fails in French, and may be retried once', async () => {
    const NativeWorker = Worker;
    let isBroken = true;
    vi.stubGlobal(
      'Worker',
      class extends NativeWorker {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          if (isBroken)
            setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { cancelable: true })), 10);
        }
      },
    );
    // A worker lives since the page was opened: the next one is broken.
    session.cancel();
    await session.add([file('a.csv')]);
    expect([session.phase, session.canRetry]).toEqual(['failed', true]);
    expect(session.failure).toContain('La lecture s’est interrompue');
    await session.retry();
    expect([session.phase, session.canRetry]).toEqual(['failed', false]);
    isBroken = false;
    await session.add([file('b.csv', FOREIGN)]);
    expect([session.phase, session.canRetry]).toEqual(['done', true]);
    vi.unstubAllGlobals();
  });

  it('says what could not be loaded', async () => {
    const lost = new ImportSession('/nulle-part', 'demo');
    await lost.open();
    expect(lost.phase).toBe('failed');
    expect(lost.failure).toContain('n’a pas pu être chargé');
  });
});
