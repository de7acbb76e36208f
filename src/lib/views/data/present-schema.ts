import type { TableDescription } from '#lib/contract/describe.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';

/** One table of the contract, or several of one shape: the nine cubes are described once. */
export interface SchemaTable {
  /** « Mouvements », or « 9 tables : engagé par territoire… » where several share one shape. */
  readonly title: string;
  readonly names: readonly string[];
  readonly table: TableView;
}

/** The contract in words, table by table; tables of the same columns share one description. */
export function presentSchema(tables: readonly TableDescription[]): SchemaTable[] {
  const shapes = new Map<string, TableDescription[]>();
  for (const table of tables) {
    const shape = table.columns.map(({ name, arrowType }) => `${name}:${arrowType}`).join();
    shapes.set(shape, [...(shapes.get(shape) ?? []), table]);
  }
  return [...shapes.values()].flatMap((same) => {
    const [first] = same;
    return first
      ? [{ title: titleOf(same), names: same.map(({ name }) => name), table: tableOfColumns(first) }]
      : [];
  });
}

function titleOf(same: readonly TableDescription[]): string {
  const titles = same.map(({ title }) => title);
  return same.length === 1
    ? titles.join('')
    : `${same.length} tables du montant par étape, règle, territoire et mois`;
}

function tableOfColumns({ title, row, columns }: TableDescription): TableView {
  return {
    caption: `${title}. ${row}`,
    columns: [
      { key: 'name', label: 'Colonne', isNumeric: false },
      { key: 'type', label: 'Type', isNumeric: false },
      { key: 'description', label: 'Contenu', isNumeric: false },
    ],
    rows: columns.map(({ name, arrowType, type, isNullable, isKey, description }) => ({
      key: name,
      href: null,
      cells: [
        isKey ? `${name} (clé)` : name,
        `${arrowType}, ${type}${isNullable ? ', vide admis' : ''}`,
        description,
      ],
    })),
  };
}
