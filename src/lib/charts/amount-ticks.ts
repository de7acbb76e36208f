import { formatMillions } from '#lib/views/words/format.ts';

/** A gridline of an axis of money. */
export interface AmountTick {
  readonly cents: number;
  readonly label: string;
}

const MAX_TICKS = 4;
/** Above each, the next of 1, 2, 5 and 10 is nearer to the step asked for: the geometric means. */
const ROUND_STEPS = [
  [Math.sqrt(50), 10],
  [Math.sqrt(10), 5],
  [Math.SQRT2, 2],
] as const;
const UNIT = /\u00a0\D+$/;

/** Round amounts above zero and up to `top`, no fraction of a cent, the unit written once, on the highest, when all share it. */
export function amountTicks(top: number): AmountTick[] {
  const step = Math.max(1, roundStep(top / MAX_TICKS));
  const ticks = Array.from({ length: Math.floor(top / step) }, (_, index) => {
    const cents = (index + 1) * step;
    return { cents, label: formatMillions(cents) };
  });
  const unit = UNIT.exec(ticks.at(-1)?.label ?? '')?.[0] ?? '';
  const isShared = ticks.every(({ label }) => label.endsWith(unit));
  return ticks.map((tick, index) =>
    isShared && index < ticks.length - 1
      ? { ...tick, label: tick.label.slice(0, tick.label.length - unit.length) }
      : tick,
  );
}

/** 1, 2 or 5 times a power of ten, the nearest to a step. */
export function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const [, factor] = ROUND_STEPS.find(([limit]) => step / power >= limit) ?? [1, 1];
  return power * factor;
}
