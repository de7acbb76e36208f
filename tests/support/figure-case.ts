import type { FigureFile } from '#lib/export/take-away/figure-file.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';

const absent = (text: string) => ({ text, value: null });

/** Three territories and their total: an amount to the cent, a zero, two absences, a share, a day, a text that bites. */
export const TERRITORIES_TABLE: TableView = {
  caption: 'Engagé par territoire',
  columns: [
    { key: 'territory', label: 'Territoire', isNumeric: false },
    { key: 'amount', label: 'Montant, en euros', isNumeric: true },
    { key: 'repere', label: 'Repère, en euros', isNumeric: true },
    {
      key: 'of-repere',
      label: '% du repère',
      isNumeric: true,
      share: { of: 'amount', by: { column: 'repere' } },
    },
    { key: 'projects', label: 'Projets', isNumeric: true },
    { key: 'since', label: 'Depuis le', isNumeric: false },
  ],
  rows: [
    {
      key: '84',
      href: null,
      cells: [
        'Auvergne-Rhône-Alpes',
        { text: '1\u202f234\u202f567,89', value: 1_234_567.89 },
        { text: '2\u202f000\u202f000', value: 2_000_000 },
        { text: '62\u00a0%', value: 61.73 },
        { text: '3 (petit effectif)', value: 3 },
        '2026-01-31',
      ],
    },
    {
      key: '53',
      href: null,
      cells: [
        '=HYPERLINK("http://x")',
        { text: '0', value: 0 },
        { text: '500\u202f000', value: 500_000 },
        { text: '0\u00a0%', value: 0 },
        absent('n.c.'),
        { text: 'mars 2026', value: '2026-03-31' },
      ],
    },
    {
      key: 'unknown',
      href: null,
      cells: [
        'Territoire inconnu',
        { text: '10,10', value: 10.1 },
        absent('s.o.'),
        absent('s.o.'),
        { text: '1', value: 1 },
        absent('s.o.'),
      ],
      isFoot: true,
    },
    {
      key: 'national',
      href: null,
      cells: [
        'Total national',
        { text: '1\u202f234\u202f577,99', value: 1_234_577.99 },
        absent('s.o.'),
        absent('s.o.'),
        { text: '4', value: 4 },
        absent('s.o.'),
      ],
      isFoot: true,
    },
  ],
};

/** A fictitious figure of that table, or of another. */
export function figureCase(table: TableView = TERRITORIES_TABLE): FigureFile {
  return {
    stem: 'essai-2026-09-30-territoires',
    title: 'L’engagé par territoire',
    dataset: 'essai',
    nature: 'fictif',
    version: '2026-09-30-0a1b2c3d',
    dataDate: '2026-09-30',
    source: 'Fichiers fictifs',
    licence: 'CC0 1.0',
    choices: [
      ['Étape', 'Engagé'],
      ['Règle', 'Siège'],
    ],
    head: [
      ['Figure', 'L’engagé par territoire'],
      ['Version', '2026-09-30-0a1b2c3d'],
    ],
    table,
  };
}
