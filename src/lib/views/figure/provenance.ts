import type { ShownFigure } from '#lib/domain/figure.ts';
import type { Edition } from '#lib/views/words/edition.ts';

/** What is known of figures where they are shown, for who asks where they come from. */
export interface Provenance {
  readonly edition: Edition;
  /** The site’s own prefix. */
  readonly base: string;
  /** What the figures are part of: « IA en santé : étapes de l’argent ». */
  readonly title: string;
  readonly figures: readonly ShownFigure[];
}

/** How a button asks the shell of the page to say where figures come from; `href` is where to go when it cannot. */
export type OpenProvenance = (provenance: Provenance, href: string) => void;

/** The context under which the shell lends it. */
export const PROVENANCE_CONTEXT = 'provenance';
