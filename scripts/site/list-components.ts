import { spawnSync } from 'node:child_process';

interface Component {
  readonly externalReferences?: readonly { readonly type: string }[];
}

/** The parts of a CycloneDX list that this code reads; the rest is kept as it is. */
export interface ComponentList {
  readonly bomFormat: string;
  readonly metadata: {
    readonly component: Component & { readonly name: string };
    readonly timestamp?: string | undefined;
  };
  readonly components: readonly Component[];
  readonly serialNumber?: string | undefined;
}

/**
 * Every package installed to build, test and serve this site, in CycloneDX 1.5, from the lock file alone, no network.
 * Where a package was downloaded from, the name of the folder, the hour and the random number are left out: two machines
 * write the same list. Throws when npm cannot list.
 */
export function listComponents(): ComponentList {
  const { stdout, status, stderr } = spawnSync(
    'npm',
    ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'],
    { encoding: 'utf8', maxBuffer: 64_000_000, shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error(`npm sbom\u00a0: ${stderr}`);
  return cleanList(JSON.parse(stdout) as ComponentList);
}

/** The list without what belongs to the machine that made it. */
export function cleanList(list: ComponentList): ComponentList {
  const { metadata, components } = list;
  return {
    ...list,
    // JSON leaves out what is undefined.
    serialNumber: undefined,
    metadata: {
      ...metadata,
      timestamp: undefined,
      component: { ...metadata.component, name: 'suivi-ia-sante' },
    },
    components: components.map((one) => ({
      ...one,
      externalReferences: one.externalReferences?.filter(({ type }) => type !== 'distribution') ?? [],
    })),
  };
}
