import { scaleLinear } from 'd3-scale';
import { formatMillions } from '#lib/views/words/format.ts';

/** A gridline of an axis of money. */
export interface AmountTick {
  readonly cents: number;
  readonly label: string;
}

const MAX_TICKS = 4;
const UNIT = /\u00a0\D+$/;

/** Round amounts above zero and up to `top`, the unit written once, on the highest, when all share it. */
export function amountTicks(top: number): AmountTick[] {
  const ticks = scaleLinear([0, top], [0, 1])
    .ticks(MAX_TICKS)
    .filter((cents) => cents > 0 && cents <= top)
    .map((cents) => ({ cents, label: formatMillions(cents) }));
  const unit = UNIT.exec(ticks.at(-1)?.label ?? '')?.[0] ?? '';
  const isShared = ticks.every(({ label }) => label.endsWith(unit));
  return ticks.map((tick, index) =>
    isShared && index < ticks.length - 1
      ? { ...tick, label: tick.label.slice(0, tick.label.length - unit.length) }
      : tick,
  );
}
