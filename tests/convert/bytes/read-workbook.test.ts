import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#lib/convert/bytes/read-workbook.ts';
import { writeWorkbook } from '../../support/write-archive.ts';

const bufferOf = async (...args: Parameters<typeof writeWorkbook>) =>
  (await writeWorkbook(...args)).slice().buffer;

describe('readWorkbook', () => {
  it('gives each sheet its rows, under the number that the sheet shows', async () => {
    const sheets = await readWorkbook(
      await bufferOf({ Notice: [['à lire']], Liste: [['titre'], [], ['a', null, ' b '], [null, '&']] }),
    );
    expect(sheets).toEqual([
      { name: 'Notice', rows: [{ line: 1, cells: ['à lire'], hasBrokenQuotes: false }] },
      {
        name: 'Liste',
        rows: [
          { line: 1, cells: ['titre', '', ''], hasBrokenQuotes: false },
          { line: 3, cells: ['a', '', ' b '], hasBrokenQuotes: false },
          { line: 4, cells: ['', '&', ''], hasBrokenQuotes: false },
        ],
      },
    ]);
  });

  it.each([
    ['418492', '418492'],
    ['418492.10000000003', '418492.1'],
    ['0.30000000000000004', '0.3'],
    ['26440013600471', '26440013600471'],
    ['2.6440013600471E13', '26440013600471'],
    ['-1500.25', '-1500.25'],
    ['1E-2', '0.01'],
    ['0', '0'],
    ['1.5E9', '1500000000'],
  ])('writes the stored number %s as %s', async (stored, text) => {
    const [sheet] = await readWorkbook(await bufferOf({ A: [[{ number: stored }]] }));
    expect(sheet?.rows[0]?.cells).toEqual([text]);
  });

  it('writes days as the calendar does', async () => {
    const [sheet] = await readWorkbook(await bufferOf({ A: [[{ day: 44433 }, { day: 44433.5 }]] }));
    expect(sheet?.rows[0]?.cells).toEqual(['2021-08-25', '2021-08-25T12:00:00']);
  });

  it('rejects what is no workbook', async () => {
    await expect(readWorkbook(new ArrayBuffer(8))).rejects.toThrow();
  });
});
