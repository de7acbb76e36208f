import { describe, expect, it } from 'vitest';
import { isoDate, type IsoDate } from '#lib/domain/calendar.ts';
import { cents, euros } from '#lib/domain/money.ts';
import { describePath, presentCumulative, tableOfCumulative } from '#lib/views/line/present-cumulative.ts';
import { toLinePath } from '#lib/views/pace/line-path.ts';

const day = (text: string) => isoDate(text) as IsoDate;
const JANUARY_2026 = 24312;
const month = (offset: number, millions: number) => ({
  line: 'formation' as const,
  stage: 'committed' as const,
  month: JANUARY_2026 + offset,
  cents: cents(0),
  cumulativeCents: euros(millions * 1_000_000),
});
const rows = [month(0, 10), month(2, 40)];
const money = {
  line: 'formation' as const,
  asOf: day('2026-06-30'),
  envelope: { cents: euros(119_000_000), label: '', reading: null, sourceId: null },
  totals: [],
};
const point = (date: string, millions: number, kind: 'official' | 'benchmark' = 'official') => ({
  line: 'formation' as const,
  stage: 'committed' as const,
  kind,
  label: 'Trajectoire',
  date: day(date),
  cents: euros(millions * 1_000_000),
  sourceId: null,
  rule: null,
});
const path = toLinePath([point('2026-06-30', 50), point('2026-03-31', 30)], 'formation', 'committed');

describe('presentCumulative', () => {
  it('holds the last balance until the date of the data', () => {
    expect(presentCumulative(money, rows, null)?.series[0]?.points).toEqual([
      { month: 24312, cents: 1_000_000_000 },
      { month: 24314, cents: 4_000_000_000 },
      { month: 24317, cents: 4_000_000_000 },
    ]);
  });

  it('runs to the end of the path', () => {
    const long = toLinePath([point('2026-03-31', 30), point('2030-12-31', 119)], 'formation', 'committed');
    expect(presentCumulative(money, rows, long)?.toMonth).toBe(24371);
  });

  it.each([
    ['without movement', money, []],
    ['without envelope', { ...money, envelope: null }, rows],
  ])('draws nothing %s', (_, line, months) => {
    expect(presentCumulative(line, months, null)).toBeNull();
  });

  it('has a row for each month, the balance of before where nothing moved', () => {
    const view = presentCumulative(money, rows, null);
    const table = view && tableOfCumulative(view, 'Cumul', money.asOf);
    expect(table?.rows.map(({ cells }) => cells[1])).toEqual(
      [10, 10, 40, 40, 40, 40].map((millions) => ({
        text: `${millions}\u202f000\u202f000,00`,
        value: millions * 1_000_000,
      })),
    );
  });

  it('dates its rows by their last day, and starts at zero a stage that moved later', () => {
    const later = [...rows, ...rows.slice(-1).map((row) => ({ ...row, stage: 'paid' as const }))];
    const view = presentCumulative(money, later, null);
    const [first] = view ? tableOfCumulative(view, 'Cumul', money.asOf).rows : [];
    expect(first?.cells[0]).toEqual({ text: 'janv. 2026', value: '2026-01-31' });
    expect(first?.cells.at(-1)).toEqual({ text: '0,00', value: 0 });
  });
});

describe('describePath', () => {
  it.each([
    [
      null,
      'Aucune trajectoire officielle n’est publiée pour cette ligne\u00a0: aucun retard ne peut être dit.',
    ],
    [path, 'Le montant engagé est 10\u00a0M€ en dessous de la trajectoire (50\u00a0M€).'],
    [
      toLinePath([point('2026-12-31', 40)], 'formation', 'committed'),
      'Trajectoire\u00a0: aucun point comparable au 30\u00a0juin 2026.',
    ],
    [
      toLinePath([point('2026-06-30', 40)], 'formation', 'committed'),
      'Le montant engagé est celui de la trajectoire (40\u00a0M€).',
    ],
    [
      toLinePath([point('2026-01-01', 50)], 'formation', 'committed'),
      'Le montant engagé est 10\u00a0M€ en dessous de la trajectoire (50\u00a0M€).',
    ],
  ])('says the gap, or why there is none (case %#)', (against, sentence) => {
    expect(describePath(money, rows, against)).toBe(sentence);
  });

  it('calls a benchmark by its name', () => {
    const benchmark = toLinePath([point('2026-06-30', 50, 'benchmark')], 'formation', 'committed');
    expect(describePath(money, rows, benchmark)).toBe(
      'Le montant engagé est 10\u00a0M€ en dessous du repère calculé (50\u00a0M€).',
    );
  });
});
