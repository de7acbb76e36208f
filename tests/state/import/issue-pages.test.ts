import { describe, expect, it } from 'vitest';
import { issue } from '#lib/contract/issue.ts';
import { packIssues, unpackIssues } from '#lib/state/import/issue-pages.ts';

const issues = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    issue('amount-unreadable', { file: 'a.csv', line: index + 2, column: 'montant', value: 'a\nb' }),
  );

describe('issues packed in the worker', () => {
  it.each([
    [0, 0],
    [1, 1],
    [250, 1],
    [251, 2],
    [5000, 20],
  ])('come out as they went in: %i of them, in %i pages', async (count, pageCount) => {
    const packed = packIssues(issues(count));
    expect(await unpackIssues(packed)).toEqual(issues(count));
    expect((await packed.text()).split('\n').filter((page) => page !== '')).toHaveLength(pageCount);
  });

  it('leave room between two pages for whatever else waits', async () => {
    let turns = 0;
    const tick = setInterval(() => (turns += 1));
    await unpackIssues(packIssues(issues(2500)));
    clearInterval(tick);
    expect(turns).toBeGreaterThanOrEqual(5);
  });
});
