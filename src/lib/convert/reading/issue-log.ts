import { detach } from '#lib/convert/cells/detach.ts';
import { issue, orderCounts, type Issue, type IssueCode } from '#lib/contract/issue.ts';

/** Issues of one code in one file that are listed; the rest are counted. A report longer than this is read by nobody. */
const MOST_LISTED = 10_000;

/** Where an issue comes from; at one line, the text is told before its rows, and they before the delivery. */
const LANES = { file: 0, row: 1, delivery: 2 } as const;
export type Lane = keyof typeof LANES;

interface Listed {
  readonly issue: Issue;
  readonly lane: number;
}

/**
 * The issues of a delivery. Counts are exact; of each code in each file 10 000 issues are listed, and one more says how
 * many are not, so that a file of faults fills no memory.
 */
export class IssueLog {
  readonly #listed: Listed[] = [];
  readonly #counts = new Map<string, Map<IssueCode, number>>();
  readonly #overflows = new Map<string, Issue>();
  readonly #mostListed: number;
  #told = 0;

  constructor(mostListed = MOST_LISTED) {
    this.#mostListed = mostListed;
  }

  add(found: Issue, lane: Lane = 'row'): void {
    const counts = this.#counts.get(found.file) ?? new Map<IssueCode, number>();
    this.#counts.set(found.file, counts);
    const count = (counts.get(found.code) ?? 0) + 1;
    counts.set(found.code, count);
    if (count <= this.#mostListed) this.#listed.push({ issue: own(found), lane: LANES[lane] });
    else if (count === this.#mostListed + 1) this.#overflows.set(`${found.code} ${found.file}`, found);
  }

  /** The issues listed since this was last asked, in the order in which they were met. */
  takeNew(): Issue[] {
    const fresh = this.#listed.slice(this.#told).map(({ issue }) => issue);
    this.#told = this.#listed.length;
    return fresh;
  }

  /** Number of issues of each code met in a file, in the order of the codes. */
  countsOf(file: string): Record<string, number> {
    return orderCounts(this.#counts.get(file) ?? new Map());
  }

  /** The issues listed, by file, then line. */
  issues(): Issue[] {
    const rest = [...this.#overflows.values()].map(({ file, line, code }): Listed => {
      const count = (this.#counts.get(file)?.get(code) ?? 0) - this.#mostListed;
      return {
        issue: issue('issues-not-listed', { file, line, value: code, detail: String(count) }),
        lane: 3,
      };
    });
    return [...this.#listed, ...rest].sort(compare).map(({ issue }) => issue);
  }
}

/** An issue that keeps no block of its file in memory. */
function own(found: Issue): Issue {
  const { value, message } = found;
  return { ...found, message: detach(message), value: value === null ? null : detach(value) };
}

function compare(a: Listed, b: Listed): number {
  if (a.issue.file !== b.issue.file) return a.issue.file < b.issue.file ? -1 : 1;
  return a.issue.line - b.issue.line || a.lane - b.lane;
}
