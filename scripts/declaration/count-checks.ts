import type { CheckOutcome } from '#lib/contract/check-run.ts';

/** One test as the JSON report of the tests gives it. */
interface ReportedTest {
  readonly title: string;
  readonly status: string;
}

/** Report of the tests, in the part that is read. */
export interface TestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly ReportedTest[];
  }[];
}

/** Cases of each check that passed and failed, by id; a check without a test has none of either. */
export function countChecks<Id extends string>(
  checks: Readonly<Record<Id, { readonly file: string; readonly title: string }>>,
  report: TestReport,
): Record<Id, CheckOutcome> {
  const counted = Object.entries<{ readonly file: string; readonly title: string }>(checks).map(
    ([id, { file, title }]) => {
      const pattern = patternOf(title);
      const cases = report.testResults
        .filter(({ name }) => name.replaceAll('\\', '/').endsWith(file))
        .flatMap(({ assertionResults }) => assertionResults)
        .filter((test) => pattern.test(test.title));
      const passed = cases.filter(({ status }) => status === 'passed').length;
      return [id, { passed, failed: cases.length - passed }];
    },
  );
  return Object.fromEntries(counted) as Record<Id, CheckOutcome>;
}

/** « of %s, region %s » stands for one test per case. */
function patternOf(title: string): RegExp {
  const parts = title.split('%s').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}
