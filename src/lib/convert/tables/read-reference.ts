import Papa from 'papaparse';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import type { Row } from '#lib/contract/row.ts';
import { fileOf } from '#lib/convert/bytes/source-file.ts';
import { buildGeography, type GeographyRows } from '#lib/convert/cells/geography.ts';
import type { Geography } from '#lib/convert/cells/parse-territory.ts';
import { readDelivery } from '#lib/convert/reading/read-delivery.ts';
import { RecordList } from '#lib/convert/reading/record-list.ts';
import type { Reference } from './reference.ts';

/** Names of the files of `data/reference` that the conversion reads. */
export const REFERENCE_FILES = [
  'regions.csv',
  'departments.csv',
  'region-aliases.csv',
  'sources.csv',
] as const;
export type ReferenceFile = (typeof REFERENCE_FILES)[number];

/** What `data/reference` holds, as the conversion needs it. */
export interface ReferenceData {
  readonly reference: Reference;
  readonly geography: Geography;
  /** What `geography` is built from. */
  readonly geographyRows: GeographyRows;
}

/** The reference from the bytes of its files. Throws, naming the file, when one of them breaks its contract. */
export async function readReference(
  files: Readonly<Record<ReferenceFile, Uint8Array>>,
): Promise<ReferenceData> {
  const geographyRows: GeographyRows = {
    regions: parseRows(files['regions.csv']),
    departments: parseRows(files['departments.csv']),
    aliases: parseRows(files['region-aliases.csv']),
  };
  const geography = buildGeography(geographyRows);
  return {
    geography,
    geographyRows,
    reference: {
      regions: await readFacts('regions.csv', files['regions.csv'], geography),
      sources: await readFacts('sources.csv', files['sources.csv'], geography),
      departments: geographyRows.departments,
    },
  };
}

/** Rows of a file of ours by its headers, unchecked: `buildGeography` throws on a code that is no region. */
function parseRows<Kind extends GeographyRows[keyof GeographyRows][number]>(bytes: Uint8Array): Kind[] {
  return Papa.parse<Kind>(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true }).data;
}

async function readFacts(name: ReferenceFile, bytes: Uint8Array, geography: Geography): Promise<Row[]> {
  const options = { mapping: NO_MAPPING, defaultLine: null, geography };
  const { log, sink } = await readDelivery([fileOf(name, bytes)], options, () => new RecordList());
  const fault = log.issues().find(({ code }) => code !== 'formula-as-text');
  if (fault) throw new Error(`${fault.file}:${fault.line}: ${fault.message}`);
  return sink.facts.flatMap(({ rows }) => rows.map(({ row }) => row));
}
