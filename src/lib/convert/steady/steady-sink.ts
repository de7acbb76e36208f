/** The numbers under which a sink knows what a movement names. */
export interface MovementNumbers {
  readonly operation: number;
  /** Of all that a movement says but its operation, date, amount and line. */
  readonly terms: number;
  readonly day: number;
}

/** A movement whose operation, terms and day were all told before. */
export interface SteadyMovement extends MovementNumbers {
  readonly amountCents: number;
}

/** Takes again what it was told before. */
export interface SteadySink {
  /** The numbers of the movement that was last put. */
  readonly last: MovementNumbers;
  /** One more movement, of the file of those that its numbers were given for. */
  add(movement: SteadyMovement, line: number): void;
}
