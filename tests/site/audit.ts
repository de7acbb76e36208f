import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What was wrong, and under which width and scheme: « 320 px, dark: color-contrast <p class…> ». */
export type Fault = string;

const HEIGHT = 900;
/** A scheme changes colours alone: under the dark one, only what axe knows of colours is asked again. */
const SCHEMES = [
  { scheme: 'light', only: null },
  { scheme: 'dark', only: ['color-contrast', 'link-in-text-block'] },
] as const;
const WIDTHS = [320, 768, 1280] as const;
const AUDITED_WIDTHS: readonly number[] = [320, 1280];

/**
 * What axe finds wrong on the page as it stands, narrow and wide, light and dark, and where it scrolls sideways: one
 * load of the page for all. Its context must bypass the policy, which lets no script in.
 */
export async function audit(page: Page): Promise<Fault[]> {
  await page.evaluate(axe.source);
  const faults: Fault[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    for (const { scheme, only } of AUDITED_WIDTHS.includes(width) ? SCHEMES : []) {
      await page.emulateMedia({ colorScheme: scheme });
      faults.push(...(await findings(page, only)).map((fault) => `${width} px, ${scheme}: ${fault}`));
    }
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (sideways > 0) faults.push(`${width} px: scrolls sideways by ${sideways} px`);
  }
  return faults;
}

async function findings(page: Page, only: readonly string[] | null): Promise<string[]> {
  return page.evaluate(
    async (rules) => {
      const { axe: runner } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await runner.run(rules ? { runOnly: { type: 'rule', values: [...rules] } } : {});
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 160)}`));
    },
    only ? [...only] : null,
  );
}
