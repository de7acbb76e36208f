import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { fileOf } from '#lib/convert/bytes/source-file.ts';
import { convert } from '#lib/convert/convert.ts';
import { generatedFile } from '../../support/arbitrary-delivery.ts';
import { TEST_CODES } from '../../support/arbitrary-rows.ts';
import { decode } from '../../support/decode.ts';
import { readFile } from '../../support/read-file.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

const CASES = join(import.meta.dirname, '../../fixtures/convert');
const OPTIONS = { geography: GEOGRAPHY, defaultLine: 'ia-sante' as const, mapping: NO_MAPPING };
const fixtures = readdirSync(CASES).flatMap((folder) =>
  readdirSync(join(CASES, folder))
    .filter((name) => name !== 'golden')
    .map((name) => [name, new Uint8Array(readFileSync(join(CASES, folder, name)))] as const),
);
const utf8 = (text: string) => new TextEncoder().encode(text);
const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  utf8,
  marked: (text) => utf8(`\ufeff${text}`),
  utf16: (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  latin: (text) => Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
  damaged: (text) => Uint8Array.from([...utf8(text), 0xe9, 0x0a]),
};

/** Without what a reading keeps to write the masked delivery. */
async function read(name: string, bytes: Uint8Array, piece?: number) {
  const { deliver, ...reading } = await readFile({ name, bytes }, OPTIONS, piece);
  const masked = await deliver?.();
  return { ...reading, masked: masked && new TextDecoder().decode(masked) };
}

function convertIn(name: string, bytes: Uint8Array, piece?: number) {
  return convert({
    files: [fileOf(name, bytes, piece)],
    dataset: 'essai',
    nature: 'fictif',
    asOf: null,
    ...OPTIONS,
    reference: { regions: [], sources: [] },
    codes: TEST_CODES,
  });
}

describe('reading in blocks of any size', () => {
  it.each(fixtures)('gives the records, report and masked delivery of one block: %s', async (name, bytes) => {
    const whole = await read(name, bytes);
    for (const piece of [1, 7, 64]) expect(await read(name, bytes, piece), `${piece}`).toEqual(whole);
  });

  it('gives the tables of one block, whatever the file and its encoding', { timeout: 120_000 }, async () => {
    const piece = fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 300 }));
    const noise = fc.constantFrom('', '"', '\r', '\r\n', '\n', ';', '\u0092', 'é', '""');
    await fc.assert(
      fc.asyncProperty(
        generatedFile,
        fc.constantFrom(...Object.keys(encodings)),
        fc.constantFrom('\n', '\r\n', '\r'),
        piece,
        noise,
        async ({ lines }, encoding, end, size, sign) => {
          const text = lines.map((line, index) => (index === 1 ? line + sign : line)).join(end);
          const bytes = encodings[encoding]?.(text) ?? utf8(text);
          const [whole, cut] = [await convertIn('a.csv', bytes), await convertIn('a.csv', bytes, size)];
          expect(cut.manifest).toEqual(whole.manifest);
          expect(cut.issues).toEqual(whole.issues);
          const [report] = cut.manifest.files;
          const movements = cut.manifest.tables.find(({ name }) => name === 'movements');
          expect(movements?.sum_cents).toBe(report?.amount_cents_kept ?? 0);
          expect(report?.amount_cents_read ?? 0).toBe(
            (report?.amount_cents_kept ?? 0) + (report?.amount_cents_rejected ?? 0),
          );
        },
      ),
      { numRuns: 80, seed: 550_119 },
    );
  });

  it('gives the text of one block, whatever the bytes', async () => {
    const sign = fc.constantFrom(0x0a, 0x0d, 0x41, 0x3b, 0xc2, 0x92, 0xc3, 0xa9, 0xe2, 0x80, 0x99, 0xff);
    await fc.assert(
      fc.asyncProperty(
        fc.array(sign, { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        async (all, piece) => {
          const bytes = Uint8Array.from(all);
          expect(await decode(bytes, piece)).toEqual(await decode(bytes));
        },
      ),
      { numRuns: 400, seed: 550_119 },
    );
  });
});
