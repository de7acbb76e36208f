import type { IsoDate } from '#lib/domain/calendar.ts';
import { cents } from '#lib/domain/money.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { REGION_CODES, TERRITORIES, type Territory } from '#lib/domain/territory.ts';
import type { EnvelopeRow, ObservationRow, TrajectoryRow } from '#lib/queries/facts.ts';
import { defaultChoice } from '#lib/views/compare/compare-choice.ts';
import type { CompareRows, ComparedRegion } from '#lib/views/compare/compare-rows.ts';
import { encodeMoves, toPeriods } from '#lib/views/compare/moves.ts';
import { inhabitantsOf } from '#lib/views/figure/inhabitants.ts';

const JANUARY = 2025 * 12;
const day = (text: string) => text as IsoDate;
const NAMES: Readonly<Record<string, string>> = {
  '06': 'Mayotte',
  '11': 'Île-de-France',
  '53': 'Bretagne',
  '84': 'Auvergne-Rhône-Alpes',
  '94': 'Corse',
};

/** A million inhabitants each, but two million in « 53 » and half a million, of an older census, in « 06 ». */
const regions: readonly ComparedRegion[] = REGION_CODES.map((regionCode, index) => ({
  regionCode,
  name: NAMES[regionCode] ?? `Région ${regionCode}`,
  short: `R${regionCode}`,
  population: { '53': 2_000_000, '06': 500_000 }[regionCode as string] ?? 1_000_000,
  populationAsOf: regionCode === '06' ? '2017-01-01' : '2023-01-01',
  tileColumn: 0,
  tileRow: 0,
  populationOutsideUrbanUnits: (index + 1) * 10_000,
}));

/** Millions of euros by rule at the end of April 2025: one everywhere else, nothing in « 94 ». */
const MILLIONS: Readonly<Record<Rule, Readonly<Partial<Record<Territory, number>>>>> = {
  seat: { '53': 4, '84': 3, '06': 2, '94': 0, com: 1, 'non-regionalised': 2, unknown: 0 },
  place: { '53': 2, '84': 5, '06': 2, '94': 0, '11': 2, com: 0, 'non-regionalised': 2, unknown: 0 },
  partners: { '53': 4, '84': 3, '06': 2, '94': 0, com: 1, 'non-regionalised': 1, unknown: 1 },
};

const periods = toPeriods(JANUARY, JANUARY + 3);

// One million in January, the rest in March.
function movesUnder(rule: Rule) {
  return encodeMoves(
    TERRITORIES.flatMap((territory) => {
      const whole = (MILLIONS[rule][territory] ?? 1) * 1_000_000_00;
      const first = Math.min(whole, 1_000_000_00);
      return [
        { territory, month: JANUARY, value: first },
        { territory, month: JANUARY + 2, value: whole - first },
      ];
    }),
    periods,
  );
}

function countsOf(counts: Readonly<Record<string, number>>, usual: number) {
  return encodeMoves(
    TERRITORIES.map((territory) => ({ territory, month: JANUARY, value: counts[territory] ?? usual })),
    periods,
  );
}

const starts = countsOf({ '06': 3, '11': 60 }, 10);

const nothing = { 'ia-sante': null, formation: null };
const inhabitants = inhabitantsOf(regions);

/** Envelope of 18.5 M€ for 18.5 million inhabitants: a repère of one euro each, due in a straight line over 2025. */
export const COMPARE_CASE: CompareRows = {
  periods,
  money: Object.fromEntries(
    RULES.map((rule) => [
      rule,
      Object.fromEntries(
        STAGES.map((stage) => [
          stage,
          stage === 'committed' ? { 'ia-sante': movesUnder(rule), formation: null } : nothing,
        ]),
      ),
    ]),
  ) as CompareRows['money'],
  starts: Object.fromEntries(
    RULES.map((rule) => [rule, { 'ia-sante': starts, formation: null }]),
  ) as CompareRows['starts'],
  projectStarts: Object.fromEntries(
    RULES.map((rule) => [rule, { 'ia-sante': countsOf({ '06': 3 }, 8), formation: null }]),
  ) as CompareRows['projectStarts'],
  headlines: [
    {
      line: 'ia-sante',
      cents: cents(18_500_000_00),
      isHeadline: true,
      announcedOn: day('2025-01-10'),
      sourceId: null,
    } as EnvelopeRow,
  ],
  trajectories: [
    ['2025-01-31', 0],
    ['2026-01-31', 18_500_000_00],
  ].map(
    ([date, value]) =>
      ({
        line: 'ia-sante',
        stage: 'committed',
        kind: 'official',
        label: 'Trajectoire',
        date: day(String(date)),
        cents: cents(Number(value)),
        sourceId: null,
        rule: 'points',
      }) as TrajectoryRow,
  ),
  people: [
    ['R53', 'va', '2025-01-31', 50],
    ['R53', 'va', '2025-02-28', null],
    ['R53', 'va', '2025-03-31', 150],
    ['R53', 'vc', '2030-12-31', 1000],
    ['R84', 'va', '2025-02-28', 300],
    ['R84', 'vc', '2030-12-31', 1000],
  ].map(
    ([zoneId, kind, date, value]) =>
      ({
        indicatorId: 'soignants-formes',
        zoneId,
        kind,
        date,
        value,
        profession: null,
        training: null,
        countedAs: null,
        sourceId: null,
      }) as unknown as ObservationRow,
  ),
  sources: [],
  regions,
  denominators: inhabitants ? [inhabitants] : [],
};

export const COMPARE_CHOICE = defaultChoice(['53', '84', '06', '94']);
export const COMPARE_DATE = day('2025-04-30');
