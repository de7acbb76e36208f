import { describe, expect, it } from 'vitest';
import { stateOfZone } from '#lib/views/indicator/zone-state.ts';
import { indicatorRow, indicatorValue, VALUES } from '../../support/indicator-case.ts';

const NATIONAL = VALUES.filter(({ zoneId }) => zoneId === 'FRANCE');

describe('state of an indicator', () => {
  it('has its start, its last value, its target and both rates', () => {
    const state = stateOfZone(indicatorRow(), NATIONAL.toReversed());
    expect(state.initial?.value).toBe(0);
    expect(state.current?.date).toBe('2026-03-31');
    expect(state.targets.map(({ value }) => value)).toEqual([400]);
    expect(state.progress).toEqual({ kind: 'rate', clipped: 25, unclipped: 25 });
    expect([state.isMet, state.change]).toEqual([false, 30]);
  });

  it('keeps the value that says what it counts, where a date has two', () => {
    const twice = [
      indicatorValue('va', '2026-03-31', 100),
      indicatorValue('va', '2026-03-31', 99, { countedAs: 'trained' }),
      indicatorValue('va', '2026-03-31', 100),
    ];
    expect(stateOfZone(indicatorRow(), twice).values.map(({ value }) => value)).toEqual([99]);
  });

  it('does not choose between two targets that sources state', () => {
    const two = [indicatorValue('vi', '2024-12-31', 0), indicatorValue('va', '2026-03-31', 37)];
    const targets = [indicatorValue('vc', null, 30), indicatorValue('vc', null, 35)];
    const state = stateOfZone(indicatorRow(), [...two, ...targets]);
    expect(state.progress).toEqual({ kind: 'absent', reason: 'targets-disagree' });
    expect(state.isMet).toBeNull();
    expect(stateOfZone(indicatorRow(), [...two, ...targets.slice(1)]).isMet).toBe(true);
  });

  it('goes by the farthest target, and leaves out what has no value or no date', () => {
    const state = stateOfZone(indicatorRow(), [
      ...NATIONAL,
      indicatorValue('vc', '2027-12-31', 90),
      indicatorValue('va', '2026-06-30', null),
      indicatorValue('va', null, 120),
    ]);
    expect(state.targets.map(({ value }) => value)).toEqual([400]);
    expect(state.current?.value).toBe(100);
  });

  it('says why there is no rate', () => {
    const reasonOf = (kept: readonly string[]) => {
      const { progress } = stateOfZone(
        indicatorRow(),
        NATIONAL.filter(({ kind }) => kept.includes(kind)),
      );
      return progress.kind === 'absent' ? progress.reason : null;
    };
    expect(reasonOf(['va', 'vc'])).toBe('initial-missing');
    expect(reasonOf(['vi', 'vc'])).toBe('current-missing');
    expect(reasonOf(['vi', 'va'])).toBe('target-missing');
  });
});
