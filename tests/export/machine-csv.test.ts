import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { toMachineCsv } from '#lib/export/machine-csv.ts';

it('writes points, commas and nothing for what is absent', () => {
  expect(
    toMachineCsv(
      ['region_code', 'amount_cents', 'rate', 'is_final'],
      [
        ['01', -1250, 12.5, true],
        ['84', null, null, false],
      ],
    ),
  ).toBe('region_code,amount_cents,rate,is_final\r\n01,-1250,12.5,true\r\n84,,,false\r\n');
});

it('keeps quotes, commas and lines of a text, and disarms a formula', () => {
  const texts = ['« a, b »', 'dit "oui"', 'deux\nlignes', '=1+1', '-12', '＝HYPERLINK(A1)'];
  const csv = toMachineCsv(
    ['texte'],
    texts.map((text) => [text]),
  );
  expect(Papa.parse<string[]>(csv, { skipEmptyLines: true }).data.flat()).toEqual([
    'texte',
    '« a, b »',
    'dit "oui"',
    'deux\nlignes',
    "'=1+1",
    '-12',
    "'＝HYPERLINK(A1)",
  ]);
});
