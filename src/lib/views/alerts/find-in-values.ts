import {
  DUE_DAYS,
  FALLEN_SHARE,
  fallsOf,
  isRaised,
  TREND_MINIMUM,
  TREND_VALUES,
  type Found,
} from '#lib/domain/alerts.ts';
import { monthIndex } from '#lib/domain/calendar.ts';
import { decumulate, type DatedValue } from '#lib/domain/nature.ts';
import { isNotCounted } from '#lib/domain/unit.ts';
import type { IndicatorRow } from '#lib/queries/facts.ts';
import { expectNext } from '#lib/views/indicator/expected-value.ts';
import { isWholeCount } from '#lib/views/indicator/indicator-rows.ts';
import { stateOfZone, type ZoneState } from '#lib/views/indicator/zone-state.ts';
import { formatCount, formatDate, formatQuantity, formatShare } from '#lib/views/words/format.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import type { AlertDetail, DeliveredAt, RuleReading } from './alert-rows.ts';

/** Indicators whose next national value is due and has not come. */
export function findDue(deliveries: readonly DeliveredAt[]): RuleReading {
  const last = deliveries.at(-1);
  const readings = (last?.indicators ?? []).flatMap((indicator) => {
    const expected = deliveries.map((delivery) => {
      const known = delivery.indicators.find(({ indicatorId }) => indicatorId === indicator.indicatorId);
      return known ? expectNext(known, nationalState(known, delivery), delivery.asOf) : null;
    });
    const [now, late] = [expected.at(-1), expected.map((value) => value?.lateDays ?? null)];
    return last && now ? [{ indicator, last, now, isRaised: isRaised(late, DUE_DAYS) }] : [];
  });
  return {
    rule: 'value-due',
    readCount: readings.length,
    found: readings
      .filter((reading) => reading.isRaised)
      .map(({ indicator, last: delivery, now }) => {
        const { current } = nationalState(indicator, delivery);
        return found(
          'value-due',
          indicator,
          `Au ${formatDate(delivery.asOf)}, la valeur attendue le ${formatDate(now.date)} manque depuis ${formatQuantity(now.lateDays, 'jour', 'jours')}\u202f; date de la dernière\u00a0: ${formatDate(current?.date ?? null, current?.datePrecision ?? 'unknown')}.`,
        );
      }),
  };
}

/** Indicators whose national values lose on the best of the last ones; of a cumul, what it gained each time. */
export function findFalls(deliveries: readonly DeliveredAt[]): RuleReading {
  const last = deliveries.at(-1);
  const readings = (last?.indicators ?? []).flatMap((indicator) => {
    const series = last ? seriesOf(indicator, nationalState(indicator, last).values) : [];
    const falls = fallsOf(
      series.map(({ value }) => value),
      indicator.direction,
      isNotCounted(indicator.unit) ? 0 : TREND_MINIMUM,
    );
    const share = falls.at(-1) ?? null;
    return share === null ? [] : [{ indicator, series, share, isRaised: isRaised(falls, FALLEN_SHARE) }];
  });
  return {
    rule: 'falling-trend',
    readCount: readings.length,
    found: readings
      .filter((reading) => reading.isRaised)
      .map(({ indicator, series, share }) =>
        found('falling-trend', indicator, describeFall(indicator, series, share)),
      ),
  };
}

function describeFall(
  { direction, nature, unit }: IndicatorRow,
  series: readonly DatedValue[],
  share: number,
): string {
  const held = series.slice(-TREND_VALUES);
  const way = direction === 'up' ? 1 : -1;
  const best = held.toSorted((a, b) => way * (b.value - a.value))[0];
  const now = held.at(-1);
  const what = nature === 'cumul' ? `${unit}, depuis la valeur précédente` : unit;
  const change = direction === 'up' ? 'en recul' : 'en hausse';
  return `Au ${formatDate(now?.date ?? null)}, ${formatCount(now?.value ?? 0)} (${typeset(what)})\u00a0: ${change} de ${formatShare(share)} sur ${formatCount(best?.value ?? 0)} (${formatDate(best?.date ?? null)}), la meilleure des ${TREND_VALUES} dernières valeurs.`;
}

/** Values that are read one after the other: of a cumul its gains, over its last dates that are equally far apart. */
function seriesOf({ nature }: IndicatorRow, values: ZoneState['values']): readonly DatedValue[] {
  if (nature !== 'cumul') return values;
  const steps = values.map(
    ({ date }, index) => monthIndex(date) - monthIndex(values[index - 1]?.date ?? date),
  );
  const broken = steps.findLastIndex((step, index) => index > 0 && step !== steps.at(-1));
  return decumulate(values.slice(Math.max(0, broken))).slice(1);
}

function nationalState(indicator: IndicatorRow, { values }: DeliveredAt): ZoneState {
  return stateOfZone(
    indicator,
    values.filter((row) => row.indicatorId === indicator.indicatorId && isWholeCount(row)),
  );
}

function found(
  rule: 'value-due' | 'falling-trend',
  { indicatorId, label }: IndicatorRow,
  sentence: string,
): Found<AlertDetail> {
  return {
    rule,
    cause: `indicator:${indicatorId}`,
    detail: { label: typeset(label), sentence, page: `indicateurs/${indicatorId}` },
  };
}
