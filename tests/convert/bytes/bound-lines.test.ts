import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { boundLines, LineTooLongError } from '#lib/convert/bytes/bound-lines.ts';
import { convert } from '#lib/convert/convert.ts';
import { TEST_CODES } from '../../support/arbitrary-rows.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const HEADER = 'id_operation;nom_projet;etape;date;montant\n';
const PIECE = utf8('x'.repeat(1024 * 1024));

async function lengthOf(pieces: readonly string[], longest: number): Promise<number> {
  let length = 0;
  const given = (async function* () {
    for (const piece of pieces) yield await Promise.resolve(utf8(piece));
  })();
  for await (const piece of boundLines(given, longest)) length += piece.length;
  return length;
}

describe('boundLines', () => {
  it.each([
    [['abc\n', 'abcde\n'], 5, 10],
    [['abc', 'de\nfgh', 'ij'], 5, 11],
    [['abc\r', 'abcde'], 5, 9],
  ])('gives %j on, bounded to %i: %i bytes', async (pieces, longest, length) => {
    expect(await lengthOf(pieces, longest)).toBe(length);
  });

  it.each([[['abc', 'def']], [['a\n', 'bcd', 'efg']], [['abcdef']]])('stops at %j', async (pieces) => {
    await expect(lengthOf(pieces, 5)).rejects.toBeInstanceOf(LineTooLongError);
  });
});

/** A gigabyte without a line end, after some rows; it counts how much of it is asked for. */
function endless(name: string, head: string) {
  const asked = { megabytes: 0 };
  const open = async function* () {
    yield await Promise.resolve(utf8(head));
    for (asked.megabytes = 0; asked.megabytes < 1000; asked.megabytes += 1) yield PIECE;
  };
  return { asked, file: { name, size: 1000 * PIECE.length + head.length, open } };
}

describe.each(['', `${HEADER}Z;Zéro;engagé;2026-01-01;5\n`])(
  'a file with a line of a gigabyte after « %s »',
  (head) => {
    it('is refused in words, keeps no other file from being read, and gives none of its rows', async () => {
      const { file, asked } = endless('sans-fin.csv', head);
      const bytes = utf8(`${HEADER}A;Un;engagé;2026-01-01;10\n`);
      const other = (name: string) => ({
        name,
        size: bytes.length,
        open: async function* () {
          yield await Promise.resolve(bytes);
        },
      });
      const { manifest, issues, unreadable } = await convert({
        files: [file, other('un.csv')],
        dataset: 'essai',
        nature: 'fictif',
        asOf: null,
        mapping: NO_MAPPING,
        defaultLine: 'ia-sante',
        reference: { regions: [], sources: [] },
        geography: GEOGRAPHY,
        codes: TEST_CODES,
      });
      expect(unreadable).toEqual(['sans-fin.csv']);
      expect(
        issues.filter(({ file: name }) => name === 'sans-fin.csv').map(({ message }) => message),
      ).toEqual([
        'Une ligne dépasse 16\u00a0Mo\u00a0: ce n’est pas un tableau, ou ses fins de ligne sont perdues. Le fichier n’est pas lu.',
      ]);
      expect(manifest.files.map(({ file: name, rows_kept }) => [name, rows_kept])).toEqual([
        ['sans-fin.csv', 0],
        ['un.csv', 1],
      ]);
      expect(manifest.tables.find(({ name }) => name === 'movements')?.sum_cents).toBe(1000);
      // Its digest needs every byte, and none is held.
      expect(asked.megabytes).toBe(1000);
    });
  },
);
