import type { Browser, Page } from 'playwright-core';
import { longestTask, watchTasks, type TaskFigures } from './watch-tasks.ts';

/** What the drop of one file does to the page that reads it, seconds from the drop. */
export interface DropFigures extends TaskFigures {
  /** When the page shows its first issue; null for a file that has none. */
  readonly firstIssueSeconds: number | null;
  /** When the whole report is there. */
  readonly doneSeconds: number;
  /** From the press of the button that stops a second reading of the same file, to the page saying that it stopped. */
  readonly cancelSeconds: number | null;
}

interface Drop {
  readonly site: string;
  readonly path: string;
  readonly limitSeconds: number;
  readonly isFaulty: boolean;
  /** True to read the file a second time, and stop that. */
  readonly isStopped?: boolean;
}

/** How long the page is watched after the report is there: it is then still being drawn, and kept. */
const AFTERWARDS_MILLISECONDS = 1000;

/** Drops a file on the import page of a built site. Rejects when no report comes within `limitSeconds`. */
export async function measureDrop(browser: Browser, drop: Drop): Promise<DropFigures> {
  const page = await browser.newPage();
  page.setDefaultTimeout(drop.limitSeconds * 1000);
  try {
    await page.goto(`${drop.site}/demo/importer/`);
    await page.getByText('Le programme de lecture est chargé').waitFor();
    await watchTasks(page);
    const since = stopwatch();
    await page.locator('input[type=file]').setInputFiles(drop.path);
    const firstIssue = drop.isFaulty ? page.locator('.issue').first().waitFor().then(since) : null;
    // By its text: asking for a role goes through the whole page each time, which is the page’s own time.
    const done = page.locator('h2', { hasText: 'Emporter' }).waitFor().then(since);
    const [firstIssueSeconds, doneSeconds] = await Promise.all([firstIssue, done]);
    await page.waitForTimeout(AFTERWARDS_MILLISECONDS);
    const tasks = await longestTask(page);
    const cancelSeconds = drop.isStopped ? await stopReading(page) : null;
    return { firstIssueSeconds, doneSeconds, cancelSeconds, ...tasks };
  } finally {
    await page.close();
  }
}

/** Reads again by naming another line, and stops once some of it is read. */
async function stopReading(page: Page): Promise<number> {
  await page.getByLabel('Ligne, quand le fichier n’en dit pas').selectOption('formation');
  await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0.1);
  const since = stopwatch();
  await page.locator('button', { hasText: 'Arrêter la lecture' }).click();
  await page.getByText('Lecture arrêtée.').waitFor();
  return since();
}

function stopwatch(): () => number {
  const start = performance.now();
  return () => (performance.now() - start) / 1000;
}
