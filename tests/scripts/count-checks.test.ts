import { expect, it } from 'vitest';
import { countChecks } from '../../scripts/declaration/count-checks.ts';

it('counts the cases of a check by its file and its title, and none where there is none', () => {
  const report = {
    testResults: [
      {
        name: '/ailleurs/tests/site/a.test.ts',
        assertionResults: [
          { title: 'loads /demo/ (well)', status: 'passed' },
          { title: 'loads /public/ (well)', status: 'failed' },
          { title: 'loads nothing', status: 'passed' },
        ],
      },
      { name: '/ailleurs/tests/site/b.test.ts', assertionResults: [{ title: 'is valid', status: 'passed' }] },
    ],
  };
  const checks = {
    loads: { file: 'tests/site/a.test.ts', title: 'loads %s (well)' },
    valid: { file: 'tests/site/b.test.ts', title: 'is valid' },
    gone: { file: 'tests/site/a.test.ts', title: 'is valid' },
  };
  expect(countChecks(checks, report)).toEqual({
    loads: { passed: 1, failed: 1 },
    valid: { passed: 1, failed: 0 },
    gone: { passed: 0, failed: 0 },
  });
});
