import { describe, expect, it } from 'vitest';
import { issue } from '#lib/contract/issue.ts';
import type { TaskNews } from '#lib/state/import/messages.ts';
import { NewsDesk } from '#lib/state/import/news-desk.ts';

function open() {
  const sent: TaskNews[] = [];
  let clock = 0;
  const desk = new NewsDesk(
    (news) => sent.push(news),
    () => clock,
  );
  return { desk, sent, wait: (milliseconds: number) => (clock += milliseconds) };
}

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => issue('date-invalid', { file: 'a.csv', line: index + 2 }));
const counts = (sent: readonly TaskNews[]) =>
  sent.map((news) => (news.kind === 'issues' ? news.issues.length : news.share));

describe('NewsDesk', () => {
  it('sends the progress ten times a second at most', () => {
    const { desk, sent, wait } = open();
    for (const share of [0, 0.1, 0.2, 0.3, 0.4]) {
      desk.onProgress({ file: 'a.csv', share });
      wait(60);
    }
    expect(counts(sent)).toEqual([0, 0.2, 0.4]);
  });

  it('sends the first issues with the next progress, 500 at once', () => {
    const { desk, sent, wait } = open();
    desk.onIssues(many(700));
    desk.onProgress({ file: 'a.csv', share: 0.5 });
    wait(100);
    desk.onProgress({ file: 'a.csv', share: 0.6 });
    expect(counts(sent)).toEqual([0.5, 500, 0.6, 200]);
  });

  it('sends what is left at the end, and never more than 5 000', () => {
    const { desk, sent } = open();
    desk.onIssues(many(4000));
    desk.onIssues(many(4000));
    desk.close();
    expect(counts(sent)).toEqual(Array(10).fill(500));
    desk.onIssues(many(10));
    desk.close();
    expect(counts(sent)).toHaveLength(10);
  });
});
