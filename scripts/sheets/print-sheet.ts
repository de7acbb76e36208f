import type { Page } from 'playwright-core';

/** The opened page as the browser prints it: its own paper, tagged, in a file of PDF. */
export function printSheet(page: Page): Promise<Buffer> {
  return page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
}
