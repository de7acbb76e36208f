declare const CENTS: unique symbol;

/** Euro cents, a safe integer; negative for cancellations and repayments. Built by `cents` alone. */
export type Cents = number & { readonly [CENTS]: true };

export const ZERO_CENTS = 0 as Cents;

/** Brands an integer number of cents. Throws when it is not a safe integer: no rounding happens here. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new Error(`invalid cents: ${value}`);
  return (value === 0 ? 0 : value) as Cents;
}

/** Brands a 64-bit count of cents, as it comes out of Arrow. Throws beyond 2^53 (90 000 milliards d’euros). */
export function centsFromBigInt(value: bigint): Cents {
  const number = Number(value);
  if (BigInt(number) !== value) throw new Error(`invalid cents: ${value}`);
  return cents(number);
}

/** Sum of amounts in cents; zero for none. The caller answers for adding only what may be added (see `amount.ts`). */
export function sumCents(values: Iterable<Cents>): Cents {
  let total = 0;
  for (const value of values) total += value;
  return cents(total);
}

/** Whole euros to cents. Throws when the euros are not an integer. */
export function euros(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new Error(`invalid euros: ${value}`);
  return cents(value * 100);
}

/**
 * Numerator over denominator, unit 0..1, may exceed 1 or be negative (shown, not clipped).
 * Null when the denominator is zero: a rate over nothing is not calculable.
 */
export function shareOf(numerator: Cents, denominator: Cents): number | null {
  return denominator === 0 ? null : numerator / denominator;
}
