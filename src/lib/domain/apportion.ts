import { cents, type Cents } from './money.ts';

/**
 * Splits an amount by integer weights with the largest remainder, ties to the first: the parts sum to the amount
 * exactly, in the order of the weights. A negative amount splits as its opposite does. Throws on no positive weight.
 */
export function apportion(total: Cents, weights: readonly number[]): Cents[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  if (sum <= 0 || weights.some((weight) => weight < 0 || !Number.isSafeInteger(weight)))
    throw new Error(`invalid weights: ${weights.join(', ')}`);
  const sign = total < 0 ? -1 : 1;
  const exact = weights.map((weight) => BigInt(Math.abs(total)) * BigInt(weight));
  const parts = exact.map((product) => Number(product / BigInt(sum)));
  const byRemainder = exact
    .map((product, index) => ({ index, remainder: product % BigInt(sum) }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1));
  const left = Math.abs(total) - parts.reduce((a, b) => a + b, 0);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts.map((part) => cents(sign * part));
}

/**
 * Splits dated movements so that every *running balance* is split by the weights: a balance that reaches another
 * one gives the same parts, and a balance that returns to zero leaves no phantom cent anywhere.
 * Returns, per movement, its part for each weight. Movements must be in their order of time.
 */
export function apportionRunning(movements: readonly Cents[], weights: readonly number[]): Cents[][] {
  let balance = 0;
  let before = weights.map(() => 0);
  return movements.map((movement) => {
    balance += movement;
    const after: number[] = apportion(cents(balance), weights);
    const parts = after.map((part, index) => cents(part - (before[index] ?? 0)));
    before = after;
    return parts;
  });
}
