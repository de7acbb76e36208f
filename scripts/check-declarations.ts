import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { CheckRun } from '#lib/contract/check-run.ts';
import { CHECKS } from '#lib/views/declaration/checks.ts';
import { countChecks, type TestReport } from './declaration/count-checks.ts';

const REPORT = '.cache/checks-report.json';
const RESULTS = 'data/checks.json';
const MOST_ELEMENTS = 800;

if (!existsSync('build/404.html')) {
  console.error('Le site n’est pas construit : lancez d’abord npm run build.');
  process.exit(1);
}
mkdirSync('.cache', { recursive: true });
const files = [...new Set(Object.values(CHECKS).map(({ file }) => file))];
spawnSync('npx', ['vitest', 'run', ...files, '--reporter=json', `--outputFile=${REPORT}`], {
  stdio: 'inherit',
});

const checks = countChecks(CHECKS, JSON.parse(readFileSync(REPORT, 'utf8')) as TestReport);
const elements = readdirSync('build', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('index.html'))
  .map((path) => ({
    page: `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
    count: readFileSync(`build/${path}`, 'utf8').match(/<[a-z]/gi)?.length ?? 0,
  }))
  .sort((one, other) => other.count - one.count || one.page.localeCompare(other.page));
const run: CheckRun = {
  producedBy: 'npm run check:declarations',
  date: new Date().toISOString().slice(0, 10),
  pages: elements.length,
  openedPages: checks.axe.passed + checks.axe.failed,
  elements: {
    limit: MOST_ELEMENTS,
    over: elements.filter(({ count }) => count > MOST_ELEMENTS).length,
    most: elements[0]?.count ?? 0,
    page: elements[0]?.page ?? '',
  },
  checks,
};
writeFileSync(RESULTS, `${JSON.stringify(run, null, 2)}\n`);
const faulty = Object.entries(checks).filter(([, { passed, failed }]) => failed > 0 || passed === 0);
for (const [id, { passed, failed }] of faulty)
  console.error(`${id} : ${passed} cas sans défaut, ${failed} en défaut`);
console.info(`${RESULTS} : ${Object.keys(checks).length} vérifications, ${run.openedPages} pages ouvertes.`);
process.exit(faulty.length > 0 ? 1 : 0);
