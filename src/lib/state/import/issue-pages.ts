import type { Issue } from '#lib/contract/issue.ts';

/** Issues that are taken in at once: more would hold the page for longer than a reader feels. */
const PER_PAGE = 250;

/** Issues as bytes that cross from the worker, and into the storage of the browser, without being copied. */
export function packIssues(issues: readonly Issue[]): Blob {
  const pages = Array.from({ length: Math.ceil(issues.length / PER_PAGE) }, (_, page) =>
    JSON.stringify(issues.slice(page * PER_PAGE, (page + 1) * PER_PAGE)),
  );
  return new Blob([pages.join('\n')], { type: 'application/x-ndjson' });
}

/** The issues in their order, taken in page by page: whatever else waits is done between two of them. */
export async function unpackIssues(packed: Blob): Promise<readonly Issue[]> {
  const text = await packed.text();
  const issues: Issue[] = [];
  for (const page of text === '' ? [] : text.split('\n')) {
    issues.push(...(JSON.parse(page) as Issue[]));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return issues;
}
