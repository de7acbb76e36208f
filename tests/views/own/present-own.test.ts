import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import type { LinePageRows } from '#lib/views/line/present-line.ts';
import type { LineRows } from '#lib/views/line/line-money.ts';
import type { OwnContext } from '#lib/views/own/own-view.ts';
import { presentOwn } from '#lib/views/own/present-own.ts';
import { OWN_CASE } from '../../support/own-case.ts';
import { ROWS_CASE } from '../../support/regional-rows-case.ts';

const CONTEXT: OwnContext = {
  asOf: '2026-09-30',
  nature: 'public',
  scope: { base: '', dataset: 'public', version: null },
};

const rows = {
  totals: [
    {
      line: 'ia-sante',
      stage: 'committed',
      cents: cents(10_000_00),
      grossCents: cents(10_000_00),
      movementCount: 3,
      operationCount: 3,
    },
  ],
} as Partial<LineRows> as LineRows;

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const cellsOf = ({ rows: lines }: TableView) =>
  lines.map(({ cells }) => cells.map((cell) => plain(textOf(cell))));

describe('on the overview', () => {
  const view = presentOwn(OWN_CASE, { at: 'overview', line: 'ia-sante', rows }, CONTEXT);

  it('sets each stage beside the published one, n.c. where one side has none', () => {
    expect(view.tables.map(({ name }) => name)).toEqual(['etapes-ia-sante']);
    expect(cellsOf(view.tables[0]!.view)).toEqual([
      ['Engagé', '10 000,00', '4 250,50', '−5 749,50'],
      ['Contractualisé', 'n.c.', '2 000,00', 'n.c.'],
      ['Décaissé', 'n.c.', 'n.c.', 'n.c.'],
    ]);
  });

  it('draws the only stage that both sides know', () => {
    expect(view.tables[0]!.gaps).toEqual({
      publishedLabel: 'Chiffre publié',
      rows: [
        {
          key: 'committed',
          label: 'Engagé',
          published: 10_000_00,
          own: 4_250_50,
          text: 'écart −5,7\u00a0k€',
        },
      ],
    });
    const nothing = presentOwn(OWN_CASE, { at: 'overview', line: 'formation', rows }, CONTEXT);
    expect(nothing.tables[0]!.gaps).toBeNull();
  });

  it('says that it is not official in its title and in the caption of its table', () => {
    expect(plain(view.heading)).toBe('Vos fichiers (non officiel) : IA en santé');
    expect(plain(view.tables[0]!.view.caption)).toBe(
      'Non officiel. IA en santé : étapes de l’argent, France entière, au 30 septembre 2026 ; vos fichiers au 15 octobre 2026',
    );
  });

  it('leads to the pages of the regions that the own files hold', () => {
    expect(view.regions).toEqual([
      { label: 'Bretagne', href: '/public/regions/53/' },
      { label: 'Auvergne-Rhône-Alpes', href: '/public/regions/84/' },
    ]);
  });
});

describe('on the page of a line', () => {
  const page = {
    rows,
    byMeasure: [{ ...OWN_CASE.byMeasure[0]!, cents: cents(9_000_00) }],
    byOperator: [],
    measures: [{ measureId: 'impact-ia', label: 'IMPACT IA' }],
    operatorLabels: [],
  } as Partial<Record<keyof LinePageRows, unknown>> as LinePageRows;
  const view = presentOwn(OWN_CASE, { at: 'line', line: 'ia-sante', page, isFiltered: true }, CONTEXT);

  it('compares its measures and its operators at one stage, the largest own one first', () => {
    expect(view.tables.slice(1).map(({ view: table }) => cellsOf(table))).toEqual([
      [
        ['IMPACT IA', '9 000,00', '3 000,50', '−5 999,50'],
        ['Sans mesure déclarée', 'n.c.', '1 250,00', 'n.c.'],
      ],
      [['Opérateur fictif A', 'n.c.', '4 250,50', 'n.c.']],
    ]);
  });

  it('says that it does not follow the filters', () => {
    expect(view.notes.join(' ')).toContain('ne suit pas les filtres');
  });

  it('has only the stages of a line that the own files do not hold', () => {
    const other = presentOwn(OWN_CASE, { at: 'line', line: 'formation', page, isFiltered: false }, CONTEXT);
    expect(other.tables.map(({ name }) => name)).toEqual(['etapes-formation']);
    expect(other.notes.join(' ')).not.toContain('filtres');
  });
});

describe('on the page of the regions', () => {
  it('lists the territories that the own files hold, then the country, and counts the others', () => {
    const view = presentOwn(
      OWN_CASE,
      {
        at: 'regions',
        line: 'ia-sante',
        rows: ROWS_CASE,
        stage: 'committed',
        rule: 'place',
        isFiltered: false,
      },
      CONTEXT,
    );
    expect(cellsOf(view.tables[0]!.view)).toEqual([
      ['Bretagne', '1 310,00', '1 250,00', '−60,00'],
      ['Auvergne-Rhône-Alpes', '1 610,00', '3 000,50', '+1 390,50'],
      ['Total national', '23 310,00', '4 250,50', '−19 059,50'],
    ]);
    expect(view.tables[0]!.gaps?.rows.map(({ label, text }) => [label, plain(text)])).toEqual([
      ['Bretagne', 'écart −60 €'],
      ['Auvergne-Rhône-Alpes', 'écart +1,4 k€'],
    ]);
    expect(view.tables[0]!.view.rows.map(({ href }) => href)).toEqual([
      '/public/regions/53/',
      '/public/regions/84/',
      null,
    ]);
    expect(plain(view.notes.join(' '))).toContain('19 territoires ne sont pas dans vos fichiers : n.c.');
  });
});

describe('on the page of a region', () => {
  const present = (code: '53' | '11') =>
    presentOwn(OWN_CASE, { at: 'region', line: 'ia-sante', rows: ROWS_CASE, code }, CONTEXT);

  it('gives nine rows, each stage under each rule', () => {
    const lines = cellsOf(present('53').tables[0]!.view);
    expect(lines).toHaveLength(9);
    expect(lines.slice(0, 3)).toEqual([
      ['Engagé', 'Siège du coordinateur', '1 300,00', '1 250,00', '−50,00'],
      ['Contractualisé', 'Siège du coordinateur', '650,00', '0,00', '−650,00'],
      ['Décaissé', 'Siège du coordinateur', '325,00', 'n.c.', 'n.c.'],
    ]);
  });

  it('says that the own files hold nothing there, without a table', () => {
    const { tables, notes } = present('11');
    expect(tables).toEqual([]);
    expect(plain(notes.join(' '))).toContain('aucune opération de cette ligne ici : n.c., et non zéro');
  });
});
