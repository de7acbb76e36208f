import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { DatasetVersion } from '#lib/contract/manifest.ts';
import { listChecks } from '#lib/queries/facts.ts';
import { ask } from '#lib/queries/question.ts';
import { listRevisions } from '#lib/queries/revisions.ts';
import { loadVersion } from '#lib/state/published.server.ts';

/** Published before versions were compared: it has no table of revisions. */
const OLDEST = 'tests/fixtures/published/2026-03-31-5030398b';

it('answers no revision of a version published before there were any, and all that it holds', async () => {
  const { version } = JSON.parse(await readFile(`${OLDEST}/version.json`, 'utf8')) as {
    version: DatasetVersion;
  };
  expect(version.tables.map(({ name }) => name)).not.toContain('revisions');
  const engine = await loadVersion(OLDEST, version);
  expect(await ask(engine, listRevisions, null)).toEqual([]);
  expect((await ask(engine, listChecks, null)).length).toBeGreaterThan(5);
  await engine.close();
});
