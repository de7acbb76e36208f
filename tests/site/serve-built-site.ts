import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { createSiteServer, listenFrom } from '../../scripts/site/serve-site.ts';
import { findBrowser } from '../support/find-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    siteAddress: string;
    browserEndpoint: string;
  }
}

/** Serves the built site and starts one browser for all the tests of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('build/404.html'))
    throw new Error('Le site n’est pas construit : lancez d’abord npm run build.');
  const { server, serveFolder } = createSiteServer();
  serveFolder('build');
  const port = await listenFrom(server, 4300, 50);
  const { path, args } = await findBrowser();
  const browser = await chromium.launchServer({ executablePath: path, args: [...args] });
  project.provide('siteAddress', `http://localhost:${port}`);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  };
}
