import { describe, expect, it } from 'vitest';
import { openFile } from '#lib/convert/bytes/open-file.ts';
import { fileOf } from '#lib/convert/bytes/source-file.ts';
import { previewFile } from '#lib/convert/reading/preview-file.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';
import { writeWorkbook } from '../../support/write-archive.ts';

async function preview(content: string | Uint8Array, name = 'a.csv') {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const [file] = await openFile(fileOf(name, bytes));
  return file ? previewFile(file, GEOGRAPHY) : null;
}

describe('previewFile', () => {
  it('shows the head of a file of any layout, and guesses its columns', async () => {
    const shown = await preview(
      'Export du jour\n\nQui;Combien;Le\nUn;1,50;2026-01-01\nDeux;2,50;2026-01-02\n',
    );
    expect(shown).toEqual({
      encoding: 'utf-8',
      delimiter: ';',
      headerLine: 3,
      headers: ['Qui', 'Combien', 'Le'],
      rows: [
        ['Un', '1,50', '2026-01-01'],
        ['Deux', '2,50', '2026-01-02'],
      ],
      guesses: [
        {
          index: 0,
          header: 'Qui',
          role: null,
          reason: 'Ni l’en-tête ni les cellules ne disent ce que c’est.',
        },
        {
          index: 1,
          header: 'Combien',
          role: 'montant',
          reason: '2 cellules sur 2 se lisent comme des montants.',
        },
        { index: 2, header: 'Le', role: 'date', reason: '2 cellules sur 2 se lisent comme des dates.' },
      ],
    });
  });

  it('shows twenty rows', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `${index},b`).join('\n');
    const shown = await preview(`x,y\n${rows}\n`);
    expect(shown?.rows).toHaveLength(20);
    expect(shown?.rows.at(-1)).toEqual(['19', 'b']);
  });

  it.each([
    ['semicolons with decimal commas', 'a;b\n1,5;2,5\n3,5;4,5\n', ';', ['a', 'b']],
    ['tabs', 'a\tb\n1,5\t2;5\n', '\t', ['a', 'b']],
    ['commas with quoted semicolons', 'a,b\n"1;2",3\n"4;5",6\n', ',', ['a', 'b']],
    ['bars', 'a|b|c\n1|2|3\n', '|', ['a', 'b', 'c']],
  ])('tells %s', async (_, text, delimiter, headers) => {
    expect(await preview(text)).toMatchObject({ delimiter, headers });
  });

  it('reads Windows-1252', async () => {
    const bytes = Uint8Array.from([...'R\u00e9gion;Co\u0080t\nx;1\n'], (sign) => sign.charCodeAt(0));
    expect(await preview(bytes)).toMatchObject({ encoding: 'windows-1252', headers: ['Région', 'Co€t'] });
  });

  it('shows the sheet that is a table', async () => {
    const sheets = {
      Notice: [['Lisez-moi']],
      Feuille: [
        ['Qui', 'Combien'],
        ['Un', { number: '3.25' }],
      ],
    };
    expect(await preview(await writeWorkbook(sheets), 'a.xlsx')).toMatchObject({
      encoding: 'xlsx',
      delimiter: '',
      headers: ['Qui', 'Combien'],
      rows: [['Un', '3.25']],
    });
  });

  it.each([
    ['an empty file', ''],
    ['one column', 'a\nb\nc\n'],
    ['a closed file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)],
  ])('shows nothing of %s', async (_, content) => {
    expect(await preview(content)).toBeNull();
  });
});
