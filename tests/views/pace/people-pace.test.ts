import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { ObservationRow } from '#lib/queries/facts.ts';
import { presentPeoplePace } from '#lib/views/pace/people-pace.ts';

const row = (kind: 'va' | 'vc', date: string | null, value: number | null) =>
  ({ kind, date: date as IsoDate | null, value, datePrecision: 'day' }) as ObservationRow;
const QUARTERS: readonly (readonly [string, number])[] = [
  ['2025-03-31', 4_200],
  ['2025-06-30', 11_900],
  ['2025-09-30', 18_300],
  ['2025-12-31', 41_700],
  ['2026-03-31', 68_400],
  ['2026-06-30', 97_100],
  ['2026-09-30', 138_200],
];
const TARGET = row('vc', '2030-12-31', 500_000);
const paceOf = (quarters: typeof QUARTERS, target: ObservationRow | undefined = TARGET) =>
  presentPeoplePace(
    quarters.map(([date, value]) => row('va', date, value)),
    target,
  );
const valueOf = (pace: ReturnType<typeof paceOf>, key: string) =>
  pace?.facts.find((fact) => fact.key === key)?.value;

describe('presentPeoplePace', () => {
  it('gives a pace and the pace needed, and no delay: no path is published', () => {
    const pace = paceOf(QUARTERS);
    expect(pace?.sentence).toBe(
      'Rien ne permet de dire une avance ou un retard\u00a0: aucune trajectoire officielle n’est publiée.',
    );
    // (138 200 − 18 300) ÷ 4; (500 000 − 138 200) ÷ 17 quarters to the end of 2030; 21 282 ÷ 29 975.
    expect(pace?.facts.map(({ key, value }) => [key, value])).toEqual([
      ['observed-pace', '29\u202f975\u00a0personnes par trimestre'],
      ['required-pace', '21\u202f282\u00a0personnes par trimestre'],
      ['projection', 'entre octobre 2029 et mai 2032'],
    ]);
    expect(pace?.facts[1]?.note).toBe(
      'pour atteindre 500\u202f000\u00a0personnes au 31\u00a0décembre 2030, soit 0,7\u00a0fois le rythme constaté',
    );
    expect(pace?.facts[2]?.term).toBe('Date à laquelle 500\u202f000\u00a0personnes seraient formées');
  });

  it('says what it lacks: five ends of quarters for a pace, six for a date', () => {
    const four = paceOf(QUARTERS.slice(-4));
    expect(valueOf(four, 'observed-pace')).toBe('non calculable');
    expect(four?.facts[0]?.note).toContain('4\u00a0sont connues');
    expect(valueOf(four, 'required-pace')).toBe('21\u202f282\u00a0personnes par trimestre');
    const five = paceOf(QUARTERS.slice(-5));
    expect(valueOf(five, 'observed-pace')).toBe('29\u202f975\u00a0personnes par trimestre');
    expect(valueOf(five, 'projection')).toBe('non calculable');
  });

  it('guesses no quarter that was not published', () => {
    const holed = paceOf(QUARTERS.filter(([date]) => date !== '2025-12-31'));
    expect(valueOf(holed, 'observed-pace')).toBe('non calculable');
    expect(holed?.facts[0]?.note).toContain('3\u00a0sont connues');
  });

  it('needs no pace once the number is reached, nor says one without a term', () => {
    expect(valueOf(paceOf([...QUARTERS, ['2026-12-31', 500_000]]), 'required-pace')).toBe(
      '0\u00a0personne par trimestre',
    );
    const endless = paceOf(QUARTERS, row('vc', null, 500_000));
    expect(endless?.facts.map(({ key }) => key)).toEqual(['observed-pace']);
  });

  it('is nothing where no dated value is published', () => {
    expect(paceOf([])).toBeNull();
    expect(presentPeoplePace([row('va', null, 12)], TARGET)).toBeNull();
  });
});
