import type { TableFile } from '#lib/contract/manifest.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { DoorError } from '#lib/engine/door-error.ts';
import type { ExploreValues } from '#lib/views/explore/explore-values.ts';
import type { CubesOfRule } from './answer-explore.ts';
import { readCube, type AmountColumn } from './read-cube.ts';

/** The three cubes of one rule, checked against their digests. `folder` is the address of the version’s files. */
export async function fetchCubes(
  files: Readonly<Record<Stage, TableFile>>,
  folder: string,
  values: ExploreValues,
  amount: AmountColumn = 'amount_cents',
): Promise<CubesOfRule> {
  const [{ decodeColumns }, ...streams] = await Promise.all([
    import('#lib/engine/columns.ts'),
    ...STAGES.map(async (stage) => fetchChecked(files[stage], folder)),
  ]);
  const cubes = STAGES.map((stage, index) => [
    stage,
    readCube(decodeColumns(streams[index] ?? new Uint8Array()), values, amount),
  ]);
  return Object.fromEntries(cubes) as CubesOfRule;
}

async function fetchChecked({ file, sha256: digest }: TableFile, folder: string): Promise<Uint8Array> {
  const response = await fetch(`${folder}/${file}`).catch((error: unknown) => {
    throw new DoorError('network', `not fetched: ${file}`, { cause: error });
  });
  if (!response.ok) throw new DoorError('network', `${response.status} ${file}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if ((await sha256(bytes)) !== digest) throw new DoorError('integrity', `${file}: another digest`);
  return bytes;
}
