import { describe, expect, it } from 'vitest';
import { euros } from '#lib/domain/money.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { MonthRow } from '#lib/queries/by-month.ts';
import type { EnvelopeRow, TrajectoryRow } from '#lib/queries/facts.ts';
import { presentOtherPaces, presentPace, type PaceRows } from '#lib/views/pace/present-pace.ts';
import { day } from '../../support/records.ts';

const line = 'ia-sante' as const;
const millions = (amount: number) => euros(amount * 1_000_000);
const JANUARY_2025 = 24_300;

const envelope: EnvelopeRow = {
  line,
  perimeter: null,
  reading: 'A',
  label: 'Enveloppe',
  cents: millions(100),
  qualifier: null,
  announcedOn: null,
  datePrecision: null,
  horizon: 2030,
  sourceId: null,
  standing: 'stated',
  isComputed: false,
  isHeadline: true,
  note: null,
};

const point = (date: string, amount: number, told: Partial<TrajectoryRow> = {}): TrajectoryRow => ({
  line,
  stage: 'committed',
  kind: 'official',
  label: 'Trajectoire fictive',
  date: day(date),
  cents: millions(amount),
  sourceId: null,
  rule: null,
  ...told,
});
/** Sixty millions in 2 190 days, 2028 having 366: 27 397,26 € a day. */
const path = [point('2025-01-01', 0), point('2030-12-31', 60)];

/** A balance at the end of each quarter from March 2025 on. */
const months = (stage: Stage, ...amounts: number[]): MonthRow[] =>
  amounts.map((amount, index) => ({
    line,
    stage,
    month: JANUARY_2025 + 2 + 3 * index,
    cents: euros(0),
    cumulativeCents: millions(amount),
  }));

function rowsOf(amounts: readonly number[], told: Partial<PaceRows> = {}): PaceRows {
  const last = amounts.at(-1);
  const total = {
    line,
    stage: 'committed' as const,
    cents: millions(last ?? 0),
    grossCents: millions(last ?? 0),
    movementCount: 1,
    operationCount: 1,
  };
  return {
    totals: last === undefined ? [] : [total],
    headlines: [envelope],
    trajectories: path,
    months: months('committed', ...amounts),
    sources: [],
    ...told,
  };
}

const paceOf = (amounts: readonly number[], asOf: string, told: Partial<PaceRows> = {}) =>
  presentPace(line, 'committed', day(asOf), rowsOf(amounts, told));
const fact = (pace: ReturnType<typeof paceOf>, key: string) =>
  pace.facts.find((candidate) => candidate.key === key);

const NBSP = '\u00a0';
const said = (text: string) => text.replaceAll(NBSP, ' ');

describe('the sentence of a pace', () => {
  it.each([
    [
      'late',
      [2, 4, 6],
      '2025-09-30',
      'late',
      'Le montant engagé a 53 jours de retard au 30 septembre 2025 : 6,0 M€ sont engagés, 1,5 M€ de moins que l’attendu (7,5 M€), soit 1,5 point de l’enveloppe de 100 M€ (lecture A).',
    ],
    [
      'early',
      [2, 4, 10],
      '2025-09-30',
      'ahead',
      'Le montant engagé a 93 jours d’avance au 30 septembre 2025 : 10,0 M€ sont engagés, 2,5 M€ de plus que l’attendu (7,5 M€), soit 2,5 points de l’enveloppe de 100 M€ (lecture A).',
    ],
    [
      'nothing yet',
      [0],
      '2025-03-31',
      'late',
      'Le montant engagé a 89 jours de retard au 31 mars 2025 : aucun euro n’est engagé, 2,4 M€ de moins que l’attendu (2,4 M€), soit 2,4 points de l’enveloppe de 100 M€ (lecture A).',
    ],
    [
      'under the start: never clipped',
      [-3],
      '2025-03-31',
      'late',
      'Le montant engagé a au moins 89 jours de retard au 31 mars 2025 : le solde engagé est de −3,0 M€, 5,4 M€ de moins que l’attendu (2,4 M€), soit 5,4 points de l’enveloppe de 100 M€ (lecture A).',
    ],
    [
      'over a hundred per cent',
      [130],
      '2025-03-31',
      'reached',
      'Le terme de la trajectoire est atteint : 130 M€ sont engagés, pour un attendu de 60 M€ au 31 décembre 2030.',
    ],
    [
      'before the path',
      [1],
      '2024-12-31',
      'none',
      'Rien ne permet de dire une avance ou un retard : la trajectoire ne commence que le 1er janvier 2025.',
    ],
  ] as const)('%s', (_, amounts, asOf, status, sentence) => {
    const pace = paceOf(amounts, asOf);
    expect(said(pace.sentence)).toBe(sentence);
    expect(pace.status).toBe(status);
  });

  it.each([
    ['ahead', [20], /^ de \d+\u00a0jours\.$/],
    ['late', [0], /^ de 89\u00a0jours\.$/],
    ['late under the start', [-3], /^ d’au moins 89\u00a0jours\.$/],
    ['on pace', [2.42], /^\u00a0: 1\u00a0jour de retard, dans la marge de 30\u00a0jours\.$/],
    ['reached', [130], /^\.$/],
  ] as const)('follows the word of the status: %s', (_, amounts, summary) => {
    expect(paceOf(amounts, '2025-03-31').summary).toMatch(summary);
  });

  it('names its margin where a gap is within it, and one day in the singular', () => {
    const near = paceOf([2.42], '2025-03-31');
    expect(said(near.sentence)).toMatch(
      /^Le montant engagé a 1 jour de retard au 31 mars 2025, dans la marge de 30 jours : /,
    );
    expect(near.status).toBe('on-pace');
  });

  it('gives no status without an official path, nor against a repère', () => {
    const none = paceOf([2], '2025-03-31', { trajectories: [] });
    expect(none.status).toBe('none');
    expect(said(none.sentence)).toBe(
      'Rien ne permet de dire une avance ou un retard : aucune trajectoire officielle n’est publiée.',
    );
    const repere = path.map((row) => ({ ...row, kind: 'benchmark' as const, label: 'Repère calculé' }));
    const against = paceOf([2], '2025-03-31', { trajectories: repere });
    expect(against.status).toBe('none');
    expect(said(against.sentence)).toMatch(/Écart au repère calculé : 0,4 M€ de moins que l’attendu/);
    expect(fact(against, 'gap')?.term).toBe('Écart au repère');
  });

  it('says what is missing, and forms no figure, without money', () => {
    const unpublished = paceOf([], '2026-11-23', { trajectories: [], months: [] });
    expect(said(unpublished.sentence)).toBe(
      'Rien ne permet de dire une avance ou un retard : ni le montant engagé ni une trajectoire officielle ne sont publiés.',
    );
    expect(unpublished.facts).toEqual([]);
    expect(said(paceOf([], '2026-11-23', { months: [] }).sentence)).toBe(
      'Rien ne permet de dire une avance ou un retard : une trajectoire est publiée, mais pas le montant engagé.',
    );
  });
});

describe('the figures of a pace', () => {
  it('says one month, and why, when the slowest and the fastest pace are one', () => {
    const steady = paceOf([2, 4, 6, 8, 10, 12, 14], '2026-09-30');
    expect(said(fact(steady, 'projection')?.value ?? '')).toBe('vers juin 2032');
    expect(said(fact(steady, 'projection')?.note ?? '')).toBe(
      'échéance : 31 décembre 2030\u202f; le plus rapide et le plus lent des rythmes mènent au même mois',
    );
  });

  it('gives what is needed against what is seen, and a range of dates', () => {
    // Paces 1 and 1,25 over four quarters; 53 remain: 42,4 quarters, or 53.
    const pace = paceOf([1, 2, 3, 4, 5, 7], '2026-06-30');
    expect(said(fact(pace, 'observed-pace')?.value ?? '')).toBe('1,3 M€ par trimestre');
    expect(said(fact(pace, 'required-pace')?.value ?? '')).toBe('2,9 M€ par trimestre');
    expect(said(fact(pace, 'required-pace')?.note ?? '')).toBe(
      'pour atteindre 60 M€ au 31 décembre 2030, soit 2,4 fois le rythme constaté',
    );
    expect(said(fact(pace, 'projection')?.value ?? '')).toBe('entre février 2037 et septembre 2039');
    expect(pace.projection).toEqual({
      from: { month: 24_317, cents: 700_000_000 },
      cents: 6_000_000_000,
      earliestMonth: 24_445,
      latestMonth: 24_476,
    });
  });

  it('projects nothing from five quarters', () => {
    const pace = paceOf([1, 2, 3, 4, 5], '2026-03-31');
    expect(fact(pace, 'projection')?.value).toBe('non calculable');
    expect(said(fact(pace, 'projection')?.note ?? '')).toBe(
      'pas de date projetée : 5 trimestres constatés, il en faut 6',
    );
    expect(pace.projection).toBeNull();
  });

  it('without a path, aims at the envelope by the end of its horizon', () => {
    const pace = paceOf([1, 2, 3, 4, 5, 7], '2026-06-30', { trajectories: [] });
    expect(said(fact(pace, 'required-pace')?.note ?? '')).toMatch(
      /^pour atteindre 100 M€ au 31 décembre 2030,/,
    );
  });

  it('has a row for each quarter and point, s.o. where nothing can be compared', () => {
    const { rows } = paceOf([1, 2], '2025-06-30').table;
    expect(
      rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'object' ? cell.value : cell))),
    ).toEqual([
      ['2025-01-01', null, 0, null, null],
      ['2025-03-31', 1_000_000, 2_438_356.16, -1_438_356.16, -1.4],
      ['2025-06-30', 2_000_000, 4_931_506.85, -2_931_506.85, -2.9],
      ['2030-12-31', null, 60_000_000, null, null],
    ]);
  });

  it('tells where each other stage stands, where it has a path', () => {
    const trajectories = [...path, ...path.map((row) => ({ ...row, stage: 'paid' as const }))];
    const others = presentOtherPaces(line, day('2025-03-31'), rowsOf([2], { trajectories }));
    expect(others.map(({ label, status }) => [label, status])).toEqual([['Décaissé', 'none']]);
    expect(presentOtherPaces(line, day('2025-03-31'), rowsOf([2]))).toEqual([]);
  });
});
