import { formatQuantity, formatShare } from '#lib/views/words/format.ts';

/** How far a reading is. */
export interface ReadingProgress {
  readonly file: string;
  /** 0..1 of the bytes of all files. */
  readonly share: number;
  readonly remainingSeconds: number | null;
}

/** « Lecture de a.csv : 42 %, encore 12 secondes environ. » */
export function describeProgress({ file, share, remainingSeconds }: ReadingProgress): string {
  const done = formatShare(Math.floor(Math.min(1, Math.max(0, share)) * 100) / 100);
  return `Lecture de ${file}\u00a0: ${done}${remaining(remainingSeconds)}.`;
}

function remaining(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds < 2) return ', presque fini';
  return seconds < 90
    ? `, encore ${formatQuantity(Math.ceil(seconds), 'seconde', 'secondes')} environ`
    : `, encore ${formatQuantity(Math.ceil(seconds / 60), 'minute', 'minutes')} environ`;
}
