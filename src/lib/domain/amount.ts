import type { Line } from './line.ts';
import { cents, type Cents } from './money.ts';
import type { Rule } from './rule.ts';
import type { Stage } from './stage.ts';

/** Cents that know what they are: amounts of another line, stage or rule are another type. */
export interface Amount<L extends Line = Line, S extends Stage = Stage, R extends Rule = Rule> {
  readonly line: L;
  readonly stage: S;
  readonly rule: R;
  readonly cents: Cents;
}

/**
 * Sum of two amounts of one line, one stage, one rule. What is never added is refused by the types where they are
 * known, and by a throw where they are only known when the program runs.
 */
export function addAmounts<L extends Line, S extends Stage, R extends Rule>(
  left: Amount<L, S, R>,
  right: Amount<NoInfer<L>, NoInfer<S>, NoInfer<R>>,
): Amount<L, S, R> {
  for (const facet of ['line', 'stage', 'rule'] as const) {
    if (left[facet] !== right[facet])
      throw new Error(`never added: ${facet} ${left[facet]} and ${right[facet]}`);
  }
  return { ...left, cents: cents(left.cents + right.cents) };
}
