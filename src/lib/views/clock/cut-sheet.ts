import type { IsoDate } from '#lib/domain/calendar.ts';
import type { ObservationRow } from '#lib/queries/facts.ts';
import type { OperationMonthRow } from '#lib/queries/operation-months.ts';
import type { TerritoryOperationRow } from '#lib/queries/operations-of.ts';
import type { SheetFacts } from '#lib/views/sheet/sheet-facts.ts';
import { cutAtDay, envelopesUntil, milestonesUntil, observationsUntil } from './cut-facts.ts';
import { operationsUntil, regionalUntil } from './cut-regional.ts';
import { lastWholeMonth } from '#lib/domain/data-date.ts';
import { silencesUntil } from './cut-silences.ts';
import type { RegionalSeries } from '#lib/views/region/regional-series.ts';

/** What the quality rules of a sheet look at, at the end of a day; the checks are those of the whole delivery. */
export function sheetUntil(facts: SheetFacts, series: RegionalSeries, until: IsoDate): SheetFacts {
  const cut = cutAtDay(facts.sources, until);
  const toMonth = lastWholeMonth(until);
  return {
    ...facts,
    asOf: until,
    provisional: facts.provisional.filter(({ month }) => month <= toMonth),
    milestones: milestonesUntil(facts.milestones, cut),
    envelopes: envelopesUntil(facts.envelopes, cut),
    regional: regionalUntil(facts.regional, series, until),
    register: silencesUntil(facts.register, until),
  };
}

/** What the sheet of one region is made of. */
interface SheetPageRows {
  readonly facts: SheetFacts;
  readonly series: RegionalSeries;
  readonly operations: readonly TerritoryOperationRow[];
  readonly months: readonly OperationMonthRow[];
  readonly plan: readonly ObservationRow[];
}

/** The sheet of one region at the end of a day; what else its page carries is as it was. */
export function sheetPageUntil<Page extends SheetPageRows>(page: Page, until: IsoDate): Page {
  const { facts, series, operations, months, plan } = page;
  return {
    ...page,
    facts: sheetUntil(facts, series, until),
    operations: operationsUntil(operations, months, until),
    plan: observationsUntil(plan, cutAtDay(series.sources, until)),
  };
}
