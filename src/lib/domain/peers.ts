import type { RegionCode } from './territory.ts';

/** One way in which regions resemble each other: a number for each, on a scale where equal gaps mean as much. */
export interface PeerComponent {
  readonly id: string;
  readonly values: ReadonlyMap<RegionCode, number>;
}

/** How far a region is from another, and what makes it so. */
export interface Peer {
  readonly code: RegionCode;
  /** 0 = alike on every component; 1 = one spread away on average. */
  readonly distance: number;
  /** Signed gap to the other region, in spreads, one per component and in their order. */
  readonly gaps: readonly number[];
}

/**
 * The other regions, nearest first, ties in their order. Distance = √(Σ gap² ÷ number of components), where
 * gap = (value − value of the region) ÷ standard deviation of the component over all the regions that have it
 * (population formula, ÷ n). A component that does not vary counts for nothing. A region without a value of one
 * component is left out: nothing tells how far it is. Empty without components, or without the values of the region.
 */
export function rankPeers(code: RegionCode, components: readonly PeerComponent[]): Peer[] {
  const [first] = components;
  if (!first) return [];
  return [...first.values.keys()]
    .filter((other) => other !== code)
    .flatMap((other): Peer[] => {
      const gaps = components.map(({ values }) => gapBetween(values, code, other));
      if (!gaps.every((gap) => gap !== null)) return [];
      const squares = gaps.reduce((sum, gap) => sum + gap * gap, 0);
      return [{ code: other, distance: Math.sqrt(squares / gaps.length), gaps }];
    })
    .sort((a, b) => a.distance - b.distance);
}

function gapBetween(values: PeerComponent['values'], code: RegionCode, other: RegionCode): number | null {
  const [from, to] = [values.get(code), values.get(other)];
  if (from === undefined || to === undefined) return null;
  const spread = spreadOf([...values.values()]);
  return spread === 0 ? 0 : (to - from) / spread;
}

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
