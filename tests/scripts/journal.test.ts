import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from '#lib/queries/question.ts';
import { listRevisions } from '#lib/queries/revisions.ts';
import { loadVersion } from '#lib/state/published.server.ts';
import { freezeVersion } from '../../scripts/data/freeze-version.ts';
import { prepareData } from '../../scripts/data/prepare.ts';

let root = '';
let cache = '';
let warned: string[] = [];

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'journal-'));
  [root, cache] = [join(folder, 'data'), join(folder, 'cache')];
  await cp('tests/fixtures/frozen', root, { recursive: true });
  warned = [];
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation((line: string) => void warned.push(line));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(join(root, '..'), { recursive: true });
});

async function change(file: string, from: string, to: string): Promise<void> {
  const path = join(root, 'essai', file);
  const text = await readFile(path, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  await writeFile(path, text.replace(from, to));
}

async function prepare() {
  const [dataset] = await prepareData(root, cache);
  const built = dataset?.versions.at(-1);
  if (!built) throw new Error('no version');
  const engine = await loadVersion(built.folder, built.version);
  const revisions = await ask(engine, listRevisions, null);
  await engine.close();
  return { versions: dataset?.versions ?? [], comparison: built.version.comparison, revisions };
}

describe('the journal of a version', { timeout: 30_000 }, () => {
  it('is empty where nothing is revised, and counts what is new', async () => {
    const { versions, comparison, revisions } = await prepare();
    expect(revisions).toEqual([]);
    expect(versions[0]?.version.comparison).toBeUndefined();
    expect(comparison).toEqual({
      previous: { id: versions[0]?.version.id, date: '2026-03-31' },
      newMovements: 3,
      newValues: 0,
      newFacts: 0,
      confirmations: [],
    });
  });

  it('has exactly one line for one cell that changes, with its effect on the headline in cents', async () => {
    await change('2026-06-30/depenses.csv', '1 000,01', '1 234,56');
    const { revisions } = await prepare();
    expect(revisions).toEqual([
      {
        revisionKey: 0,
        kind: 'correction',
        table: 'movements',
        rowKey: 'op-1',
        label: 'Projet fictif 1, Établissement fictif 1',
        field: 'amount_cents',
        before: '100001',
        after: '123456',
        line: 'ia-sante',
        stage: 'committed',
        indicatorId: null,
        zoneId: 'R01',
        date: '2026-01-15',
        effectCents: 23_455,
        leftLine: null,
        leftEffectCents: null,
        sourceFile: 'depenses.csv',
        sourceLine: 2,
        previousFile: 'depenses.csv',
        previousLine: 2,
        sourceId: null,
        reason: null,
      },
    ]);
  });

  it('is that against the frozen version where the version before is frozen', async () => {
    const first = (await prepare()).versions[0];
    if (!first) throw new Error('no version');
    await freezeVersion(first.folder, join(root, 'essai/published'), first.version.id);
    await change('2026-03-31/depenses.csv', '1 000,01', '1 000,02');
    const { versions, revisions, comparison } = await prepare();
    expect(versions).toHaveLength(3);
    expect(comparison?.previous.id).toBe(versions[1]?.version.id);
    expect(revisions.map(({ before, after }) => [before, after])).toEqual([['100002', '100001']]);
    expect(versions[1]?.version.comparison?.previous.id).toBe(first.version.id);
  });

  it('keeps the name of a version whose predecessor changes: its figures are the same', async () => {
    const { versions } = await prepare();
    await change('2026-03-31/depenses.csv', '1 000,01', '1 000,02');
    const again = await prepare();
    expect(again.versions[1]?.version.id).toBe(versions[1]?.version.id);
    expect(again.revisions).toHaveLength(1);
    expect(again.versions[0]?.version.id).not.toBe(versions[0]?.version.id);
  });
});

describe('a delivery to be confirmed', { timeout: 30_000 }, () => {
  const card = () => join(root, 'essai/2026-06-30/delivery.json');

  it('stops with what, where, what stays true and what to do, until it is confirmed with a reason', async () => {
    await change('2026-06-30/observations.csv', 'vc;500000', 'vc;400000');
    const { id } = (await prepareDataOf('2026-03-31')) ?? { id: '' };
    await expect(prepare()).rejects.toThrow(
      [
        `data/essai/2026-06-30\u00a0: livraison arrêtée, un point est à confirmer par rapport à la version ${id}.`,
        '  target-moved:soignants-formes\u00a0: une cible est déplacée\u00a0: «\u00a0soignants-formes, FRANCE, 2030-12-31\u00a0» passe de 500000 à 400000, observations.csv:3.',
        'Ce qui reste vrai\u00a0: rien n’est publié, et les versions déjà publiées ne changent pas.',
        'Ce qu’il faut faire\u00a0: corriger les fichiers\u202f; ou, si c’est voulu, le confirmer\u00a0:',
        '  data/essai/2026-06-30/delivery.json\u00a0: {"confirmations": [{"code": "target-moved:soignants-formes", "reason": "le motif, qui sera publié"}]}',
      ].join('\n'),
    );
    const reason = 'Cible fictive révisée en mai 2026.';
    await writeFile(
      card(),
      JSON.stringify({ confirmations: [{ code: 'target-moved:soignants-formes', reason }] }),
    );
    const { revisions, comparison } = await prepare();
    expect(revisions.map(({ kind, reason: given }) => [kind, given])).toEqual([['target-moved', reason]]);
    expect(comparison?.confirmations).toEqual([{ code: 'target-moved:soignants-formes', reason }]);
    expect(warned).toEqual([]);
  });

  it('says which confirmation confirms nothing, and refuses a broken delivery.json', async () => {
    await writeFile(
      card(),
      JSON.stringify({ confirmations: [{ code: 'shrink:movements', reason: 'rien' }] }),
    );
    await prepare();
    expect(warned).toEqual([
      'data/essai/2026-06-30/delivery.json\u00a0: shrink:movements ne confirme rien, cette livraison n’est pas arrêtée là.',
    ]);
    await writeFile(card(), '{"confirmations": "oui"}');
    await expect(prepare()).rejects.toThrow(/2026-06-30\/delivery\.json\u00a0: un objet/);
  });

  /** The version of the first delivery alone. */
  async function prepareDataOf(date: string) {
    await cp(join(root, 'essai/2026-06-30'), join(root, 'apart'), { recursive: true });
    await rm(join(root, 'essai/2026-06-30'), { recursive: true });
    const [dataset] = await prepareData(root, cache);
    await cp(join(root, 'apart'), join(root, 'essai/2026-06-30'), { recursive: true });
    await rm(join(root, 'apart'), { recursive: true });
    return dataset?.versions.find(({ version }) => version.date === date)?.version;
  }
});
