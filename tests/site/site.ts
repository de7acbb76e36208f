import { readdirSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type { SiteManifest } from '#lib/contract/manifest.ts';

export const manifest = JSON.parse(readFileSync('static/data/manifest.json', 'utf8')) as SiteManifest;

/** Addresses of every built page, « /demo/regions/84/ »; the 404 page is apart. */
export const allPages: readonly string[] = readdirSync('build', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('index.html'))
  .map((path) => `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  .sort();

/** One page per template and dataset, latest version; one dated version; every page with SITE_PAGES=all. */
export const samplePages: readonly string[] =
  process.env['SITE_PAGES'] === 'all'
    ? allPages
    : [...new Map(allPages.map((page) => [templateOf(page), page])).values()];

// « /demo/regions/84/ » and « /demo/regions/11/ » are one template; so are all the dated versions.
function templateOf(page: string): string {
  const dated = page.includes('/v/');
  const undated = page
    .replace(/\/v\/[^/]+/, '')
    .replace(/\/regions\/\d\d\//, '/regions/*/')
    .replace(/\/indicateurs\/[^/]+\//, '/indicateurs/*/')
    .replace(/\/mesures\/[^/]+\//, '/mesures/*/')
    .replace(/^(\/embed\/[^/]+\/(?:region\/)?[a-z-]+)[^/]*\/$/, '$1/');
  return dated ? 'dated version' : undated;
}

/** The text of a built page, as a reader without JavaScript receives it. */
export function builtHtml(page: string): string {
  return readFileSync(`build${page}index.html`, 'utf8');
}

let browser: Promise<Browser> | null = null;

/** Opens a page of the built site in a context of its own, and closes both after the visit. */
export async function visit<Result>(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<Result>,
): Promise<Result> {
  browser ??= chromium.connect(inject('browserEndpoint'));
  const context = await (
    await browser
  ).newContext({
    // What it would answer, a test that changes the answers would not see.
    serviceWorkers: 'block',
    ...options,
    baseURL: inject('siteAddress'),
  });
  try {
    const page = await context.newPage();
    await page.goto(path, { waitUntil: 'load' });
    return await look(page);
  } finally {
    await context.close();
  }
}

/** Waits until the page answers to keys and files: the framework has mounted the region where it speaks. */
export async function untilItAnswers(page: Page): Promise<void> {
  await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
}
