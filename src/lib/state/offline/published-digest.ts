import type { SiteManifest } from '#lib/contract/manifest.ts';

interface Digested {
  readonly file: string;
  readonly sha256: string;
}

/** Digest that the manifest gives of a file under `data/`, « demo/2026-09-30-1a2b3c4d/sources.arrows »; null for the others. */
export function publishedDigest({ reference, datasets }: SiteManifest, path: string): string | null {
  const [dataset, id, ...names] = path.split('/');
  const name = names.join('/');
  const version = datasets.find((one) => one.id === dataset)?.versions.find((one) => one.id === id);
  const files: readonly Digested[] = version
    ? [
        ...version.tables,
        ...Object.values(version.shards ?? {}).flat(),
        ...version.files.flatMap(({ masked }) => (masked ? [masked] : [])),
      ]
    : [];
  if (reference?.file === path) return reference.sha256;
  return files.find(({ file }) => file === name)?.sha256 ?? null;
}
