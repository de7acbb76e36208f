import type { Comparison, TableFile } from '#lib/contract/manifest.ts';
import type { Conversion } from '#lib/convert/convert.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { describeStops } from '#lib/convert/revisions/describe-stops.ts';
import { journalTable, judgeDelivery } from '#lib/convert/revisions/judge-delivery.ts';
import { openTables } from '#lib/convert/revisions/version-tables.ts';
import type { ReadyVersion } from './publish.ts';
import type { DatasetFolder, Delivery } from './read-datasets.ts';
import { readVersionTables } from './read-version-tables.ts';

/** What the comparison with the version before adds to a version. */
interface Journal {
  readonly table: { readonly file: TableFile; readonly bytes: Uint8Array };
  readonly comparison: Comparison;
}

/**
 * The journal of a converted delivery against the version before it. Rejects with a French message when the delivery
 * shrinks, jumps or moves a target, and its `delivery.json` does not confirm it: nothing is then published.
 */
export async function keepJournal(
  { card }: DatasetFolder,
  { date, confirmations }: Delivery,
  { folder, version }: ReadyVersion,
  { tables, codes }: Conversion,
): Promise<Journal> {
  const before = await readVersionTables(folder, version.date as IsoDate);
  const bytes = new Map(tables.map((table) => [table.file.name, table.bytes]));
  const judged = judgeDelivery(before, openTables(date, (name) => bytes.get(name) ?? null), confirmations);
  const delivery = `data/${card.id}/${date}`;
  if (judged.stops.length > 0)
    throw new Error(
      describeStops(judged.stops, {
        delivery,
        previous: `la version ${version.id}`,
        untouched: 'rien n’est publié, et les versions déjà publiées ne changent pas.',
        confirm: (code) =>
          `${delivery}/delivery.json\u00a0: {"confirmations": [{"code": "${code}", "reason": "le motif, qui sera publié"}]}`,
      }),
    );
  for (const code of judged.idle)
    console.warn(`${delivery}/delivery.json\u00a0: ${code} ne confirme rien, cette livraison n’est pas arrêtée là.`);
  const { newMovements, newValues, newFacts } = judged;
  return {
    table: await journalTable(judged, confirmations, codes, { dataset: card.id, nature: card.nature }),
    comparison: {
      previous: { id: version.id, date: version.date },
      newMovements,
      newValues,
      newFacts,
      confirmations,
    },
  };
}
