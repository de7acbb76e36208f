import type { KeptPage } from './kept-pages.ts';

/** Has the worker keep a page. Resolves when it has, or could not; never, where a worker that keeps nothing is in its place. */
export async function askToKeep(path: string): Promise<KeptPage> {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<KeptPage>) => resolve(data);
    active?.postMessage({ keep: path }, [port2]);
  });
}
