import { readdirSync, readFileSync } from 'node:fs';

/** Most bytes that the pages of a browser have held, by its process; null where the system does not tell. */
export function peakOfPages(browserPid: number | undefined): number | null {
  if (process.platform !== 'linux' || browserPid === undefined) return null;
  const peaks = descendantsOf(browserPid)
    .filter((pid) => readProcess(pid, 'cmdline').includes('--type=renderer'))
    .map((pid) => Number(/VmHWM:\s+(\d+)/.exec(readProcess(pid, 'status'))?.[1] ?? 0) * 1024);
  return Math.max(0, ...peaks);
}

function descendantsOf(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(
      (name) =>
        [Number(name), Number(/PPid:\s+(\d+)/.exec(readProcess(Number(name), 'status'))?.[1])] as const,
    );
  const found = [root];
  for (const pid of found)
    found.push(...parents.filter(([, parent]) => parent === pid).map(([child]) => child));
  return found;
}

/** « » for a process that ended meanwhile. */
function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
