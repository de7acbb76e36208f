import type { IsoDate } from '#lib/domain/calendar.ts';
import { concentrationOf } from '#lib/domain/concentration.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { recordOf } from '#lib/domain/record.ts';
import { STAGES } from '#lib/domain/stage.ts';
import type { BeneficiarySpread, DatedSpread, EquityRows } from '#lib/views/equity/equity-rows.ts';
import type { RegionalSeries } from '#lib/views/region/regional-series.ts';
import { regionalUntil } from './cut-regional.ts';
import { lastWholeMonth } from '#lib/domain/data-date.ts';

/** What the page of equity is made of, month by month. */
export interface EquitySeries {
  readonly regional: RegionalSeries;
  /** In any order. */
  readonly spreads: readonly DatedSpread[];
}

const NOBODY: BeneficiarySpread = { concentration: concentrationOf([]), largest: [] };

/**
 * The page of equity at the end of a day: movements of whole months. Inhabitants, other denominators and the
 * definitions that grade the regions stay those of the delivery; the plan is there once its amounts are dated.
 */
export function equityUntil(rows: EquityRows, series: EquitySeries, until: IsoDate): EquityRows {
  const toMonth = lastWholeMonth(until);
  const { plan } = rows;
  return {
    ...rows,
    regional: regionalUntil(rows.regional, series.regional, until),
    beneficiaries: recordOf(STAGES, (stage) =>
      recordOf(BUDGET_LINES, (line) => {
        if (rows.beneficiaries[stage][line] === null) return null;
        const known = series.spreads
          .filter((one) => one.stage === stage && one.line === line && one.month <= toMonth)
          .sort((a, b) => b.month - a.month);
        return known[0]?.spread ?? NOBODY;
      }),
    ),
    plan: plan && plan.date <= until ? plan : null,
  };
}
