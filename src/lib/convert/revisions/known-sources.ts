import type { VersionTables } from './version-tables.ts';

/** Tells whether a source was known only after the version before: what it says is then new, and no revision. */
export type IsNewSource = (sourceId: unknown) => boolean;

/** By the date from which each source is known. A source that is not described is of any time. */
export function newSources(before: VersionTables, after: VersionTables): IsNewSource {
  const knownOn = new Map<unknown, string>();
  for (const { source_id, known_on } of after.rows('sources')) knownOn.set(source_id, String(known_on));
  return (sourceId) => (knownOn.get(sourceId) ?? '') > before.date;
}
