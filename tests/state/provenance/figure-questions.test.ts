import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { FigureId } from '#lib/domain/figure.ts';
import { questionsOf } from '#lib/state/provenance/figure-questions.ts';

const committed = { kind: 'national', line: 'ia-sante', stage: 'committed' } as const;
const place = { line: 'formation', stage: 'paid', rule: 'place', territory: '53' } as const;
const sentences = (...figures: FigureId[]) => questionsOf(figures, null).map(({ sentence }) => sentence);

describe('the questions of figures', () => {
  it('asks once what several figures are read from', () => {
    const paid = { ...committed, stage: 'paid' } as const;
    expect(sentences(committed, paid)).toEqual([
      'Combien d’argent par ligne et par étape, dans tout le pays ?',
    ]);
    expect(sentences(committed, { kind: 'envelope', line: 'formation' })).toHaveLength(2);
  });

  it.each<[string, FigureId, readonly string[]]>([
    ['a part', { ...committed, kept: { operators: ['A'] } }, ['codes', 'movements']],
    ['a territory', { kind: 'territory', ...place }, ['codes', 'cube_place_paid']],
    [
      'by inhabitant',
      { kind: 'per-unit', ...place, denominator: 'habitant' },
      ['codes', 'cube_place_paid', 'regions'],
    ],
    [
      'by another unit',
      { kind: 'per-unit', ...place, denominator: 'x' },
      ['codes', 'cube_place_paid', 'denominators'],
    ],
    ['people', { kind: 'trained', region: '53' }, ['observations']],
    [
      'operations',
      { kind: 'operations', line: 'formation', rule: 'seat', territory: '53' },
      ['codes', 'operations', 'movements', 'allocations'],
    ],
    [
      'a type of beneficiary',
      { kind: 'territory', ...place, kept: { beneficiaryTypes: [null] } },
      ['codes', 'operations', 'movements', 'allocations'],
    ],
  ])('reads for %s the tables that hold it', (_, figure, tables) => {
    expect(questionsOf([figure], null).flatMap((question) => question.tables)).toEqual(tables);
  });

  it('cuts at the earlier of the day kept and of the date of the data', () => {
    const kept = { until: '2026-09-30' as IsoDate };
    const [question] = questionsOf([{ ...committed, kept }], '2026-03-31' as IsoDate);
    expect(question?.params).toContain('2026-03-31');
    expect(question?.params).not.toContain('2026-09-30');
  });
});
