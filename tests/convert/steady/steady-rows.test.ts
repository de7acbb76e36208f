import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { fileOf } from '#lib/convert/bytes/source-file.ts';
import { readDelivery } from '#lib/convert/reading/read-delivery.ts';
import { RecordList } from '#lib/convert/reading/record-list.ts';
import { SteadyRows } from '#lib/convert/steady/steady-rows.ts';
import { DeliveryBook } from '#lib/convert/tables/delivery-book.ts';
import { bookOf, listBook, tablesOf } from '../../support/delivery-book.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 60);
const SEED = Number(process.env.FUZZ_SEED ?? 550_119);
const TIMEOUT = 120_000 + RUNS * 200;

const OPTIONS = { geography: GEOGRAPHY, defaultLine: null, mapping: NO_MAPPING };
const HEADER =
  'id_operation;nom_projet;beneficiaire;type_beneficiaire;siret;ligne;etape;nature;date;montant;type_aide;territoire_siege';

/** Mostly the first of them. */
const mostly = (usual: string, ...others: string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
/** What tells an operation: id, project, beneficiary, type, SIRET, line; and behind the movement, its territory. */
const operation = fc.tuple(
  fc.constantFrom('A', 'B', 'C', 'TOTAL', ''),
  mostly('Un', 'Deux', '=1+1', 'vu par a@b.fr', '"x;y"', '"deux ""mots"""'),
  mostly('Fondation fictive', 'EI Dupontel', 'Dupontel'),
  mostly('', 'association', 'EI'),
  mostly('', '00000000100016', '123'),
  fc.constantFrom('ia-sante', 'formation'),
  mostly('84', 'PACA', '99', ''),
);
const terms = fc.tuple(
  mostly('engagé', 'payé', 'promis'),
  mostly('', 'annulation', 'remboursement'),
  mostly('subvention', ''),
);
const date = mostly('2026-01-31', '01/02/2026', '2026', '31/02/2026');
const amount = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 99_999 }).map((euros) => `${euros},30`) },
  { weight: 1, arbitrary: fc.constantFrom('12.3', '1 000', '-5', '0', '7', '8', '1.234') },
);

/** Rows that say again what others said, and now and then something wrong or personal. */
const rowsOfFew = fc
  .record({
    operations: fc.array(operation, { minLength: 1, maxLength: 3 }),
    terms: fc.array(terms, { minLength: 1, maxLength: 2 }),
    movements: fc.array(fc.tuple(fc.nat(), fc.nat(), date, amount), { minLength: 10, maxLength: 60 }),
  })
  .map(({ operations, terms: some, movements }) =>
    movements.map(([first, second, day, cents]) => {
      const [...told] = operations[first % operations.length] ?? [];
      const [stage = '', kind = '', aid = ''] = some[second % some.length] ?? [];
      const seat = told.pop() ?? '';
      return [...told, stage, kind, day, cents, aid, seat];
    }),
  );

const utf8 = (text: string) => new TextEncoder().encode(text);
const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  utf8,
  marked: (text) => utf8(`\ufeff${text}`),
  utf16: (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  latin: (text) => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff),
};
/** How a cell may be written without a change of what it says. */
const WRITINGS: readonly ((cell: string) => string)[] = [
  (cell) => cell,
  (cell) => (cell.includes('"') ? cell : `"${cell}"`),
];
const NOISE = ['', '"', ';', '\n', '\r', '\u0092', 'é', ' ', '\ufffd', '0'];

async function read<Sink extends RecordList | DeliveryBook>(
  bytes: Uint8Array,
  createSink: () => Sink,
  piece?: number,
) {
  const source = fileOf('a.csv', bytes, piece);
  const { log, reports, sink } = await readDelivery([source], OPTIONS, createSink);
  return { issues: log.issues(), reports, sink };
}

describe('SteadyRows', () => {
  const file = fc.record({
    rows: rowsOfFew,
    writing: fc.constantFrom(...WRITINGS),
    noises: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...NOISE)), { maxLength: 2 }),
    end: fc.constantFrom('\n', '\r\n', '\n', '\r'),
    encoding: fc.constantFrom(...Object.keys(ENCODINGS)),
    piece: fc.oneof(fc.constant(1 << 20), fc.integer({ min: 1, max: 400 })),
  });

  it('changes no record, no count and no issue of any file', { timeout: TIMEOUT }, async () => {
    const find = vi.spyOn(SteadyRows.prototype, 'find');
    await fc.assert(
      fc.asyncProperty(file, async ({ rows, writing, noises, end, encoding, piece }) => {
        const written = rows.map((cells) => cells.map(writing).join(';'));
        let text = written.join(end);
        for (const [where, sign] of noises) {
          const at = where % (text.length + 1);
          text = text.slice(0, at) + sign + text.slice(at);
        }
        const bytes = ENCODINGS[encoding]?.(HEADER + end + text) ?? new Uint8Array();
        const each = await read(bytes, () => new RecordList());
        const again = await read(bytes, () => new DeliveryBook(), piece);
        expect(again.reports).toEqual(each.reports);
        expect(again.issues).toEqual(each.issues);
        const told = bookOf(each.sink.operations, each.sink.movements);
        expect(await listBook(again.sink)).toEqual(await listBook(told));
        expect(await tablesOf(again.sink)).toEqual(await tablesOf(told));
      }),
      { numRuns: RUNS, seed: SEED },
    );
    const found = find.mock.results.filter(({ value }) => value !== -1);
    expect(found.length).toBeGreaterThan(RUNS);
    find.mockRestore();
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
    const { reports, issues } = await read(utf8([HEADER, ...rows].join('\n')), () => new DeliveryBook());
    expect(reports[0]).toMatchObject({ rows_read: 4, rows_kept: 3, amount_cents_kept: 1600 });
    expect(issues.map(({ line, code }) => [line, code])).toEqual([[5, 'duplicate-row']]);
  });
});
