import type { ShownFigure } from '#lib/domain/figure.ts';
import type { CrossParams } from '#lib/queries/explore/cross-cube.ts';
import type { SplitParams } from '#lib/queries/explore/split-cube.ts';
import type { Edition } from '#lib/views/words/edition.ts';

/** What is known of figures where they are shown, for who asks where they come from. */
export interface Provenance {
  readonly edition: Edition;
  /** The site’s own prefix. */
  readonly base: string;
  /** What the figures are part of: « IA en santé : étapes de l’argent ». */
  readonly title: string;
  readonly figures: readonly ShownFigure[];
  /** Stem of the figure’s files: what it asks without parameters follows from it. */
  readonly name?: string;
  /** What the figure asked, where its name and its figures do not tell it. */
  readonly asked?: readonly ChartQuestion[] | undefined;
}

/** A question of the site, by its id, and what a figure asks it with. */
export type ChartQuestion =
  | { readonly ask: 'cross-cube'; readonly params: CrossParams }
  | { readonly ask: 'split-cube'; readonly params: SplitParams };

/**
 * How a button asks the shell of the page to say where figures come from, or the SQL alone; `href` is where to go when
 * it cannot.
 */
export type OpenProvenance = (provenance: Provenance, href: string, isSql: boolean) => void;

/** The context under which the shell lends it. */
export const PROVENANCE_CONTEXT = 'provenance';
