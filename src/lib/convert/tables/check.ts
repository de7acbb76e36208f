/** Outcome of one invariant: how many cases were looked at, and which of them fail, « fichier:ligne » each. */
export interface Check {
  readonly id: string;
  readonly label: string;
  readonly cases: number;
  readonly failures: readonly string[];
}
