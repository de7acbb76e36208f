import type { TableFile } from '#lib/contract/manifest.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { fetchPublished } from '#lib/engine/fetch-bytes.ts';
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
    ...STAGES.map((stage) => fetchPublished(files[stage], `${folder}/${files[stage].file}`)),
  ]);
  const cubes = STAGES.map((stage, index) => [
    stage,
    readCube(decodeColumns(streams[index] ?? new Uint8Array()), values, amount),
  ]);
  return Object.fromEntries(cubes) as CubesOfRule;
}
