import { describe, expect, it } from 'vitest';
import { addAmounts, type Amount } from '#lib/domain/amount.ts';
import { LINES } from '#lib/domain/line.ts';
import { cents } from '#lib/domain/money.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';

const health: Amount<'ia-sante', 'committed', 'seat'> = {
  line: 'ia-sante',
  stage: 'committed',
  rule: 'seat',
  cents: cents(550_000_000_00),
};

describe('addAmounts', () => {
  it('adds two amounts of one line, one stage, one rule', () => {
    expect(addAmounts(health, { ...health, cents: cents(-12) })).toEqual({
      line: 'ia-sante',
      stage: 'committed',
      rule: 'seat',
      cents: 54_999_999_988,
    });
  });

  it('refuses, by type and when it runs, what is never added', () => {
    const training = { ...health, line: 'formation', cents: cents(119_000_000_00) } as const;
    const paid = { ...health, stage: 'paid' } as const;
    const byPlace = { ...health, rule: 'place' } as const;
    // @ts-expect-error the 550 M€ and the 119 M€ are two lines
    expect(() => addAmounts(health, training)).toThrow('never added: line ia-sante and formation');
    // @ts-expect-error engagé and payé are two stages
    expect(() => addAmounts(health, paid)).toThrow('never added: stage committed and paid');
    // @ts-expect-error the same money under two rules
    expect(() => addAmounts(health, byPlace)).toThrow('never added: rule seat and place');
  });

  const facets = LINES.flatMap((line) =>
    STAGES.flatMap((stage) => RULES.map((rule) => ({ line, stage, rule }))),
  );

  it.each(facets)('adds $line, $stage, $rule to itself alone', (facet) => {
    const own: Amount = { ...facet, cents: cents(1) };
    for (const other of facets) {
      const add = () => addAmounts(own, { ...other, cents: cents(2) });
      if (other === facet) expect(add().cents).toBe(3);
      else expect(add).toThrow('never added');
    }
  });
});
