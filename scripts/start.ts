import { spawnSync } from 'node:child_process';
import { buildSite, isSiteBuilt } from './site/build-site.ts';
import { createSiteServer, listenFrom } from './site/serve-site.ts';

const FIRST_PORT = Number(process.env['PORT'] ?? 4173);
if (!Number.isInteger(FIRST_PORT) || FIRST_PORT < 1 || FIRST_PORT > 65_535) {
  console.error(
    `PORT=${process.env['PORT']}\u00a0: donnez un nombre entier de 1 à 65535 (PORT=8080 npm start).`,
  );
  process.exit(2);
}
const ATTEMPTS = process.env['PORT'] ? 1 : 20;

try {
  const { server, serveFolder } = createSiteServer();
  const port = await listenFrom(server, FIRST_PORT, ATTEMPTS);
  if (port !== FIRST_PORT) console.log(`Le port ${FIRST_PORT} est occupé : le ${port} est pris à sa place.`);
  const status = prepare();
  if (status !== 0) process.exit(status);
  serveFolder('build');
  console.log(`\nSuivi IA en santé : http://localhost:${port}/   (Ctrl+C pour arrêter)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** Converts what is missing, builds what changed. Returns the exit code. */
function prepare(): number {
  const { status } = spawnSync('npm', ['run', '--silent', 'data'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) return status ?? 1;
  return isSiteBuilt() ? 0 : buildSite();
}
