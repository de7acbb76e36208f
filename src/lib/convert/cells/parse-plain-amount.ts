import type { Cents } from '#lib/domain/money.ts';

const [ZERO, NINE, COMMA, POINT] = [0x30, 0x39, 0x2c, 0x2e];
/** Beyond, an amount may be too large. */
const MOST_DIGITS = 13;

/**
 * The cents of an amount that has one reading and needs no cleaning: up to thirteen digits, two decimals after a comma or a
 * point or none, not zero. Null for any other text, which `parseAmount` is for; what this reads, it reads alike.
 */
export function parsePlainAmount(text: string): Cents | null {
  const { length } = text;
  let [value, digits, mark] = [0, 0, -1];
  for (let at = 0; at < length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign >= ZERO && sign <= NINE) {
      value = value * 10 + sign - ZERO;
      digits += 1;
    } else if ((sign === COMMA || sign === POINT) && mark === -1 && at > 0) mark = at;
    else return null;
  }
  if (digits === 0 || digits > MOST_DIGITS || value === 0 || (mark !== -1 && length - mark !== 3))
    return null;
  return (mark === -1 ? value * 100 : value) as Cents;
}
