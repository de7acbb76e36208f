import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import type { OwnDelivery } from '#lib/state/own/ask-own-answers.ts';
import { readOwnAnswers } from '#lib/state/own/own-answers-store.ts';
import { OwnComparison } from '#lib/state/own/own-comparison.svelte.ts';
import { ownFigures } from '#lib/state/own/own-figures.svelte.ts';

const { folder, tables, answers } = inject('nodeAnswers');
const filters = NO_FILTERS;
let delivery: OwnDelivery;

/** What the Node door answered of the published version. */
function published(id: string, params: unknown): readonly Record<string, unknown>[] {
  const rows = answers[`${id} ${JSON.stringify(params)}`];
  if (!rows) throw new Error(`not asked: ${id}`);
  return rows as readonly Record<string, unknown>[];
}

beforeAll(async () => {
  delivery = {
    readAt: '2026-10-20T08:30:00.000Z',
    context: { date: '2026-09-30' as IsoDate },
    files: [{ name: 'demo.csv' }],
    tables: await Promise.all(
      tables.map(async (file) => ({
        file,
        content: await (await fetch(`/${folder}/${file.file}`)).blob(),
      })),
    ),
  };
});

describe('the delivery of the site, brought back by a reader', () => {
  it('answers what the published pages say, to the cent', async () => {
    const comparison = new OwnComparison();
    await comparison.start('', delivery);
    expect([comparison.phase, comparison.failure, comparison.isKept]).toEqual(['ready', null, true]);
    const own = ownFigures.answers!;
    expect(own.totals).toEqual(published('totals', { filters }));
    expect(own.totals.length).toBeGreaterThan(4);
    expect(own.coverage).toEqual(published('coverage', null));
    expect(own.byMeasure).toEqual(published('by-measure', { filters }));
    expect(own.byOperator).toEqual(published('by-operator', { filters }));
    expect(own.months).toEqual(STAGES.flatMap((stage) => published('by-month', { stage, filters })));
    for (const rule of RULES) {
      const counts = published('operation-counts', { rule });
      for (const line of BUDGET_LINES) {
        const ofLine = (row: Record<string, unknown>) => row['line'] === line;
        const inOrder = (rows: readonly Record<string, unknown>[], name: string) =>
          TERRITORIES.map((code) => rows.find((row) => ofLine(row) && row['territory'] === code)?.[name]);
        expect(own.operations[rule][line]).toEqual(inOrder(counts, 'operationCount'));
        for (const stage of STAGES)
          expect(own.cents[rule][stage][line]).toEqual(
            inOrder(published('by-region', { rule, stage, filters }), 'cents'),
          );
      }
    }
  });

  it('is kept for the other pages, and followed from one tab to the other', async () => {
    expect(localStorage.getItem('own-figures')).toBe('2026-10-20T08:30:00.000Z');
    const kept = await readOwnAnswers();
    expect(kept).toEqual(ownFigures.answers);
    const stop = ownFigures.follow();
    localStorage.removeItem('own-figures');
    const before = ownFigures.forgets;
    dispatchEvent(new StorageEvent('storage', { key: 'own-figures' }));
    await expect.poll(() => ownFigures.answers).toBeNull();
    expect(ownFigures.forgets).toBe(before + 1);
    stop();
  });

  it('leaves nothing once it is forgotten', async () => {
    await ownFigures.keep({ ...(await readOwnAnswers())!, files: ['autre.csv'] });
    expect(localStorage.getItem('own-figures')).not.toBeNull();
    expect((await readOwnAnswers())?.files).toEqual(['autre.csv']);
    await ownFigures.forget();
    expect(ownFigures.answers).toBeNull();
    expect(localStorage.getItem('own-figures')).toBeNull();
    expect(await readOwnAnswers()).toBeNull();
  });
});

it('says why, and shows nothing, when the tables are not those of their manifest', async () => {
  const [first, second] = delivery.tables;
  const comparison = new OwnComparison();
  await comparison.start('', { ...delivery, tables: [{ file: first!.file, content: second!.content }] });
  expect([comparison.phase, comparison.failure]).toEqual(['failed', 'integrity']);
  expect(ownFigures.answers).toBeNull();
});

it('stops when the reader cancels, and shows nothing', async () => {
  const comparison = new OwnComparison();
  const asked = comparison.start('', delivery);
  await expect.poll(() => comparison.progress).toBeGreaterThan(0);
  comparison.cancel();
  await asked;
  expect([comparison.phase, comparison.failure]).toEqual(['idle', null]);
  expect(ownFigures.answers).toBeNull();
});
