import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { fileOf } from '#lib/convert/bytes/source-file.ts';
import { readDelivery } from '#lib/convert/reading/read-delivery.ts';
import { RecordList } from '#lib/convert/reading/record-list.ts';
import { DeliveryBook } from '#lib/convert/tables/delivery-book.ts';
import { bookOf, listBook, tablesOf } from '../../support/delivery-book.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

const OPTIONS = { geography: GEOGRAPHY, defaultLine: null, mapping: NO_MAPPING };
const HEADER =
  'id_operation;nom_projet;beneficiaire;type_beneficiaire;siret;ligne;etape;nature;date;montant;type_aide;territoire_siege';

/** Few values a column, so that rows say again what others said, and now and then something wrong or personal. */
const row = fc
  .tuple(
    fc.constantFrom('A', 'B', 'C', 'TOTAL', ''),
    fc.constantFrom('Un', 'Deux', '=1+1', 'vu par a@b.fr', '"x;y"'),
    fc.constantFrom('Fondation fictive', 'EI Dupontel', 'Dupontel'),
    fc.constantFrom('', 'association', 'EI'),
    fc.constantFrom('', '00000000100016', '123'),
    fc.constantFrom('ia-sante', 'formation'),
    fc.constantFrom('engagé', 'payé', 'promis'),
    fc.constantFrom('', 'annulation', 'remboursement'),
    fc.constantFrom('2026-01-31', '01/02/2026', '2026', '31/02/2026'),
    fc.constantFrom('12,30', '12.3', '1 000', '-5', '0', '7', '8', '1.234'),
    fc.constantFrom('subvention', ''),
    fc.constantFrom('84', 'PACA', '99', ''),
  )
  .map((cells) => cells.join(';'));

async function read<Sink extends RecordList | DeliveryBook>(text: string, createSink: () => Sink) {
  const source = fileOf('a.csv', new TextEncoder().encode(text));
  const { log, reports, sink } = await readDelivery([source], OPTIONS, createSink);
  return { issues: log.issues(), reports, sink };
}

describe('SteadyRows', () => {
  it('changes no record, no count and no issue of any file', { timeout: 120_000 }, async () => {
    let movements = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
        const text = [HEADER, ...rows].join('\n');
        const each = await read(text, () => new RecordList());
        const again = await read(text, () => new DeliveryBook());
        movements += again.sink.movements.count;
        expect(again.reports).toEqual(each.reports);
        expect(again.issues).toEqual(each.issues);
        const told = bookOf(each.sink.operations, each.sink.movements);
        expect(await listBook(again.sink)).toEqual(await listBook(told));
        expect(await tablesOf(again.sink)).toEqual(await tablesOf(told));
      }),
      { numRuns: 100, seed: 550_119 },
    );
    expect(movements).toBeGreaterThan(100);
  });

  it('reads what comes back, and still finds the row that is the same', async () => {
    const one = (date: string, amount: string) =>
      `A;Un;Fondation fictive;;;ia-sante;engagé;;${date};${amount};subvention;84`;
    const rows = [
      one('2026-01-01', '5'),
      one('2026-01-01', '6'),
      one('2026-01-02', '5'),
      one('2026-01-01', '6'),
    ];
    const { reports, issues } = await read([HEADER, ...rows].join('\n'), () => new DeliveryBook());
    expect(reports[0]).toMatchObject({ rows_read: 4, rows_kept: 3, amount_cents_kept: 1600 });
    expect(issues.map(({ line, code }) => [line, code])).toEqual([[5, 'duplicate-row']]);
  });
});
