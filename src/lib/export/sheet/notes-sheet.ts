import type { FigureFile } from '#lib/export/take-away/figure-file.ts';
import { FIGURE_SHEET } from './figure-sheet.ts';
import { RAW_SHEET } from './raw-sheet.ts';
import { textCell, type WorkbookSheet } from './workbook-cell.ts';

const LIMITS = [
  `Les totaux et les parts calculés de la feuille «\u00a0${FIGURE_SHEET}\u00a0» sont des formules sur la feuille «\u00a0${RAW_SHEET}\u00a0», ses autres nombres y renvoient. Un total que les lignes montrées ne font pas est repris tel quel.`,
  'Aucun total n’additionne deux lignes budgétaires, deux étapes, deux règles d’attribution ou deux lectures.',
  'Un montant engagé n’est pas un montant payé.',
  'n.c.\u00a0: non publié. s.o.\u00a0: sans objet. 0\u00a0: zéro. Les trois ne se confondent pas.',
  'Un texte que le tableur prendrait pour une formule est précédé d’une apostrophe.',
];

/** What the file is, where it comes from, and what must not be made of it. */
export function notesSheet({ nature, head, table }: FigureFile): WorkbookSheet {
  const limits =
    nature === 'fictif' ? ['Données fictives\u00a0: aucun montant n’est réel.', ...LIMITS] : LIMITS;
  return {
    name: 'Sources, version, limites',
    rows: [
      ...[...head, ['Lignes', String(table.rows.length)] as const].map(([label, value]) => [
        textCell(label, true),
        textCell(value),
      ]),
      [],
      [textCell('Limites', true)],
      ...limits.map((limit) => [textCell(limit)]),
    ],
    widths: [28, 90],
    stickyRows: 0,
  };
}
