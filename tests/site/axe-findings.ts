import axe from 'axe-core';
import type { Page } from 'playwright-core';

export interface Finding {
  readonly rule: string;
  readonly nodes: readonly string[];
}

/** What axe finds wrong on the page as it stands; the context must bypass the policy, which lets no script in. */
export async function axeFindings(page: Page): Promise<Finding[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => ({
      rule: id,
      nodes: nodes.map(({ html }) => html.slice(0, 160)),
    }));
  });
}
