import { describe, expect, it } from 'vitest';
import type { CountedAs } from '#lib/domain/indicator.ts';
import { cents } from '#lib/domain/money.ts';
import type { IndicatorRow, ObservationRow } from '#lib/queries/facts.ts';
import { presentEffect, type EffectInput } from '#lib/views/effect/present-effect.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import { day } from '../../support/records.ts';

const value = (
  date: string | null,
  number: number,
  countedAs: CountedAs | null,
  told: Partial<ObservationRow> = {},
): ObservationRow => ({
  indicatorId: 'soignants-formes',
  zoneId: 'FRANCE',
  date: date === null ? null : day(date),
  datePrecision: 'day',
  kind: 'va',
  value: number,
  qualifier: null,
  isComputed: false,
  profession: null,
  training: null,
  countedAs,
  sourceId: null,
  sourceFile: null,
  sourceLine: null,
  ...told,
});
const total = (stage: 'committed' | 'contracted' | 'paid', amount: number) => ({
  line: 'formation' as const,
  stage,
  cents: cents(amount),
  grossCents: cents(amount),
  movementCount: 1,
  operationCount: 1,
});
const INDICATOR: IndicatorRow = {
  indicatorId: 'soignants-formes',
  label: 'Personnes formées',
  unit: 'personnes',
  direction: 'up',
  nature: 'cumul',
  kind: 'réalisation',
  perimeter: 'formation',
  targetType: 'at_least',
  numerator: null,
  denominator: null,
  producer: null,
  periodicity: null,
  definitionNote: null,
};
const INPUT: EffectInput = {
  line: 'formation',
  label: 'Formation au numérique en santé',
  asOf: day('2026-09-30'),
  rows: {
    totals: [total('committed', 60_000_000_00), total('paid', 25_000_000_00)],
    headlines: [
      {
        line: 'formation',
        perimeter: null,
        reading: null,
        label: 'Enveloppe',
        cents: cents(119_000_000_00),
        qualifier: null,
        announcedOn: day('2025-02-10'),
        datePrecision: 'day',
        horizon: null,
        sourceId: null,
        standing: 'stated',
        isComputed: false,
        isHeadline: true,
        note: null,
      },
    ],
  },
  observations: [
    value('2026-06-30', 90_000, 'trained'),
    value('2026-09-30', 100_000, 'trained'),
    value('2026-09-30', 100_000, null),
    value('2026-09-30', 60_000, 'trained', { profession: 'médecins' }),
    value('2026-09-30', 7_000, 'trained', { zoneId: 'R84' }),
    value('2026-06-30', 130_000, 'registered'),
    value('2026-09-30', 40_000, 'registered'),
    value('2026-06-30', 30_000, 'certified'),
    value(null, 500_000, null, { kind: 'vc', datePrecision: 'unknown' }),
  ],
  indicators: [INDICATOR],
  cumulative: null,
};

describe('money and effect face to face', () => {
  const view = presentEffect(INPUT);

  it('divides what was paid by the people trained, with both dates', () => {
    expect(view.title).toBe(
      '25\u00a0M€ décaissés pour 100\u202f000 personnes formées, soit 250,00\u00a0€ chacune',
    );
    expect(view.sentences[1]).toBe(
      '250,00\u00a0€ décaissés par personne formée\u00a0: 25\u00a0M€ au 30\u00a0septembre 2026, 100\u202f000 au 30\u00a0septembre 2026.',
    );
  });

  it('refuses a count that falls, and one of another date', () => {
    expect(view.sentences[0]).toContain('le nombre de personnes inscrites n’est pas un cumul');
    expect(view.sentences[2]).toContain('plus de 31 jours les séparent');
  });

  it('draws each way of counting apart, breakdowns and regions out, and none that falls', () => {
    expect(view.face?.units.map(({ id, points }) => [id, points.map(({ value: one }) => one)])).toEqual([
      ['trained', [90_000, 100_000]],
      ['certified', [30_000]],
    ]);
  });

  it('tables every stage against every count, what is not published apart from what is not divided', () => {
    expect(view.table.rows).toHaveLength(9);
    const cellsOf = (key: string) => view.table.rows.find((row) => row.key === key)?.cells.map(textOf);
    expect(cellsOf('committed-trained')?.[5]).toBe('600,00');
    expect(cellsOf('contracted-trained')?.[1]).toBe('n.c.');
    expect(cellsOf('contracted-trained')?.[5]).toBe('s.o.');
    expect(cellsOf('contracted-trained')?.[6]).toContain('le montant contractualisé n’est pas publié');
  });

  it('shows what was announced as a repère, never as a target', () => {
    expect(view.repere).toBe(
      'Repère calculé\u00a0: 119\u00a0M€ annoncés (10\u00a0février 2025) pour 500\u202f000 personnes annoncées (échéance non précisée), soit 238\u00a0€ par personne. Ce n’est pas une cible\u00a0: personne ne l’a publié.',
    );
  });

  it('refuses another perimeter, and says what is missing where nothing is published', () => {
    const other = { ...INPUT, indicators: [{ ...INDICATOR, perimeter: 'sasn' as const }] };
    expect(presentEffect(other).sentences[0]).toContain('n’ont pas le même périmètre');
    const none = presentEffect({
      ...INPUT,
      rows: { ...INPUT.rows, totals: [] },
      observations: INPUT.observations.filter(({ kind }) => kind === 'vc'),
    });
    expect(none.face).toBeNull();
    expect(none.title).toBe(
      'L’argent et les personnes ne se divisent pas ici\u00a0: il manque de quoi le faire honnêtement',
    );
    expect(none.sentences).toEqual([
      'Pas de division\u00a0: le montant décaissé n’est pas publié. Il faudrait qu’il le soit, avec sa date et son périmètre.',
    ]);
    expect(none.repere).toContain('soit 238\u00a0€ par personne');
  });
});
