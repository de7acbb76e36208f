import type { Page } from 'playwright-core';
import type { Paint } from './page.ts';

/** Every input of one gesture, and the long tasks that it made. */
export interface Gestures {
  readonly name: string;
  readonly paints: readonly Paint[];
  readonly longTasks: readonly number[];
}

const SETTLE = 400;
/** Nobody presses faster: each press has its own frame. */
const BETWEEN = 60;
const LISTS = ['Par territoire', 'Par mesure', 'Par opérateur', 'Par type d’aide'];

/** Real clicks, a real brush and real keys on the page, each list and the months in turn. */
export async function driveGestures(page: Page, turns: number): Promise<Gestures[]> {
  const gestures: Gestures[] = [];
  for (const list of LISTS) {
    const options = page.getByRole('listbox', { name: new RegExp(`^${list}`) }).getByRole('option');
    const count = await options.count();
    await take(page);
    for (let turn = 0; turn < turns; turn += 1) {
      await options.nth(turn % count).click();
      await page.waitForTimeout(BETWEEN);
    }
    gestures.push({ name: `${list}, clic`, ...(await take(page)) });
    await page.getByRole('button', { name: 'Tout garder', exact: true }).first().click();
  }
  const brush = page.locator('svg.brush');
  await brush.scrollIntoViewIfNeeded();
  const box = (await brush.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await take(page);
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2);
  await page.mouse.down();
  for (let turn = 1; turn <= turns; turn += 1)
    await page.mouse.move(box.x + box.width * (0.2 + (0.6 * turn) / turns), box.y + box.height / 2);
  gestures.push({ name: 'Par mois, brosse', ...(await take(page)) });
  await page.mouse.up();
  await page.getByRole('slider').first().focus();
  await take(page);
  for (let turn = 0; turn < turns; turn += 1) {
    await page.keyboard.press(turn % 2 ? 'ArrowLeft' : 'ArrowRight');
    await page.waitForTimeout(BETWEEN);
  }
  gestures.push({ name: 'Par mois, clavier', ...(await take(page)) });
  return gestures;
}

async function take(page: Page): Promise<Omit<Gestures, 'name'>> {
  await page.waitForTimeout(SETTLE);
  return page.evaluate(() => ({
    paints: window.bench.takePaints(),
    longTasks: window.bench.takeLongTasks(),
  }));
}
