import { expect, it } from 'vitest';
import { describeProgress } from '#lib/views/import/present-progress.ts';

it.each([
  [0, null, 'Lecture de a.csv\u00a0: 0\u00a0%.'],
  [0.429, 11.2, 'Lecture de a.csv\u00a0: 42\u00a0%, encore 12\u00a0secondes environ.'],
  [0.999, 1.4, 'Lecture de a.csv\u00a0: 99\u00a0%, presque fini.'],
  [0.1, 130, 'Lecture de a.csv\u00a0: 10\u00a0%, encore 3\u00a0minutes environ.'],
  [1.2, null, 'Lecture de a.csv\u00a0: 100\u00a0%.'],
])('says how far %d is, with %d seconds to go', (share, remainingSeconds, text) => {
  expect(describeProgress({ file: 'a.csv', share, remainingSeconds })).toBe(text);
});
