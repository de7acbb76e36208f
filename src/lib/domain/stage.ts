/** Stages of public money, in order: engagé, contractualisé, décaissé. One stage is never added to another. */
export const STAGES = ['committed', 'contracted', 'paid'] as const;
export type Stage = (typeof STAGES)[number];
export const DEFAULT_STAGE: Stage = 'committed';

/** What a movement does to the balance of its stage. */
export const MOVEMENT_KINDS = ['award', 'amendment', 'cancellation', 'repayment'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** Form of the aid. `unspecified` holds the cents of a total that its parts do not explain. */
export const AID_TYPES = ['grant', 'repayable-advance', 'unspecified'] as const;
export type AidType = (typeof AID_TYPES)[number];

export const MOVEMENT_STATUSES = ['provisional', 'consolidated'] as const;
export type MovementStatus = (typeof MOVEMENT_STATUSES)[number];
