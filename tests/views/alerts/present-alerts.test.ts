import { describe, expect, it } from 'vitest';
import { euros } from '#lib/domain/money.ts';
import type { ObservationRow, TrajectoryRow } from '#lib/queries/facts.ts';
import type { OperationLifeRow } from '#lib/queries/operation-lives.ts';
import type { AlertRows, DeliveredAt } from '#lib/views/alerts/alert-rows.ts';
import { presentAlerts } from '#lib/views/alerts/present-alerts.ts';
import { indicatorRow } from '../../support/indicator-case.ts';
import { silentMeasure } from '../../support/measure-case.ts';
import { day } from '../../support/records.ts';
import { movedTarget } from '../../support/revision-row.ts';

const SCOPE = { base: '', dataset: 'essai', version: null };

const at = (asOf: string, told: Partial<DeliveredAt> = {}): DeliveredAt => ({
  asOf: day(asOf),
  totals: [],
  trajectories: [],
  measures: [],
  indicators: [],
  values: [],
  ...told,
});
const rows = (deliveries: readonly DeliveredAt[], told: Partial<AlertRows> = {}): AlertRows => ({
  deliveries,
  checks: [],
  revisions: [],
  regions: [],
  ...told,
});
/** Rule and label of each alert. */
const raised = (input: AlertRows) => {
  const asOf = input.deliveries.at(-1)?.asOf ?? day('2026-09-30');
  return presentAlerts(input, { asOf, scope: SCOPE }).alerts.map(({ rule, label }) => [rule, label]);
};
const sentences = (input: AlertRows) =>
  presentAlerts(input, { asOf: day('2026-09-30'), scope: SCOPE }).alerts.map(({ sentence }) =>
    sentence.replace(/[\u00a0\u202f]/g, ' '),
  );

const value = (
  date: string,
  amount: number,
  indicatorId = 'formes',
  told: Partial<ObservationRow> = {},
): ObservationRow => ({
  indicatorId,
  zoneId: 'FRANCE',
  date: day(date),
  datePrecision: 'day',
  kind: 'va',
  value: amount,
  qualifier: null,
  isComputed: false,
  profession: null,
  training: null,
  countedAs: null,
  sourceId: null,
  sourceFile: null,
  sourceLine: null,
  ...told,
});

describe('a broken invariant, a revised target', () => {
  const check = (failingRows: number) => ({
    checkId: 'sommes',
    label: 'Sommes',
    passed: failingRows === 0,
    checkedRows: 12,
    failingRows,
    examples: failingRows === 0 ? null : 'a.csv:7',
  });

  it('raises the check that fails, and not the one that holds', () => {
    expect(sentences(rows([], { checks: [check(2), { ...check(0), checkId: 'autre' }] }))).toEqual([
      '2 cas ne le respectent pas, sur 12 ; premier : a.csv, ligne 7.',
    ]);
    expect(raised(rows([], { checks: [check(0)] }))).toEqual([]);
  });

  it('raises a target that moved, once by indicator, and not a value that was corrected', () => {
    const target = movedTarget();
    const input = rows([], { revisions: [target, { ...target, zoneId: 'R53', before: '3', after: '4' }] });
    expect(sentences(input)).toEqual([
      'Valeur cible, 31 décembre 2027, France entière : 35 dans la livraison précédente, 40 dans celle-ci ; 1 autre cible a changé.',
    ]);
    expect(raised(rows([], { revisions: [{ ...target, kind: 'correction' }] }))).toEqual([]);
  });
});

describe('a value that is due', () => {
  const delivered = (asOf: string, dates: readonly string[], id = 'formes') =>
    at(asOf, {
      indicators: [indicatorRow({ indicatorId: id })],
      values: dates.map((date) => value(date, 5, id)),
    });

  it('raises past thirty days, and not on the thirtieth', () => {
    expect(sentences(rows([delivered('2026-07-31', ['2026-03-31'])]))).toEqual([
      'Au 31 juillet 2026, la valeur attendue le 30 juin 2026 manque depuis 31 jours ; date de la dernière : 31 mars 2026.',
    ]);
    expect(raised(rows([delivered('2026-07-30', ['2026-03-31'])]))).toEqual([]);
  });

  it('clears as soon as the value comes, and says nothing without a period', () => {
    const due = delivered('2026-07-31', ['2026-03-31']);
    expect(raised(rows([due, delivered('2026-09-30', ['2026-03-31', '2026-06-30'])]))).toEqual([]);
    const undated = { ...due, indicators: [indicatorRow({ periodicity: null })] };
    expect(raised(rows([undated]))).toEqual([]);
  });
});

describe('stuck operations', () => {
  const life = (key: number, paidOn: string | null): OperationLifeRow => ({
    operationKey: `OP-${key}`,
    line: 'ia-sante',
    measureId: 'mesure-a',
    operator: 'a',
    projectKey: null,
    projectName: null,
    beneficiaryName: null,
    totalCostCents: null,
    awardedOn: day('2025-01-15'),
    contractedOn: day('2025-02-15'),
    paidOn: paidOn === null ? null : day(paidOn),
    committedCents: euros(10),
    contractedCents: euros(10),
    paidCents: null,
  });
  const coverage = (['committed', 'contracted', 'paid'] as const).map((stage) => ({
    line: 'ia-sante' as const,
    stage,
    operator: 'a',
    movementCount: 1,
    firstDate: day('2025-01-15'),
    lastDate: day('2025-01-15'),
  }));
  const delivered = (asOf: string, stuck: number, all: number) =>
    at(asOf, {
      measures: [
        {
          ...silentMeasure([]),
          coverage,
          lives: Array.from({ length: all }, (_, key) => life(key, key < stuck ? null : '2025-03-01')),
        },
      ],
    });

  it('raises 3 of 10, and neither 2 of 10 nor 3 of 4', () => {
    expect(sentences(rows([delivered('2026-09-30', 3, 10)]))).toEqual([
      'Au 30 septembre 2026, 3 opérations sont bloquées depuis plus de 12 mois, soit 30 % des 10 opérations en cours.',
    ]);
    expect(raised(rows([delivered('2026-09-30', 2, 10)]))).toEqual([]);
    expect(raised(rows([delivered('2026-09-30', 3, 4)]))).toEqual([]);
  });

  it('holds between the two thresholds, and clears at the second', () => {
    const before = delivered('2026-06-30', 3, 10);
    expect(raised(rows([before, delivered('2026-09-30', 2, 10)]))).toEqual([
      ['Opérations bloquées', 'Mesure A'],
    ]);
    expect(raised(rows([before, delivered('2026-09-30', 1, 10)]))).toEqual([]);
  });
});

describe('a gap to a path', () => {
  const point = (date: string, amount: number, kind: TrajectoryRow['kind']): TrajectoryRow => ({
    line: 'ia-sante',
    stage: 'committed',
    kind,
    label: null,
    date: day(date),
    cents: euros(amount),
    sourceId: null,
    rule: null,
  });
  /** One million a day from 2026-01-01 on. */
  const delivered = (millions: number, kind: TrajectoryRow['kind'] = 'official', operationCount = 9) =>
    at('2026-04-11', {
      trajectories: [point('2026-01-01', 0, kind), point('2026-12-27', 360_000_000, kind)],
      totals: [
        {
          line: 'ia-sante',
          stage: 'committed',
          cents: euros(millions * 1_000_000),
          grossCents: euros(millions * 1_000_000),
          movementCount: 9,
          operationCount,
        },
      ],
    });

  it('raises 61 days late, and not 60', () => {
    expect(sentences(rows([delivered(39)]))).toEqual([
      'Au 11 avril 2026, 61 jours de retard sur la trajectoire officielle : 39 M€ sont engagés, pour un attendu de 100 M€.',
    ]);
    expect(raised(rows([delivered(40)]))).toEqual([]);
  });

  it('raises nothing against a repère, nor on four operations', () => {
    expect(raised(rows([delivered(39, 'benchmark')]))).toEqual([]);
    expect(raised(rows([delivered(39, 'official', 4)]))).toEqual([]);
  });
});

describe('a falling trend', () => {
  const DATES = ['2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'];
  const delivered = (values: readonly number[], told: Parameters<typeof indicatorRow>[0]) =>
    at('2026-12-31', {
      indicators: [indicatorRow({ nature: 'flux', periodicity: null, ...told })],
      values: values.map((amount, index) => value(DATES[index] ?? '', amount)),
    });

  it('raises a loss of 11 % on the best, and not of 10 %', () => {
    expect(sentences(rows([delivered([150, 200, 190, 178], {})]))).toEqual([
      'Au 30 septembre 2026, 178 (personnes) : en recul de 11 % sur 200 (31 mars 2026), la meilleure des 4 dernières valeurs.',
    ]);
    expect(raised(rows([delivered([150, 200, 190, 180], {})]))).toEqual([]);
  });

  it('reads the gains of a cumul, a delay that grows, and no small count', () => {
    expect(raised(rows([delivered([0, 200, 400, 600, 700], { nature: 'cumul' })]))).toEqual([
      ['Tendance défavorable', 'Personnes formées'],
    ]);
    expect(raised(rows([delivered([0, 200, 400, 600, 800], { nature: 'cumul' })]))).toEqual([]);
    expect(raised(rows([delivered([40, 30, 35, 36], { unit: 'jours', direction: 'down' })]))).toEqual([
      ['Tendance défavorable', 'Personnes formées'],
    ]);
    expect(raised(rows([delivered([90, 60, 50, 20], {})]))).toEqual([]);
  });
});

describe('the page', () => {
  it('makes one alert of what two rules find of one cause, and names the other', () => {
    const indicators = [indicatorRow({ nature: 'flux' })];
    const values = ['2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31'].map((date, index) =>
      value(date, [200, 200, 200, 150][index] ?? 0),
    );
    const view = presentAlerts(rows([at('2026-09-30', { indicators, values })]), {
      asOf: day('2026-09-30'),
      scope: SCOPE,
    });
    expect(view.alerts.map(({ rule, also, href }) => [rule, also, href])).toEqual([
      ['Valeur attendue absente', 'Aussi\u00a0: tendance défavorable.', '/essai/indicateurs/formes/'],
    ]);
    expect(view.sentence.replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'Au 30 septembre 2026, 1 alerte est levée : valeur attendue absente (1) ; 4 règles sur 6 n’ont rien à lire.',
    );
  });

  it('says that a rule without anything to read raises nothing', () => {
    const { sentence, rules } = presentAlerts(rows([]), { asOf: day('2026-09-30'), scope: SCOPE });
    expect(sentence.replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'Au 30 septembre 2026, aucune alerte n’est levée ; 6 règles sur 6 n’ont rien à lire.',
    );
    expect(rules.rows.map(({ cells }) => cells.at(-1))).toEqual(Array(6).fill({ text: 's.o.', value: null }));
  });
});
