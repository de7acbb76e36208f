import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { readAll as readEach, type WholeReading } from '../support/read-file.ts';
import { generatedFile, spellings } from '../support/arbitrary-delivery.ts';
import { GEOGRAPHY } from '../support/small-geography.ts';
import { writeArchive } from '../support/write-archive.ts';

/** `FUZZ_RUNS=100000 npx vitest run --project unit tests/convert/fuzz.test.ts` is the long run. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 400);
const SEED = Number(process.env.FUZZ_SEED ?? 550_119);
const PARAMETERS = { numRuns: RUNS, seed: SEED };
const TIMEOUT = 10_000 + RUNS * 50;

const OPTIONS = { geography: GEOGRAPHY, defaultLine: 'ia-sante' as const, mapping: NO_MAPPING };
const CLEANINGS = ['quotes-repaired', 'commas-joined', 'amount-rounded', 'control-repaired'];
const utf8 = (text: string) => new TextEncoder().encode(text);

const readAll = (name: string, bytes: Uint8Array) => readEach(name, bytes, OPTIONS);

const amountsOf = ({ movements }: WholeReading) => movements.map(({ amountCents }) => amountCents);
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** Nothing is lost: what was read is what was kept and what was rejected, and what was kept is what is written. */
function expectConserved(reading: WholeReading): void {
  const { report } = reading;
  expect(report.rows_read).toBe(report.rows_kept + report.rows_rejected);
  if (report.amount_cents_read === null) return;
  expect(report.amount_cents_read).toBe(
    (report.amount_cents_kept ?? 0) + (report.amount_cents_rejected ?? 0),
  );
  expect(sum(amountsOf(reading))).toBe(report.amount_cents_kept);
}

/** Every amount kept is written on its lines of the source, or a named cleaning of that line says why not. */
function expectFaithful(reading: WholeReading, text: string): void {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (const { origin, amountCents } of reading.movements) {
    const isCleaned = reading.issues.some(
      ({ line, code }) => line === origin.line && CLEANINGS.includes(code),
    );
    if (!isCleaned)
      expect(lines.slice(origin.line - 1, origin.line + 6).join('\n')).toMatch(spellings(amountCents));
  }
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (where: number, length: number) => Math.floor(where * length);
const noise = fc.constantFrom(
  '"',
  '"',
  '""',
  ';',
  ',',
  '\n',
  '\r',
  '\t',
  '\u0000',
  '\ufffd',
  '\u0092',
  '€',
  '0',
  '-',
  ' ',
  'e5',
);
/** A zero byte makes a file binary: it is then refused as a whole. */
const spoiler = noise.filter((sign) => sign !== '\u0000');

/** The line with a sign thrown in: half of the time anywhere, else where a cell begins, which is where quotes count. */
function spoil(line: string, delimiter: string, where: number, sign: string): string {
  const begins = [...line].flatMap((char, index) => (char === delimiter ? [index + 1] : []));
  const index = where < 0.5 ? at(where * 2, line.length) : (begins[at(where * 2 - 1, begins.length)] ?? 0);
  return line.slice(0, index) + sign + line.slice(index);
}

describe('whatever is done to a file', () => {
  it(
    'loses no cent and keeps no amount that the source does not show, signs thrown in',
    { timeout: TIMEOUT },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          generatedFile,
          fc.array(fc.tuple(place, noise), { maxLength: 6 }),
          async ({ lines }, noises) => {
            let text = lines.join('\n');
            for (const [where, sign] of noises)
              text = text.slice(0, at(where, text.length)) + sign + text.slice(at(where, text.length));
            const [reading] = await readAll('a.csv', utf8(text));
            if (!reading) throw new Error('no reading');
            expectConserved(reading);
            expectFaithful(reading, text);
          },
        ),
        PARAMETERS,
      );
    },
  );

  it('neither throws nor hangs, bytes flipped and cut, in every wrapping', { timeout: TIMEOUT }, async () => {
    const flips = fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { maxLength: 8 });
    const wrapping = fc.constantFrom('a.csv', 'a.csv.gz', 'a.zip', 'a.xlsx');
    await fc.assert(
      fc.asyncProperty(generatedFile, flips, place, wrapping, async ({ lines }, changes, cut, name) => {
        const plain = utf8(lines.join('\r\n'));
        const wrapped =
          name === 'a.csv'
            ? plain
            : name === 'a.csv.gz'
              ? new Uint8Array(gzipSync(plain))
              : await writeArchive({ [name === 'a.zip' ? 'b.csv' : 'xl/workbook.xml']: plain });
        const bytes = wrapped.slice(0, cut > 0.5 ? undefined : at(cut * 2, wrapped.length));
        for (const [where, byte] of changes) if (bytes.length > 0) bytes[at(where, bytes.length)] = byte;
        for (const reading of await readAll(name, bytes)) expectConserved(reading);
      }),
      PARAMETERS,
    );
  });

  it('keeps the rows around one that is spoilt', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(
        generatedFile,
        place,
        place,
        spoiler,
        async ({ lines, rows, delimiter }, which, where, sign) => {
          const spoilt = at(which, rows.length);
          const text = lines
            .map((line, index) => (index === spoilt + 1 ? spoil(line, delimiter, where, sign) : line))
            .join('\n');
          const [reading] = await readAll('a.csv', utf8(text));
          const kept = new Map(
            reading?.movements.map(({ operationKey, amountCents }) => [operationKey, amountCents]),
          );
          const others = rows.filter((_, index) => index !== spoilt);
          expect(others.map(({ id }) => [id, kept.get(id)])).toEqual(
            others.map(({ id, amount }) => [id, amount.cents]),
          );
        },
      ),
      PARAMETERS,
    );
  });
});

it('reads the same amounts under every encoding and line end', { timeout: TIMEOUT }, async () => {
  const encode: Record<string, (text: string) => Uint8Array> = {
    utf8,
    marked: (text) => utf8(`\ufeff${text}`),
    utf16: (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
    windows1252: (text) =>
      Uint8Array.from(text, (sign) => ({ '€': 0x80, '’': 0x92 })[sign] ?? sign.charCodeAt(0)),
  };
  const ends = fc.constantFrom('\n', '\r\n', '\r');
  await fc.assert(
    fc.asyncProperty(
      generatedFile,
      fc.constantFrom(...Object.keys(encode)),
      ends,
      async ({ lines, rows }, how, end) => {
        const [reading] = await readAll('a.csv', encode[how]?.(lines.join(end)) ?? new Uint8Array());
        expect(reading && amountsOf(reading)).toEqual(rows.map(({ amount }) => amount.cents));
      },
    ),
    PARAMETERS,
  );
});

it.each([
  ['a line of 10 MB', `${'x'.repeat(10_000_000)}\n`],
  ['100 000 columns', `${';'.repeat(100_000)}\n`],
  ['10 MB of quotes', '"'.repeat(10_000_000)],
  ['100 000 lines that open a quote', 'a;"b;c\n'.repeat(100_000)],
])('goes through %s in bounded time', { timeout: 20_000 }, async (_, body) => {
  const text = `id_operation;etape;date;montant\nA;engagé;2026-01-01;5\n${body}`;
  const [reading] = await readAll('a.csv', utf8(text));
  expect(reading && amountsOf(reading)).toEqual([500]);
});
