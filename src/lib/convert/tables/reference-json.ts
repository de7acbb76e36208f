import type { Mapping } from '#lib/contract/mapping.ts';
import type { Row } from '#lib/contract/row.ts';
import { buildGeography, type GeographyRows } from '#lib/convert/cells/geography.ts';
import type { Geography } from '#lib/convert/cells/parse-territory.ts';
import { parseCodeLists, type CodeLists } from './codes.ts';
import type { Reference } from './reference.ts';

/** `static/data/reference.json`: all that a conversion needs beside the files, so that a browser can do it. */
export interface ReferenceJson {
  readonly regions: readonly Row[];
  readonly sources: readonly Row[];
  readonly geography: GeographyRows;
  readonly codes: CodeLists;
  /** By id of dataset: the rules that attach its rows to a line. */
  readonly mappings: Readonly<Record<string, Mapping>>;
}

/** What `ReferenceJson` says, as the conversion takes it. */
export interface ConversionReference {
  readonly reference: Reference;
  readonly geography: Geography;
  readonly codes: CodeLists;
  readonly mappings: Readonly<Record<string, Mapping>>;
}

/** The reference that a parsed `reference.json` holds. Throws on code lists or a region that break their contract. */
export function parseReference({
  regions,
  sources,
  geography,
  codes,
  mappings,
}: ReferenceJson): ConversionReference {
  return {
    reference: { regions, sources, departments: geography.departments },
    geography: buildGeography(geography),
    codes: parseCodeLists(codes),
    mappings,
  };
}
