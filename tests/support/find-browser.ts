import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** What starts a Chromium: its executable and the flags it needs here. */
export interface FoundBrowser {
  readonly path: string;
  readonly args: readonly string[];
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];

const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

// A closed network refuses the browser's own calls home many at a time: they are off.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium to test with: CHROME_PATH, else an installed one, else the bundled one. Throws when there is none. */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env['CHROME_PATH'];
  if (named) return { path: named, args: ARGS };
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const installed = [...onPath, ...INSTALLED].find((path) => existsSync(path));
  return { path: installed ?? (await unpackBundled()), args: ARGS };
}

async function unpackBundled(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'Aucun navigateur trouvé : installez Chrome ou Chromium, ou donnez son chemin dans CHROME_PATH.',
    );
  // It unpacks to the temporary folder and reuses what lies there without a version check.
  const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8')) as {
    version: string;
  };
  const cache = resolve('.cache', `chromium-${version}`);
  mkdirSync(cache, { recursive: true });
  process.env['TMPDIR'] = cache;
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
