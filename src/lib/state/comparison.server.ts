import type { IsoDate } from '#lib/domain/calendar.ts';
import { compareDeliveries, type DeliveryRows } from '#lib/views/clock/compare-deliveries.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { askOverview } from './overview.server.ts';
import type { Published } from './published.server.ts';

/** The delivery before beside the last one; on an older delivery, that one beside the last. Null for a first one. */
export async function askComparison({ dataset, version }: Published): Promise<TableView | null> {
  const { versions } = dataset;
  const last = versions.at(-1);
  const then = version.id === last?.id ? versions.at(-2) : version;
  if (!then || !last) return null;
  const rowsOf = async (one: typeof last): Promise<DeliveryRows> => ({
    date: one.date as IsoDate,
    nature: dataset.nature,
    overview: await askOverview({ dataset, version: one }),
  });
  return compareDeliveries(await rowsOf(then), await rowsOf(last));
}
