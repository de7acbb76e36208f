import { roundStep } from '#lib/charts/amount-ticks.ts';

/** A gridline of an axis of values. */
export interface ValueTick {
  readonly value: number;
  readonly label: string;
}

const MAX_TICKS = 4;
const UNIT = /\u00a0\D+$/;

/** Round values above zero and up to `top`, their unit written once, on the highest. */
export function valueTicks(top: number, print: (value: number) => string): ValueTick[] {
  const step = roundStep(top / MAX_TICKS);
  const count = Math.floor(top / step + 1e-9);
  return Array.from({ length: count }, (_, index) => {
    const value = step * (index + 1);
    const label = print(value);
    return { value, label: index < count - 1 ? label.replace(UNIT, '') : label };
  });
}
