import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { measureDrop } from '../../scripts/bench/import-drop.ts';
import { writeSpendingFile } from '../../scripts/bench/write-spending-file.ts';

const MEGABYTE = 1_000_000;

// A busy machine delays any task: it may try again. `npm run bench -- import` does it at 100 MB.
it('stays at hand while it reads 5 MB with 500 faults', { retry: 2, timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'drop-'));
  const path = join(folder, 'fautif.csv');
  const browser = await chromium.connect(inject('browserEndpoint'));
  try {
    await writeSpendingFile(path, { bytes: 5 * MEGABYTE, isFaulty: true });
    const figures = await measureDrop(browser, {
      site: inject('siteAddress'),
      path,
      limitSeconds: 100,
      isFaulty: true,
    });
    console.info(`5 MB dropped: ${JSON.stringify(figures)}`);
    expect(figures.tasksOver100).toBe(0);
    expect(figures.doneSeconds).toBeGreaterThan(0);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
});
