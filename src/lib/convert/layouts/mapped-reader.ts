import type { FileMapping } from '#lib/contract/file-mapping.ts';
import { SPENDING_LAYOUT } from '#lib/contract/layouts.ts';
import { SPENDING_READER } from './layout-spending.ts';
import type { LayoutReader } from './reading.ts';

/** The reader of a file of any layout as our spending layout: only the columns that its mapping names are read. */
export function mappedReader({ columns, constants, unit }: FileMapping): LayoutReader {
  const mapped = SPENDING_LAYOUT.columns.flatMap((column) => {
    const spelling = columns[column.header];
    return spelling === undefined ? [] : [{ ...column, spelling, aliases: [], isRequired: true }];
  });
  return {
    ...SPENDING_READER,
    contract: {
      ...SPENDING_LAYOUT,
      id: 'spending-mapped',
      columns: mapped,
      constants,
      ...(unit && { unit }),
    },
  };
}
