import type { TableView } from '#lib/views/figure/table-view.ts';
import type { MappedLayout } from '#lib/contract/file-mapping.ts';
import { MAPPING_TARGETS } from './mapping-target.ts';

const SHOWN_ROWS = 5;

/** The first rows of a file, as texts. */
export function tableOfHead(headers: readonly string[], rows: readonly (readonly string[])[]): TableView {
  return {
    caption: 'Premières lignes, telles que le fichier les écrit',
    columns: headers.map((header, index) => ({
      key: String(index),
      label: header || `Colonne ${index + 1}`,
      isNumeric: false,
    })),
    rows: rows.slice(0, SHOWN_ROWS).map((cells, index) => ({
      key: String(index),
      href: null,
      cells: headers.map((_, column) => cells[column] ?? ''),
    })),
  };
}

/** The first records as a mapping reads them: one row per thing that is read. */
export function tableOfRecords(
  records: readonly (readonly (readonly [string, string])[])[],
  layout: MappedLayout = 'spending',
): TableView {
  const labels = MAPPING_TARGETS[layout].roles;
  const roles = Object.keys(labels).filter((role) =>
    records.some((record) => record.some(([own]) => own === role)),
  );
  return {
    caption: 'Les trois premières lignes, lues ainsi',
    columns: [
      { key: 'role', label: 'Ce qui est lu', isNumeric: false },
      ...records.map((_, index) => ({ key: String(index), label: `Ligne ${index + 1}`, isNumeric: false })),
    ],
    rows: roles.map((role) => ({
      key: role,
      href: null,
      cells: [
        labels[role] ?? role,
        ...records.map((record) => record.find(([own]) => own === role)?.[1] ?? ''),
      ],
    })),
  };
}
