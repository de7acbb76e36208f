import { API_TABLES } from '#lib/contract/api-tables.ts';
import type { DatasetManifest, DatasetVersion, SiteManifest, TableFile } from '#lib/contract/manifest.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const MEDIA_TYPES = { json: 'application/json', csv: 'text/csv' } as const;
const ARROW_STREAM = 'application/vnd.apache.arrow.stream';

const iri = (id: string) => ({ '@id': id });
const day = (date: string) => ({ '@type': 'xsd:date', '@value': date });
const french = (value: string) => ({ '@language': 'fr', '@value': value });

/**
 * `/api/v1/catalog.jsonld`: a DCAT catalogue of every version of every dataset, each with its files. Addresses are
 * relative to the catalogue itself, as JSON-LD reads them: it is true wherever the site is put.
 */
export function toCatalog({ datasets }: SiteManifest): string {
  const catalog = {
    '@context': CONTEXT,
    '@id': 'catalog.jsonld',
    '@type': 'dcat:Catalog',
    'dct:title': french('Suivi IA en santé : données par version'),
    'dct:language': 'fr',
    'foaf:homepage': iri('../../'),
    'dcat:dataset': datasets.flatMap((dataset) =>
      dataset.versions.map((version) => describeVersion(dataset, version)),
    ),
  };
  return `${JSON.stringify(catalog, null, 1)}\n`;
}

function describeVersion(dataset: DatasetManifest, version: DatasetVersion): object {
  const folder = `${dataset.id}/${version.id}`;
  return {
    '@id': `../../${dataset.id}/v/${version.id}/`,
    '@type': 'dcat:Dataset',
    'dct:identifier': folder,
    'dct:title': french(`${dataset.title}, version ${version.id}`),
    'dct:description': french(
      dataset.nature === 'fictif'
        ? 'Données fictives : aucun montant n’est réel.'
        : `Données de nature « ${dataset.nature} », telles que livrées au ${version.date}.`,
    ),
    'dct:type': dataset.nature,
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': dataset.publisher },
    'dct:license': { '@type': 'dct:LicenseDocument', 'dct:title': dataset.licence },
    'dct:issued': day(version.date),
    'dcat:version': version.id,
    'dcat:landingPage': iri(`../../${dataset.id}/v/${version.id}/donnees/`),
    'dcat:distribution': [
      ...API_TABLES.flatMap(({ name, title }) =>
        (['json', 'csv'] as const).map((format) => ({
          '@type': 'dcat:Distribution',
          'dct:title': french(`${title} (${format.toUpperCase()})`),
          'dcat:accessURL': iri(`${folder}/${name}.${format}`),
          'dcat:mediaType': MEDIA_TYPES[format],
          'dct:conformsTo': iri(`schemas/${format}-${name}.json`),
        })),
      ),
      ...version.tables.map((table) => describeArrow(folder, table)),
    ],
  };
}

function describeArrow(folder: string, { name, file, bytes, sha256 }: TableFile): object {
  return {
    '@type': 'dcat:Distribution',
    'dct:title': french(`Table ${name} (Arrow)`),
    'dcat:downloadURL': iri(`../../data/${folder}/${file}`),
    'dcat:mediaType': ARROW_STREAM,
    'dcat:byteSize': bytes,
    'dct:conformsTo': iri(`schemas/arrow-${name}.json`),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': iri('spdx:checksumAlgorithm_sha256'),
      'spdx:checksumValue': sha256,
    },
  };
}
