import type { Origin } from '#lib/domain/spending.ts';

/** « fichier.csv:12 », the way a reader finds the line of a file. */
export function formatOrigin({ file, line }: Origin): string {
  return `${file}:${line}`;
}
