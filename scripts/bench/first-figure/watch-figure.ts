import type { Browser } from 'playwright-core';
import { throttle, type Network } from './networks.ts';

/** Milliseconds from the navigation to what a reader sees. */
export interface FirstFigure {
  readonly paint: number;
  readonly largestPaint: number;
  readonly figure: number;
}

interface Watched {
  figureAt?: number;
}

/** Longer than the slowest page takes here. */
const LIMIT_MILLISECONDS = 90_000;
/** The largest paint may come after the figure. */
const AFTERWARDS_MILLISECONDS = 2500;

/** Opens a page with an empty cache and waits for the frame that shows `figure` in its `main`. Rejects when none does. */
export async function watchFigure(
  browser: Browser,
  address: string,
  figure: string,
  network: Network,
): Promise<FirstFigure> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await throttle(page, network);
    await page.addInitScript(noteFigure, figure);
    await page.goto(address, { waitUntil: 'commit' });
    // Asked again and again from outside: the page’s own policy forbids what waits inside of it.
    for (
      const end = Date.now() + LIMIT_MILLISECONDS;
      !(await page.evaluate(() => (globalThis as Watched).figureAt));
    ) {
      if (Date.now() > end) throw new Error(`${address}\u00a0: ${figure} n’apparaît pas.`);
      await page.waitForTimeout(100);
    }
    await page.waitForTimeout(AFTERWARDS_MILLISECONDS);
    return await page.evaluate(async () => {
      const largest = await new Promise<number>((resolve) =>
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe(
          {
            type: 'largest-contentful-paint',
            buffered: true,
          },
        ),
      );
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      const at = (globalThis as Watched).figureAt;
      return { paint: paint?.startTime ?? Number.NaN, largestPaint: largest, figure: at ?? Number.NaN };
    });
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything of it: notes the end of the frame in which the figure is there. */
function noteFigure(figure: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('main')?.textContent.includes(figure)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => ((globalThis as Watched).figureAt = performance.now());
      port2.postMessage(null);
    });
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}
