import type { Measure } from './measures.ts';

/** Prints a measure for the process that asked for it, with the most memory that this one has held. */
export function report(measure: Omit<Measure, 'peakBytes'>): void {
  console.log(JSON.stringify({ ...measure, peakBytes: process.resourceUsage().maxRSS * 1024 }));
}
