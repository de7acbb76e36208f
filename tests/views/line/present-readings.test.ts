import { describe, expect, it } from 'vitest';
import { euros, type Cents } from '#lib/domain/money.ts';
import type { ReadingRow } from '#lib/queries/facts.ts';
import { presentReadings, tableOfReadings } from '#lib/views/line/present-readings.ts';

const row = (change: Partial<ReadingRow>): ReadingRow => ({
  reading: 'A',
  label: 'À engager',
  numeratorOf: 'movements of the stage',
  numeratorCents: null,
  numeratorQualifier: null,
  denominatorCents: euros(550_000_000),
  denominatorSourceId: 'x',
  remainder: 'denominator - numerator',
  remainderQualifier: null,
  isDefault: true,
  note: null,
  ...change,
});
const claim = {
  reading: 'B',
  numeratorCents: euros(550_000_000),
  numeratorQualifier: 'plus de',
  remainderQualifier: 'au plus',
} as const;
const rates = (rows: ReadingRow[], committed: Cents | null) =>
  presentReadings(rows, [], committed, new Map()).flatMap((card) =>
    card.rates.map(({ rate, denominator, remainder }) => [card.reading, rate, denominator, remainder]),
  );

describe('presentReadings', () => {
  it('cannot calculate on what nobody delivers', () => {
    expect(rates([row({})], null)).toEqual([['A', 'non calculable', '550\u00a0M€', 'non calculable']]);
  });

  it('sets what is committed against its denominator', () => {
    expect(rates([row({})], euros(264_000_000))).toEqual([['A', '48\u00a0%', '550\u00a0M€', '286\u00a0M€']]);
  });

  it('keeps the qualifiers of a claim, the smallest denominator first', () => {
    const rows = [
      row({ ...claim, denominatorCents: euros(718_400_000) }),
      row({ ...claim, denominatorCents: euros(650_000_000) }),
    ];
    expect(rates(rows, euros(1))).toEqual([
      ['B', 'plus de 84,6\u00a0%', '650\u00a0M€', 'au plus 100\u00a0M€'],
      ['B', 'plus de 76,5\u00a0%', '718,4\u00a0M€', 'au plus 168,4\u00a0M€'],
    ]);
  });

  it('gives a rate without a remainder where the remainder is not calculable', () => {
    expect(rates([row({ reading: 'C', remainder: 'non calculable' })], euros(55_000_000))).toEqual([
      ['C', '10\u00a0%', '550\u00a0M€', 'non calculable'],
    ]);
  });

  it('has one row of table per reading and denominator', () => {
    const cards = presentReadings([row({}), row({ ...claim }), row({ ...claim })], [], null, new Map());
    expect(tableOfReadings(cards, 'Lectures').rows.map(({ key }) => key)).toEqual(['A-0', 'B-0', 'B-1']);
  });
});
