import type { IndicatorNature } from './indicator.ts';
import { isNotCounted } from './unit.ts';
import { cumulate, decumulate, type DatedValue } from './nature.ts';

/** What the values of a series are: enough to know what may be done with them. */
export interface SeriesKind {
  readonly nature: IndicatorNature;
  readonly perimeter: string;
  /** « personnes », « euros », « part ». */
  readonly unit: string;
}

/** A series of one indicator in one zone, in the order of its dates. */
export interface GuardedSeries extends SeriesKind {
  readonly values: readonly DatedValue[];
}

/** What is refused. Each has its French sentence in the views. */
export const REFUSALS = [
  'cumul-summed',
  'window-summed',
  'stock-summed',
  'rates-summed',
  'rates-averaged',
  'flux-drawn-as-cumul',
  'window-drawn-as-cumul',
  'stock-drawn-as-cumul',
  'cumul-falls',
  'natures-differ',
  'units-differ',
  'perimeters-differ',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What gives a right answer instead: décumul, cumul, fenêtre glissante, or the ratio of the sums. */
export type Conversion = 'decumulate' | 'cumulate' | 'slide-window' | 'pool-rates';

/** An answer, or why there is none and what to do instead; null where nothing makes it right. */
export type Guarded<Answer> =
  | { readonly kind: 'allowed'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly conversion: Conversion | null };

const SUMMED: Readonly<Partial<Record<IndicatorNature, readonly [Refusal, Conversion | null]>>> = {
  cumul: ['cumul-summed', 'decumulate'],
  glissant: ['window-summed', null],
  stock: ['stock-summed', null],
};

const DRAWN: Readonly<Partial<Record<IndicatorNature, readonly [Refusal, Conversion | null]>>> = {
  flux: ['flux-drawn-as-cumul', 'cumulate'],
  glissant: ['window-drawn-as-cumul', null],
  stock: ['stock-drawn-as-cumul', null],
};

/** Of two natures, the conversion that makes one the other. */
const BRIDGES: Readonly<Record<string, Conversion>> = {
  'cumul flux': 'decumulate',
  'flux glissant': 'slide-window',
};

/** Sum of the values over the dates: of a flux alone. A cumul, a window or a stock would be counted several times. */
export function sumOverDates({ nature, unit, values }: GuardedSeries): Guarded<number> {
  const refusal = SUMMED[nature];
  if (isNotCounted(unit)) return refuse('rates-summed', 'pool-rates');
  return refusal ? refuse(...refusal) : allow(values.reduce((sum, { value }) => sum + value, 0));
}

/** Sum at one date over zones that share nothing: of counts of one nature and one perimeter, never of rates or delays. */
export function sumOverZones(parts: readonly (SeriesKind & { readonly value: number })[]): Guarded<number> {
  const [first] = parts;
  if (first && isNotCounted(first.unit)) return refuse('rates-summed', 'pool-rates');
  for (const part of parts.slice(1)) {
    const compared = compareKinds(parts[0] ?? part, part);
    if (compared.kind === 'refused') return compared;
  }
  return allow(parts.reduce((sum, { value }) => sum + value, 0));
}

/**
 * The values, as a curve since the start may draw them: those of a cumul that never falls. One that falls is refused
 * whatever its definition says: some of its values were counted by period.
 */
export function drawAsCumul({
  nature,
  values,
}: Omit<GuardedSeries, 'perimeter' | 'unit'>): Guarded<readonly DatedValue[]> {
  const refusal = DRAWN[nature];
  if (refusal) return refuse(...refusal);
  const falls = values.some(({ value }, index) => value < (values[index - 1]?.value ?? -Infinity));
  return falls ? refuse('cumul-falls', null) : allow(values);
}

/** The plain mean of values: of counts of one kind. The mean of rates or delays forgets what each of them is a share of. */
export function averageOf(
  parts: readonly (SeriesKind & { readonly value: number })[],
): Guarded<number | null> {
  const [first] = parts;
  if (!first) return allow(null);
  if (isNotCounted(first.unit)) return refuse('rates-averaged', 'pool-rates');
  const sum = sumOverZones(parts);
  return sum.kind === 'refused' ? sum : allow(sum.answer / parts.length);
}

/** The rate of the whole: the sum of the numerators over that of the denominators. Null over nothing. */
export function poolRates(
  parts: readonly { readonly numerator: number; readonly denominator: number }[],
): number | null {
  const numerator = parts.reduce((sum, part) => sum + part.numerator, 0);
  const denominator = parts.reduce((sum, part) => sum + part.denominator, 0);
  return denominator === 0 ? null : numerator / denominator;
}

/** True (allowed) when two series can be set side by side: same nature, same unit, same perimeter. */
export function compareKinds(left: SeriesKind, right: SeriesKind): Guarded<true> {
  if (!isSamePerimeter(left, right)) return refuse('perimeters-differ', null);
  if (left.unit !== right.unit) return refuse('units-differ', null);
  if (left.nature === right.nature) return allow(true);
  const pair = [left.nature, right.nature].toSorted().join(' ');
  return refuse('natures-differ', BRIDGES[pair] ?? null);
}

/** One value over another of the same nature and perimeter, whatever their units; null over zero. */
export function ratioOf(
  above: SeriesKind & { readonly value: number },
  below: SeriesKind & { readonly value: number },
): Guarded<number | null> {
  const compared = compareKinds(above, { ...below, unit: above.unit });
  if (compared.kind === 'refused') return compared;
  return allow(below.value === 0 ? null : above.value / below.value);
}

/** The series after a conversion that needs nothing but its values; null for one that needs more. */
export function convertSeries(series: GuardedSeries, conversion: Conversion): GuardedSeries | null {
  if (conversion === 'decumulate') return { ...series, nature: 'flux', values: decumulate(series.values) };
  if (conversion === 'cumulate') return { ...series, nature: 'cumul', values: cumulate(series.values) };
  return null;
}

/** An unnamed perimeter is the same as no other. */
function isSamePerimeter(left: SeriesKind, right: SeriesKind): boolean {
  return left.perimeter === right.perimeter && left.perimeter.trim() !== '';
}

function allow<Answer>(answer: Answer): Guarded<Answer> {
  return { kind: 'allowed', answer };
}

function refuse(refusal: Refusal, conversion: Conversion | null): Guarded<never> {
  return { kind: 'refused', refusal, conversion };
}
