import { cents, type Cents } from '#lib/domain/money.ts';

/** A share over a whole number, exact: « 97.38 » is 9738 over 10 000. */
export interface Percentage {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** True when it was written 97.38 and not 0.9738, without a percent sign to say so. */
  readonly isRescaled: boolean;
}

/**
 * A share written as a part of one (0.8, 0,8) or in per cent (80, 97.38, 80 %). One alone is the whole; above one it is
 * per cent. Null when it is no number, zero, or above 100 %.
 */
export function parsePercentage(text: string): Percentage | null {
  const [, whole = '', decimals = '', sign = ''] =
    /^(\d{1,3})(?:[.,](\d{1,12}))?[ \u00a0\u202f]?(%?)$/.exec(text.trim()) ?? [];
  if (!whole) return null;
  const numerator = BigInt(whole + decimals);
  const unit = 10n ** BigInt(decimals.length);
  const isPerCent = sign !== '' || numerator > unit;
  const denominator = isPerCent ? unit * 100n : unit;
  if (numerator === 0n || numerator > denominator) return null;
  return { numerator, denominator, isRescaled: isPerCent && sign === '' };
}

/** That share of an amount, to the nearest cent, halves away from zero. */
export function takeShare(whole: Cents, { numerator, denominator }: Percentage): Cents {
  const product = BigInt(Math.abs(whole)) * numerator;
  const part = Number((product * 2n + denominator) / (denominator * 2n));
  return cents(whole < 0 ? -part : part);
}
