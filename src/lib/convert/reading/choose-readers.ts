import { BAROMETRE_2021_READER, BAROMETRE_2023_READER } from '#lib/convert/layouts/layout-barometre.ts';
import { CHORUS_READERS } from '#lib/convert/layouts/layout-chorus.ts';
import { factReader } from '#lib/convert/layouts/layout-facts.ts';
import { FRANCE_2030_READER } from '#lib/convert/layouts/layout-france-2030.ts';
import { OBSERVATIONS_READER } from '#lib/convert/layouts/layout-observations.ts';
import { PILOTE_READER } from '#lib/convert/layouts/layout-pilote.ts';
import { SCDL_READERS } from '#lib/convert/layouts/layout-scdl.ts';
import { SPENDING_READER } from '#lib/convert/layouts/layout-spending.ts';
import { mappedReader } from '#lib/convert/layouts/mapped-reader.ts';
import type { LayoutReader, ReadOptions } from '#lib/convert/layouts/reading.ts';

const READERS: readonly LayoutReader[] = [
  SPENDING_READER,
  FRANCE_2030_READER,
  PILOTE_READER,
  OBSERVATIONS_READER,
  BAROMETRE_2023_READER,
  BAROMETRE_2021_READER,
  ...SCDL_READERS,
  ...CHORUS_READERS,
];

/** The readers that a file may have: the one that its name says, the one of its mapping, else all that headers tell. */
export function chooseReaders(name: string, { fileMappings }: ReadOptions): readonly LayoutReader[] {
  const known = factReader(name);
  const mapped = fileMappings?.[name];
  return known ? [known] : mapped ? [mappedReader(mapped)] : READERS;
}
