import type { FileMapping, MappedLayout } from '#lib/contract/file-mapping.ts';
import { MAPPED_OBSERVATIONS_READER } from './layout-observations.ts';
import { SPENDING_READER } from './layout-spending.ts';
import type { LayoutReader } from './reading.ts';

const READERS: Readonly<Record<MappedLayout, LayoutReader>> = {
  spending: SPENDING_READER,
  observations: MAPPED_OBSERVATIONS_READER,
};

/** The reader of a file of any layout as one of ours: only the columns that its mapping names are read. */
export function mappedReader({ layout = 'spending', columns, constants, unit }: FileMapping): LayoutReader {
  const reader = READERS[layout];
  const mapped = reader.contract.columns.flatMap((column) => {
    const spelling = columns[column.header];
    return spelling === undefined ? [] : [{ ...column, spelling, aliases: [], isRequired: true }];
  });
  return {
    ...reader,
    contract: {
      ...reader.contract,
      id: `${layout}-mapped`,
      columns: mapped,
      constants,
      ...(unit && { unit }),
    },
  };
}
