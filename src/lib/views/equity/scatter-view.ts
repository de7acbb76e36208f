import type { RegionCode } from '#lib/domain/territory.ts';

/** One region on both axes. */
export interface ScatterPoint {
  readonly code: RegionCode;
  readonly name: string;
  readonly short: string;
  /** Share of its inhabitants, 0..1. */
  readonly share: number;
  /** Euros for one unit. */
  readonly euros: number;
  readonly isOverseas: boolean;
  /** One to four projects make the value: it is kept, and says so. */
  readonly isSmall: boolean;
}

/** The level of regions taken together, drawn from the lowest to the highest share of them. */
export interface ScatterLevel {
  readonly key: 'most' | 'least';
  readonly fromShare: number;
  readonly toShare: number;
  readonly euros: number;
  /** « 3,41 € ». */
  readonly text: string;
}

/** Euros for one unit against a share of the inhabitants, region by region. Both axes start at zero. */
export interface ScatterView {
  readonly shareLabel: string;
  readonly eurosLabel: string;
  readonly points: readonly ScatterPoint[];
  readonly levels: readonly ScatterLevel[];
}
