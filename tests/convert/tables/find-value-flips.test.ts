import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { fileOf } from '#lib/convert/bytes/source-file.ts';
import { convert } from '#lib/convert/convert.ts';
import { findValueFlips } from '#lib/convert/tables/find-value-flips.ts';
import type { ObservationRecord } from '#lib/domain/indicator.ts';
import { TEST_CODES } from '../../support/arbitrary-rows.ts';
import { day } from '../../support/records.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

/** Values of one series at the ends of quarters from March 2025, read on lines 2, 3, 4… */
function series(
  values: readonly (number | null)[],
  told: Partial<ObservationRecord> = {},
): ObservationRecord[] {
  return values.map((value, index) => ({
    indicatorId: 'formes',
    zoneId: 'FRANCE',
    date: day(`${2025 + Math.floor(index / 4)}-${['03-31', '06-30', '09-30', '12-31'][index % 4] ?? ''}`),
    datePrecision: 'day',
    kind: 'va',
    value,
    qualifier: null,
    isComputed: false,
    profession: null,
    training: null,
    countedAs: null,
    sourceId: null,
    origin: { file: 'kpi.csv', line: index + 2 },
    ...told,
  }));
}

const declared = (nature: string) => [{ indicator_id: 'formes', nature }];

function linesOf(
  indicators: Parameters<typeof findValueFlips>[0],
  values: readonly ObservationRecord[],
): number[] {
  return findValueFlips(indicators, values).map(({ line }) => line);
}

describe('a flux that follows a cumul', () => {
  it('is named at its first value where the indicator is declared a cumul', () => {
    const found = findValueFlips(declared('cumul'), series([100, 250, 420, 170, 190]));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      code: 'cumul-then-flux',
      severity: 'warning',
      file: 'kpi.csv',
      line: 5,
      value: '170',
    });
    expect(found[0]?.message).toContain('420 au 2025-09-30, kpi.csv:4');
    expect(found[0]?.message).toContain('un flux est peut-être livré à la suite d’un cumul');
  });

  it.each(['flux', 'glissant', 'stock'])('is none where the indicator is declared a %s', (nature) => {
    expect(linesOf(declared(nature), series([100, 250, 420, 17]))).toEqual([]);
  });

  it('is none where a cumul rises or stays, whatever the order of the lines, over a hole', () => {
    expect(linesOf(declared('cumul'), series([100, null, 250, 250]).toReversed())).toEqual([]);
  });

  it('needs, where nothing is declared, three values that rose and a fall by more than three', () => {
    expect(linesOf([], series([100, 250, 420, 139]))).toEqual([5]);
    expect(linesOf([], series([100, 250, 420, 141]))).toEqual([]);
    expect(linesOf([], series([250, 420, 17]))).toEqual([]);
    expect(linesOf([], series([100, 420, 380, 17]))).toEqual([]);
    expect(linesOf([], series([100, 250, 420, 0]))).toEqual([]);
  });

  it('is looked for inside one series, never across zones, breakdowns or targets', () => {
    const [first, second] = [series([100]), series([null, 10])];
    for (const told of [{ zoneId: 'R84' }, { profession: 'médecins' }, { countedAs: 'certified' as const }]) {
      const others = second.map((record) => ({ ...record, ...told }));
      expect(linesOf(declared('cumul'), [...first, ...others])).toEqual([]);
    }
    expect(linesOf(declared('cumul'), [...first, ...series([null, 10], { kind: 'vc' })])).toEqual([]);
    expect(linesOf(declared('cumul'), [...first, ...second])).toEqual([3]);
  });
});

describe('import', () => {
  it('catches the flip of IND-720: a start in cumul, then the flux of each year', async () => {
    const pilote = `identifiant_indic;zone_id;date_valeur;type_valeur;valeur
IND-720;FRANCE;2022-12-01;vi;186483
IND-720;FRANCE;2023-06-01;va;111114
IND-720;FRANCE;2023-11-01;va;148468
IND-720;FRANCE;2023-12-01;va;180876
IND-720;FRANCE;2026-12-01;vc;150000
`;
    const indicators = `indicator_id,label,unit,direction,nature,kind,perimeter,target_type
formes,Personnes formées,personnes,up,cumul,réalisation,formation,at_least
`;
    const files = Object.entries({ 'ind-720.csv': pilote, 'indicators.csv': indicators });
    const { issues, manifest } = await convert({
      files: files.map(([name, text]) => fileOf(name, new TextEncoder().encode(text))),
      dataset: 'essai',
      nature: 'fictif',
      asOf: day('2024-01-31'),
      mapping: { ...NO_MAPPING, indicators: { 'IND-720': 'formes' } },
      defaultLine: null,
      reference: { regions: [], sources: [] },
      geography: GEOGRAPHY,
      codes: TEST_CODES,
    });
    expect(issues.map(({ file, line, code, value }) => [file, line, code, value])).toEqual([
      ['ind-720.csv', 3, 'cumul-then-flux', '111114'],
    ]);
    expect(manifest.files.find(({ file }) => file === 'ind-720.csv')?.issues).toEqual({
      'cumul-then-flux': 1,
    });
  });
});
