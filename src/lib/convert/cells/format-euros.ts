import type { Cents } from '#lib/domain/money.ts';

/** An amount as a sentence of the report writes it: « −1 234,50 € », to the cent. */
export function formatEuros(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return `${amount < 0 ? '−' : ''}${whole},${digits.slice(-2)}\u00a0€`;
}
