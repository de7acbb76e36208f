/** Below these, a first file opened says nothing of the rest. */
const LEAST_SECONDS = 1;
const LEAST_SHARE = 0.02;

/** Seconds left, from the share of bytes done and the time it took; null while that tells nothing. */
export function estimateRemaining(share: number, elapsedSeconds: number): number | null {
  if (share < LEAST_SHARE || elapsedSeconds < LEAST_SECONDS) return null;
  return (elapsedSeconds * (1 - share)) / share;
}
