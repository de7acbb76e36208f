import type {
  DatasetVersion,
  FileReport,
  MaskedFile,
  SiteManifest,
  TableFile,
} from '#lib/contract/manifest.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import { fetchBytes } from '#lib/engine/fetch-bytes.ts';
import type { FigureId } from '#lib/domain/figure.ts';
import { MONEY_LAYOUTS } from '#lib/recompute/read-money.ts';
import type { RecomputeReference } from '#lib/recompute/places.ts';
import { findVersion } from '#lib/state/find-version.ts';
import { dataAddress } from '#lib/views/shell/address.ts';

/** One invariant of a version, as the static API publishes it. */
export interface PublishedCheck {
  readonly check_id: string;
  readonly label: string;
  readonly passed: boolean;
  readonly failing_rows: number;
}

/** What the manifest and its neighbours say of one version. */
export interface PublishedVersion {
  readonly version: DatasetVersion;
  readonly checks: readonly PublishedCheck[];
  readonly reference: RecomputeReference;
  /** What the manifest says of the reference; null where it says nothing of it. */
  readonly referenceFile: MaskedFile | null;
  /** False when the reference that is served is not the one that the manifest announces. */
  readonly isReferenceSound: boolean;
}

/** Which version, where. */
export interface VersionPlace {
  readonly base: string;
  readonly dataset: string;
  readonly version: string;
}

interface ReferenceFile {
  readonly geography: RecomputeReference['geography'];
  readonly mappings: Readonly<Record<string, Pick<RecomputeReference, 'rules' | 'indicators'>>>;
}

/** The layouts that hold each kind of figure. */
const LAYOUTS: Readonly<Record<FigureId['kind'], readonly string[]>> = {
  national: MONEY_LAYOUTS,
  territory: MONEY_LAYOUTS,
  operations: MONEY_LAYOUTS,
  'per-unit': [...MONEY_LAYOUTS, 'facts-denominators'],
  envelope: ['facts-envelopes'],
  observed: ['observations', 'pilote'],
  trained: ['observations', 'pilote'],
};

/** Reads what is published of a version. Rejects when it is not served. */
export async function readPublishedVersion(
  { base, dataset, version }: VersionPlace,
  signal: AbortSignal,
): Promise<PublishedVersion> {
  const [manifest, referenceText, checks] = await Promise.all([
    readFresh(dataAddress(base, 'manifest.json'), signal),
    readFresh(dataAddress(base, 'reference.json'), signal),
    readFresh(`${base}/api/v1/${dataset}/${version}/checks.json`, signal),
  ]);
  const found = await findVersion(manifest, dataset, version);
  if (!found) throw new Error(`version not served: ${dataset} ${version}`);
  const referenceFile = (JSON.parse(manifest) as SiteManifest).reference ?? null;
  const reference = JSON.parse(referenceText) as ReferenceFile;
  const { rules, indicators } = reference.mappings[dataset] ?? { rules: [], indicators: {} };
  return {
    version: found,
    checks: (JSON.parse(checks) as { readonly rows: readonly PublishedCheck[] }).rows,
    reference: { geography: reference.geography, rules, indicators },
    referenceFile,
    isReferenceSound: referenceFile === null || (await sha256(referenceText)) === referenceFile.sha256,
  };
}

/** The delivered files that hold these figures; money in another layout is among them, to be told. */
export function filesOf({ files }: DatasetVersion, figures: readonly FigureId[]): FileReport[] {
  const layouts = new Set(figures.flatMap(({ kind }) => LAYOUTS[kind]));
  const isMoney = MONEY_LAYOUTS.some((layout) => layouts.has(layout));
  return files.filter(
    ({ layout, amount_cents_read }) => layouts.has(layout) || (isMoney && amount_cents_read !== null),
  );
}

/** Those of the files that the second path cannot read: another layout, or no masked copy. */
export function unreadableOf(files: readonly FileReport[]): string[] {
  const known = Object.values(LAYOUTS).flat();
  return files
    .filter(({ layout, masked, rows_kept }) => (rows_kept > 0 && !known.includes(layout)) || !masked)
    .map(({ file }) => file);
}

/** The tables that questions read. */
export function tablesNamed({ tables }: DatasetVersion, names: readonly string[]): TableFile[] {
  return tables.filter(({ name }) => names.includes(name));
}

/** The text of a file as it is served now, whatever a cache kept. Rejects when it is not served. */
async function readFresh(address: string, signal: AbortSignal): Promise<string> {
  return new TextDecoder().decode(await fetchBytes(address, { signal, cache: 'no-cache' }));
}
