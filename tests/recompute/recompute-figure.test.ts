import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatasetVersion } from '#lib/contract/manifest.ts';
import { monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import type { Kept } from '#lib/domain/figure.ts';
import { BUDGET_LINES, type BudgetLine, type Line } from '#lib/domain/line.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { REGION_CODES, TERRITORIES } from '#lib/domain/territory.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { selectByAidType } from '#lib/queries/by-aid-type.ts';
import { selectByMeasure } from '#lib/queries/by-measure.ts';
import { selectByOperator } from '#lib/queries/by-operator.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { listEnvelopes, listObservations } from '#lib/queries/facts.ts';
import { NO_FILTERS, type Filters } from '#lib/queries/filters.ts';
import { selectOperationCounts } from '#lib/queries/operation-counts.ts';
import { ask } from '#lib/queries/question.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import { recomputeFigure, type Delivery } from '#lib/recompute/recompute-figure.ts';
import { peopleByRegion } from '#lib/views/line/people-trained.ts';
import { openDelivered, readDelivered, shippedVersions } from '../support/delivered-case.ts';

const FEBRUARY = '2026-02-01' as IsoDate;
const MAY = '2026-05-31' as IsoDate;

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

  it('splits the same money by measure, operator and form of aid, gross and net, by both paths', async () => {
    const filters = NO_FILTERS;
    const splits = [
      ...(await ask(engine, selectByMeasure, { filters })).map((row) => ({
        row,
        kept: { measures: [row.id] },
      })),
      ...(await ask(engine, selectByOperator, { filters })).map((row) => ({
        row,
        kept: { operators: [row.id] },
      })),
      ...(await ask(engine, selectByAidType, { filters })).map((row) => ({
        row,
        kept: { aidTypes: [row.id] },
      })),
    ].filter(({ row }) => BUDGET_LINES.some((line) => line === row.line));
    expect(splits.length).toBeGreaterThan(40);
    const again = (line: Line, stage: Stage, kept: Kept) =>
      recomputeFigure({ kind: 'national', line, stage, kept }, delivery).value;
    for (const { row, kept } of splits) {
      const { line, stage, id, cents, grossCents } = row;
      expect([line, stage, id, again(line, stage, kept)]).toEqual([line, stage, id, cents]);
      expect([line, stage, id, again(line, stage, { ...kept, isGross: true })]).toEqual([
        line,
        stage,
        id,
        grossCents,
      ]);
    }
  });

  it('keeps the same money of a period, of one operator and one form of aid, in the territories', async () => {
    const aidTypes = ['grant'] as const;
    const filters: Filters = {
      ...NO_FILTERS,
      ...{
        operators: ['Opérateur fictif C'],
        aidTypes,
        fromMonth: monthIndex(FEBRUARY),
        toMonth: monthIndex(MAY),
      },
    };
    const kept = { operators: filters.operators, aidTypes, from: FEBRUARY, until: MAY } as const;
    for (const rule of RULES) {
      const asked = await ask(engine, selectByRegion, { rule, stage: 'paid', filters });
      const own = asked.filter(({ line }) => line === 'ia-sante');
      const again = own.map(({ territory }) => [
        territory,
        recomputeFigure(
          { kind: 'territory', line: 'ia-sante', stage: 'paid', rule, territory, kept },
          delivery,
        ).value,
      ]);
      expect(again).toEqual(own.map(({ territory, cents }) => [territory, cents]));
      expect(own.some(({ cents }) => cents > 0)).toBe(own.length > 0 && version.date >= '2026-03-31');
    }
  });

  it.each(RULES)('counts the same operations by both paths, %s', async (rule) => {
    const asked = await ask(engine, selectOperationCounts, { rule });
    for (const { line, territory, operationCount } of asked) {
      const { value, rows } = recomputeFigure({ kind: 'operations', line, rule, territory }, delivery);
      expect([line, territory, value, rows.length]).toEqual([
        line,
        territory,
        operationCount,
        operationCount,
      ]);
    }
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

describe('the denominators and the values observed, typed by hand', () => {
  it('divides the money of a region by its inhabitants, or by what a delivery counts', async () => {
    const version = (await shippedVersions('demo')).find(({ date }) => date === '2026-09-30');
    const delivery = version && (await readDelivered('demo', version));
    if (!delivery) throw new Error('version not built');
    const figure = {
      kind: 'per-unit',
      line: 'ia-sante',
      stage: 'committed',
      rule: 'seat',
      territory: '53',
    } as const;
    // 13 439 140 € for 3 446 000 inhabitants or so is 3.90 €; for 68 900 professionals, 195.05 €.
    expect(recomputeFigure({ ...figure, denominator: 'habitant' }, delivery).value).toBe(390);
    expect(recomputeFigure({ ...figure, denominator: 'professionnels' }, delivery).value).toBe(195_05);
    expect(recomputeFigure({ ...figure, denominator: 'inconnu' }, delivery).value).toBeNull();
  });

  it('reads what France 2030 published by region, and nothing of another date', async () => {
    const version = (await shippedVersions('public')).at(-1);
    const delivery = version && (await readDelivered('public', version));
    if (!delivery) throw new Error('version not built');
    const figure = { kind: 'observed', indicator: 'france2030-engage', isMoney: true, date: null } as const;
    expect(recomputeFigure({ ...figure, zone: 'R53' }, delivery).value).toBe(406_485_448_00);
    expect(recomputeFigure({ ...figure, zone: 'R53', date: '2020-01-01' }, delivery).value).toBeNull();
    expect(recomputeFigure({ ...figure, zone: 'R99' }, delivery).rows).toEqual([]);
    // A month stands for its last day, and a part is no whole number.
    const places = { kind: 'observed', indicator: 'tiers-lieux', zone: 'FRANCE', isMoney: false } as const;
    expect(recomputeFigure({ ...places, date: '2025-11-30' }, delivery).value).toBe(37);
    const part = { ...places, indicator: 'hopitaux-utilisant-ia', date: null };
    expect(recomputeFigure(part, delivery).value).toBe(0.65);
  });
});
