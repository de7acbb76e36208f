import type { IsoDate } from '#lib/domain/calendar.ts';
import { cents } from '#lib/domain/money.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import type { EnvelopeRow, ObservationRow } from '#lib/queries/facts.ts';
import type { RegionalSeries } from '#lib/views/region/regional-series.ts';

const JANUARY = 2026 * 12;
const day = (text: string) => text as IsoDate;

/** As many start in January and in March, in each territory, under the rule of the seat. */
function startsOf(count: number): RegionalSeries['starts'] {
  return TERRITORIES.flatMap((territory) =>
    (['ia-sante', 'formation'] as const).map((line) => ({
      line,
      territory,
      rule: 'seat' as const,
      months: [JANUARY, JANUARY + 2],
      values: [count, count],
    })),
  );
}

/**
 * The seat of `ROWS_CASE`, in two halves: one in January 2026, the rest in March; four operations of three projects start
 * in each territory in both. Under the two other rules, the region « 84 » alone.
 */
export const SERIES_CASE: RegionalSeries = {
  money: TERRITORIES.flatMap((territory, index) =>
    STAGES.flatMap((stage) =>
      (['ia-sante', 'formation'] as const).flatMap((line) =>
        (['seat', 'place', 'partners'] as const)
          .filter((rule) => rule === 'seat' || territory === '84')
          .map((rule) => {
            const half = ((index + 1) * 100_00 * { committed: 1, contracted: 0.5, paid: 0.25 }[stage]) / 2;
            return {
              line,
              territory,
              rule,
              stage,
              months: [JANUARY, JANUARY + 2],
              values: [cents(half), cents(half)],
            };
          }),
      ),
    ),
  ),
  starts: startsOf(4),
  projectStarts: startsOf(3),

  headlines: [
    {
      line: 'ia-sante',
      cents: cents(18_000_00),
      isHeadline: true,
      announcedOn: day('2026-02-10'),
      sourceId: 's1',
    } as EnvelopeRow,
  ],
  people: [
    ['va', '2026-01-31', 10],
    ['va', '2026-03-31', 40],
    ['vc', '2030-12-31', 50],
  ].map(
    ([kind, date, value]) =>
      ({
        indicatorId: 'soignants-formes',
        zoneId: 'R01',
        kind,
        date,
        value,
        profession: null,
        training: null,
        countedAs: null,
        sourceId: 's1',
      }) as ObservationRow,
  ),
  sources: [{ sourceId: 's1', knownOn: day('2026-01-15') }],
};
