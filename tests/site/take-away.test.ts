import { tableFromIPC } from 'apache-arrow';
import { buffer as readAll } from 'node:stream/consumers';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { computeWorkbook } from '../support/compute-workbook.ts';
import { visit } from './site.ts';

interface Given {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The files of the first figure of stages, each asked for by its button. */
async function takeAll(page: Page, labels: readonly string[]): Promise<Given[]> {
  const figure = page.locator('figure.figure').first();
  await figure.getByRole('button', { name: 'Emporter' }).click();
  const files: Given[] = [];
  for (const name of labels) {
    const asked = page.waitForEvent('download');
    await figure.getByRole('button', { name }).click();
    const download = await asked;
    files.push({
      name: download.suggestedFilename(),
      bytes: await readAll(await download.createReadStream()),
    });
  }
  return files;
}

const LABELS = [
  'CSV pour Excel',
  'CSV pour machines',
  'Excel (XLSX)',
  'Parquet',
  'Arrow',
  'Image SVG',
  'Image PNG',
];

it('gives a figure in seven files, each with its rows, its mark and the figures of the screen', async () => {
  const refused: string[] = [];
  const { files, shown, words } = await visit(
    '/demo/lignes/ia-sante/',
    { colorScheme: 'dark', acceptDownloads: true },
    async (page) => {
      page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
      const given = await takeAll(page, LABELS);
      const figure = page.locator('figure.figure').first();
      return {
        files: given,
        shown: await figure.locator('tbody tr').allTextContents(),
        words: await figure.locator('.panel').innerText(),
      };
    },
  );
  expect(refused).toEqual([]);
  expect(shown).toHaveLength(4);
  expect(words).toContain('4 lignes par fichier');
  expect(words).toContain('La mettre dans une page');
  expect(files.map(({ name }) => name.replace(/^fictif-demo-\d{4}-\d\d-\d\d-etapes-ia-sante\./, ''))).toEqual(
    ['csv', 'machine.csv', 'xlsx', 'parquet', 'arrows', 'svg', 'png'],
  );
  const [french, machine, workbook, parquet, arrow, svg, png] = files.map(({ bytes }) => bytes);

  expect(french?.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(french?.toString()).toContain('\r\nLignes;4\r\n');
  const rows = Papa.parse<Record<string, string>>(machine?.toString().trimEnd() ?? '', { header: true }).data;
  expect(rows.map(({ nature, row_count }) => `${nature} ${row_count}`)).toEqual(Array(4).fill('fictif 4'));
  expect(parquet?.subarray(0, 4).toString()).toBe('PAR1');
  expect(parquet?.subarray(-4).toString()).toBe('PAR1');
  expect(parquet?.includes('fictif')).toBe(true);
  const table = tableFromIPC(arrow);
  expect(table.numRows).toBe(4);
  expect(table.schema.metadata.get('nature')).toBe('fictif');
  expect([...(table.getChild('amount_cents') ?? [])].map(String)).toEqual(
    rows.map(({ amount_cents }) => amount_cents),
  );

  expect(workbook?.subarray(0, 2).toString()).toBe('PK');
  const { compute, formulas } = await computeWorkbook(new Blob([new Uint8Array(workbook ?? [])]));
  expect(compute('Figure', 'A3')).toBe('Données fictives');
  const printed = shown.map((row) => row.replaceAll(/[\u00a0\u202f]/g, ''));
  for (const [at, row] of printed.entries()) {
    const euros = Number(compute('Figure', `B${6 + at}`));
    expect(euros).toBeGreaterThan(0);
    expect(row).toContain(String(euros).replace('.', ','));
  }
  expect(formulas.get('Figure')?.get('D7')).toContain('ROUND(');
  const share = Number(compute('Figure', 'D7'));
  expect(printed[1]).toContain(`${String(Math.round(share * 10) / 10).replace('.', ',')}%`);

  const drawing = svg?.toString() ?? '';
  expect(drawing).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(drawing).toContain('>Données fictives</text>');
  expect(drawing).toContain('Source\u00a0:');
  expect(drawing).not.toMatch(/var\(--|\s(?:class|href|style)=/);
  const image = PNG.sync.read(png ?? Buffer.alloc(0));
  expect([...image.data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
  expect(image.width).toBe(2 * Number(/ width="(\d+)"/.exec(drawing)?.[1]));
  expect(colours(image)).toBeGreaterThan(3);
});

/** A drawing that was not painted has the colour of its paper alone. */
function colours({ data }: PNG): number {
  const found = new Set<string>();
  for (let at = 0; at < data.length; at += 4 * 97) found.add([...data.subarray(at, at + 3)].join());
  return found.size;
}
