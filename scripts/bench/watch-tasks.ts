import type { Page } from 'playwright-core';

/** Tasks of the thread that draws a page. */
export interface TaskFigures {
  /** 0 when none reached the 50 ms from which browsers report them. */
  readonly longestTaskMilliseconds: number;
  /** Tasks of more than 100 ms: a reader feels each of them. */
  readonly tasksOver100: number;
}

interface Watched {
  watched: number[];
}

/** Begins to watch the long tasks of a page. */
export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: number[] = [];
    Object.assign(globalThis, { watched });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.push(duration);
    }).observe({ type: 'longtask' });
  });
}

/** The longest since the page is watched. */
export async function longestTask(page: Page): Promise<TaskFigures> {
  const tasks = await page.evaluate(() => (globalThis as unknown as Watched).watched);
  return {
    longestTaskMilliseconds: Math.max(0, ...tasks),
    tasksOver100: tasks.filter((task) => task > 100).length,
  };
}
