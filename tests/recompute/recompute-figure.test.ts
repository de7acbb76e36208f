import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatasetVersion } from '#lib/contract/manifest.ts';
import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { REGION_CODES, TERRITORIES } from '#lib/domain/territory.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { listEnvelopes, listObservations } from '#lib/queries/facts.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { ask } from '#lib/queries/question.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import { recomputeFigure, type Delivery } from '#lib/recompute/recompute-figure.ts';
import { peopleByRegion } from '#lib/views/line/people-trained.ts';
import { openDelivered, readDelivered, shippedVersions } from '../support/delivered-case.ts';

const PLACES = BUDGET_LINES.flatMap((line) =>
  STAGES.flatMap((stage) => RULES.map((rule) => ({ line, stage, rule }))),
);

describe.each(await shippedVersions('demo'))('the money of $id', (version) => {
  let engine: Engine;
  let delivery: Delivery;

  beforeAll(async () => {
    [engine, delivery] = await Promise.all([openDelivered('demo', version), readDelivered('demo', version)]);
  });
  afterAll(() => engine.close());

  it('is the same by both paths, in the whole country', async () => {
    const totals = await ask(engine, selectTotals, { filters: NO_FILTERS });
    const own = totals.filter(({ line }) => BUDGET_LINES.some((id) => id === line));
    expect(own).toHaveLength(6);
    for (const { line, stage, cents, movementCount } of own) {
      const figure = { kind: 'national', line: line as BudgetLine, stage } as const;
      const { value, rows } = recomputeFigure(figure, delivery);
      expect([line, stage, value]).toEqual([line, stage, cents]);
      // A row of the 16 columns is one line of a file, and one movement per form of aid.
      expect(rows.length).toBeGreaterThan(100);
      expect(rows.length).toBeLessThanOrEqual(movementCount);
    }
  });

  it.each(PLACES)('is the same by both paths, $line, $stage, $rule, in 21 territories', async (place) => {
    const { line, stage, rule } = place;
    const asked = await ask(engine, selectByRegion, { rule, stage, filters: NO_FILTERS });
    const byPath = TERRITORIES.map((territory) => ({
      territory,
      engine: asked.find((row) => row.line === line && row.territory === territory)?.cents,
      again: recomputeFigure({ kind: 'territory', ...place, territory }, delivery).value,
    }));
    expect(byPath.map((both) => [both.territory, both.again])).toEqual(
      byPath.map((both) => [both.territory, both.engine]),
    );
    const national = recomputeFigure({ kind: 'national', line, stage }, delivery).value;
    expect(byPath.reduce((sum, { again }) => sum + (again ?? 0), 0)).toBe(national);
  });

  it('counts the same people trained by both paths, in the 18 regions', async () => {
    const people = peopleByRegion(await ask(engine, listObservations, null));
    expect(people.size).toBe(18);
    for (const region of REGION_CODES)
      expect(recomputeFigure({ kind: 'trained', region }, delivery).value).toBe(people.get(region)?.trained);
  });

  it('announces the same envelopes by both paths', async () => {
    const envelopes = await ask(engine, listEnvelopes, null);
    for (const line of BUDGET_LINES) {
      const headline = envelopes.find((row) => row.line === line && row.isHeadline);
      expect(recomputeFigure({ kind: 'envelope', line }, delivery).value).toBe(headline?.cents);
    }
  });
});

describe('the figures of the overview of 30 September 2026, typed by hand', () => {
  let version: DatasetVersion | undefined;
  let delivery: Delivery;

  beforeAll(async () => {
    version = (await shippedVersions('demo')).find(({ date }) => date === '2026-09-30');
    if (version) delivery = await readDelivered('demo', version);
  });

  it.each<[BudgetLine, Stage, number]>([
    ['ia-sante', 'committed', 264_170_625_00],
    ['ia-sante', 'contracted', 193_145_787_00],
    ['ia-sante', 'paid', 88_478_608_00],
    ['formation', 'committed', 61_368_457_00],
    ['formation', 'contracted', 45_672_342_00],
    ['formation', 'paid', 28_029_387_00],
  ])('%s, %s: %i cents', (line, stage, cents) => {
    expect(recomputeFigure({ kind: 'national', line, stage }, delivery).value).toBe(cents);
  });

  it('and the envelopes, and the people trained', () => {
    expect(recomputeFigure({ kind: 'envelope', line: 'ia-sante' }, delivery).value).toBe(550_000_000_00);
    expect(recomputeFigure({ kind: 'envelope', line: 'formation' }, delivery).value).toBe(119_000_000_00);
    expect(recomputeFigure({ kind: 'trained', region: null }, delivery).value).toBe(138_200);
  });
});
