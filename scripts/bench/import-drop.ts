import type { Browser, Page } from 'playwright-core';

/** What the drop of one file does to the page that reads it, seconds from the drop. */
export interface DropFigures {
  /** When the page shows its first issue. */
  readonly firstIssueSeconds: number;
  /** When the whole report is there. */
  readonly doneSeconds: number;
  /** The longest task of the page’s own thread, 0 when none reached the 50 ms that browsers report. */
  readonly longestTaskMilliseconds: number;
  /** Tasks of more than 100 ms: a reader feels each of them. */
  readonly tasksOver100: number;
}

interface Watched {
  tasks: number[];
}

/** Drops a file on the import page of a built site. Rejects when no report comes within `limitSeconds`. */
export async function measureDrop(
  browser: Browser,
  { site, path, limitSeconds }: { site: string; path: string; limitSeconds: number },
): Promise<DropFigures> {
  const page = await browser.newPage();
  page.setDefaultTimeout(limitSeconds * 1000);
  try {
    await page.goto(`${site}/demo/importer/`);
    await page.getByText('Le programme de lecture est chargé').waitFor();
    await watchTasks(page);
    const start = performance.now();
    const since = () => (performance.now() - start) / 1000;
    await page.locator('input[type=file]').setInputFiles(path);
    const firstIssue = page.locator('.issue').first().waitFor().then(since);
    const done = page.getByRole('heading', { name: 'Emporter' }).waitFor().then(since);
    const [firstIssueSeconds, doneSeconds] = await Promise.all([firstIssue, done]);
    const tasks = await page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.tasks);
    return {
      firstIssueSeconds,
      doneSeconds,
      longestTaskMilliseconds: Math.max(0, ...tasks),
      tasksOver100: tasks.filter((task) => task > 100).length,
    };
  } finally {
    await page.close();
  }
}

async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched = { tasks: [] };
    Object.assign(globalThis, { watched });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
}
