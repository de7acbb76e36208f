import { describe, expect, it } from 'vitest';
import { isoDate } from '#lib/domain/calendar.ts';
import type { ObservationRecord, ValueKind } from '#lib/domain/indicator.ts';
import {
  checkRates,
  parseDirections,
  parsePublishedRates,
  summariseRates,
} from '../../scripts/samples/published-rates.ts';

const HEADER = 'indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va,indic_vc,indic_ta';

/** Start 100 in 2022, 160 in 2023, target 200 in 2026, and a rate published of the value of 2023. */
const VALUES: readonly (readonly [ValueKind, string, number | null])[] = [
  ['vi', '2022-12-01', 100],
  ['va', '2022-12-01', 100],
  ['va', '2023-12-01', 160],
  ['va', '2024-06-01', 190],
  ['vc', '2023-12-01', 150],
  ['vc', '2026-12-01', 200],
  ['vc', '2030-12-01', 400],
];

function records(values: typeof VALUES, told: Partial<ObservationRecord> = {}): ObservationRecord[] {
  return values.map(([kind, date, value], index) => ({
    indicatorId: 'IND-001',
    zoneId: 'R84',
    date: isoDate(date),
    datePrecision: 'day',
    kind,
    value,
    qualifier: null,
    isComputed: false,
    profession: null,
    training: null,
    countedAs: null,
    sourceId: null,
    origin: { file: 'ind-001.csv', line: index + 2 },
    ...told,
  }));
}

function check(rate: string, values = records(VALUES), directions = new Map<string, 'up' | 'down'>()) {
  const published = parsePublishedRates(`${HEADER}\nIND-001,R84,2023-12-01,REG,,160.0,,${rate}\n`);
  return checkRates(published, values, directions);
}

describe('published rates', () => {
  it('are found again from the start, the value of their date and the last target of PILOTE’s horizon', () => {
    expect(check('60.0')).toEqual([
      {
        indicatorId: 'IND-001',
        zoneId: 'R84',
        date: '2023-12-01',
        rate: 60,
        progress: { kind: 'rate', clipped: 60, unclipped: 60 },
        isSame: true,
      },
    ]);
  });

  it.each([
    ['60.5', true],
    ['59.5', true],
    ['60.51', false],
    ['59.4', false],
  ])('%s is within half a point of 60: %s', (rate, isSame) => {
    expect(check(rate)[0]?.isSame).toBe(isSame);
  });

  it('are compared once clipped, and the unclipped rate stands beside', () => {
    const past = records([
      ['vi', '2022-12-01', 100],
      ['va', '2023-12-01', 230],
      ['vc', '2026-12-01', 200],
    ]);
    expect(check('100.0', past)[0]).toMatchObject({
      isSame: true,
      progress: { clipped: 100, unclipped: 130 },
    });
    const behind = records([
      ['vi', '2022-12-01', 100],
      ['va', '2023-12-01', 90],
      ['vc', '2026-12-01', 200],
    ]);
    expect(check('0.0', behind)[0]).toMatchObject({ isSame: true, progress: { clipped: 0, unclipped: -10 } });
    expect(summariseRates([...check('100.0', past), ...check('12.0', behind), ...check('60.0')])).toEqual({
      sentence:
        'Taux d’avancement publiés\u00a0: 2 sur 3 retrouvés à 0,5 point près par la règle bornée\u202f; 2 dépassent une borne sans elle.',
      differing: [['IND-001', 'R84', '2023-12-01', '12', '0']],
    });
  });

  it('follow the way that the definitions state', () => {
    const falling = records([
      ['vi', '2022-12-01', 200],
      ['va', '2023-12-01', 160],
      ['vc', '2026-12-01', 100],
    ]);
    const directions = parseDirections(
      'indic_id,indic_nom,tendance\nIND-001,Délai,baisse\nIND-002,Sites,hausse\n',
    );
    expect([...directions]).toEqual([
      ['IND-001', 'down'],
      ['IND-002', 'up'],
    ]);
    expect(check('40.0', falling, directions)[0]).toMatchObject({ isSame: true });
    expect(check('40.0', falling)[0]).toMatchObject({ isSame: false, progress: { clipped: 100 } });
  });

  it('are not found again where a value is missing, and the reason is told', () => {
    const [missing] = check('60.0', records(VALUES.filter(([kind]) => kind !== 'vi')));
    expect(missing).toMatchObject({ isSame: false, progress: { kind: 'absent', reason: 'initial-missing' } });
    expect(summariseRates(missing ? [missing] : []).differing).toEqual([
      ['IND-001', 'R84', '2023-12-01', '60', 'initial-missing'],
    ]);
  });

  it('are none in a file of another layout, nor of an empty cell', () => {
    expect(parsePublishedRates('a,b\n1,2\n')).toEqual([]);
    expect(parsePublishedRates(`${HEADER}\nIND-001,R84,2023-12-01,REG,,160.0,,\n`)).toEqual([]);
    expect(parseDirections('a,b\n1,2\n').size).toBe(0);
  });
});
