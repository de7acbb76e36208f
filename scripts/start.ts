import { spawnSync } from 'node:child_process';
import { createSiteServer, listenFrom } from './serve-site.ts';

const FIRST_PORT = Number(process.env['PORT'] ?? 4173);
const ATTEMPTS = process.env['PORT'] ? 1 : 20;

const build = spawnSync('npm', ['run', '--silent', 'build'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (build.status !== 0) process.exit(build.status ?? 1);

try {
  const port = await listenFrom(createSiteServer('build'), FIRST_PORT, ATTEMPTS);
  if (port !== FIRST_PORT) console.log(`Le port ${FIRST_PORT} est occupé : le ${port} est pris à sa place.`);
  console.log(`\nSuivi IA en santé : http://localhost:${port}/   (Ctrl+C pour arrêter)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
