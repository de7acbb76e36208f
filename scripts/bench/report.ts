import type { Measure } from './measures.ts';

/** Does the work that is measured, and gives how long it took. */
export async function time(work: () => Promise<unknown>): Promise<Pick<Measure, 'seconds' | 'cpuSeconds'>> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
}

/** Prints a measure for the process that asked for it, with the most memory that this one has held. */
export function report(measure: Omit<Measure, 'peakBytes'>): void {
  console.log(JSON.stringify({ ...measure, peakBytes: process.resourceUsage().maxRSS * 1024 }));
}
