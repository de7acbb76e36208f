import { listRevisions } from '#lib/queries/revisions.ts';
import type { VersionChange } from '#lib/views/revisions/since-last-visit.ts';
import { presentVersion, type JournalVersion } from '#lib/views/revisions/present-journal.ts';
import { summarise } from '#lib/views/revisions/summarise.ts';
import { askPublished, type Published } from './published.server.ts';

/** The journal of a dataset up to one of its versions, the last one first. */
export async function askJournal({ dataset, version }: Published): Promise<JournalVersion[]> {
  const last = dataset.versions.findIndex(({ id }) => id === version.id);
  const versions = dataset.versions.slice(0, last + 1).reverse();
  return Promise.all(
    versions.map(async (one) => ({
      version: { id: one.id, date: one.date },
      comparison: one.comparison ?? null,
      revisions: await askPublished({ dataset, version: one }, listRevisions, null),
    })),
  );
}

/** What each version changes, in one sentence, oldest first: enough to say what is new since a visit. */
export async function askChanges(published: Published): Promise<VersionChange[]> {
  const journal = (await askJournal(published)).reverse();
  return journal.map((one, index) => ({
    ...one.version,
    sentence: one.comparison ? summarise(one.revisions) : presentVersion(one, index === 0).sentence,
  }));
}
