/** The three published readings of the 550 M€. Never added, never averaged. */
export const READING_IDS = ['A', 'B', 'C'] as const;
export type ReadingId = (typeof READING_IDS)[number];

/** What was announced and not seen, held and not published, or never announced. */
export const ANNOUNCEMENT_KINDS = ['announced-held', 'announced-not-seen', 'never-announced'] as const;
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number];

/** How well an envelope is established. */
export const ENVELOPE_STANDINGS = ['stated', 'probable', 'possible', 'isolated'] as const;

/** An official trajectory, or a computed repère. */
export const TRAJECTORY_KINDS = ['official', 'benchmark'] as const;

/**
 * What is claimed of a measure: who operates it, an amount (of France 2030, or of the ONDAM, which is outside of it), the
 * date it was announced on; then the ids of the indicators, milestones and silences that follow it.
 */
export const CLAIMS = [
  'operator',
  'amount_eur',
  'amount_ondam_eur',
  'announced_on',
  'indicator',
  'milestone',
  'announcement',
] as const;
export type MeasureClaim = (typeof CLAIMS)[number];

/** What the address of a source leads to. */
export const ADDRESS_KINDS = ['page', 'site'] as const;

/** Who speaks in a source. */
export const SOURCE_STANDINGS = ['official', 'official-relay', 'press', 'fictitious'] as const;

/** Zonings that a delivery may bring: the density grid of Insee, and the doctors’ zoning of each ARS. */
export const ZONING_IDS = ['grille-densite', 'zonage-medecins'] as const;
export type ZoningId = (typeof ZONING_IDS)[number];

/** Classes of the zonings: three of the grid, then three of the doctors’ zoning (arrêté du 9 mai 2025). */
export const ZONING_CLASSES = ['dense', 'intermediaire', 'rural', 'zip', 'zac', 'hors-zonage'] as const;
export type ZoningClass = (typeof ZONING_CLASSES)[number];
