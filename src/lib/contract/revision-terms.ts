/** What happened to a value that an earlier delivery had given, or should have given. */
export const REVISION_KINDS = [
  'addition',
  'correction',
  'removal',
  'cumul-flux-flip',
  'target-moved',
] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

/** Tables whose values are compared, in the order of the journal. */
export const REVISED_TABLES = [
  'movements',
  'operations',
  'observations',
  'envelopes',
  'trajectories',
  'readings',
  'indicators',
  'measures',
  'measure_claims',
  'milestones',
  'announcements',
  'denominators',
  'zonings',
] as const;
export type RevisedTable = (typeof REVISED_TABLES)[number];
