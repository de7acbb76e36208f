import { readFile } from 'node:fs/promises';
import { decodeColumns } from '#lib/engine/columns.ts';
import { recordOf } from '#lib/domain/record.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { askExplorePage } from '#lib/state/explore/explore.server.ts';
import { readCube } from '#lib/state/explore/read-cube.ts';
import { DATA, type Published } from '#lib/state/published.server.ts';
import { DEFAULT_PIVOT } from '#lib/views/pivot/pivot-choice.ts';
import type { PivotPage } from '#lib/views/pivot/pivot-page.ts';
import { answerPivot } from './answer-pivot.ts';

/** The default pivot of one published version, from the cubes that readers are given. */
export async function readPivotPage(published: Published): Promise<PivotPage> {
  const { values, files } = await askExplorePage(published);
  const { rule } = DEFAULT_PIVOT.within;
  const folder = `${DATA}/${published.dataset.id}/${published.version.id}`;
  const bytes = await Promise.all(STAGES.map((stage) => readFile(`${folder}/${files[rule][stage].file}`)));
  const cubes = recordOf(STAGES, (stage) =>
    readCube(decodeColumns(bytes[STAGES.indexOf(stage)] ?? new Uint8Array()), values),
  );
  return { values, files, answer: answerPivot({ [rule]: cubes }, DEFAULT_PIVOT, values) };
}
