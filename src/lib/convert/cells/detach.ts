/** Shorter texts are copied when they are cut from another (V8, `SlicedString::kMinLength`). */
const SHORTEST_CUT = 13;

/**
 * The same text, of its own. A text cut from a block keeps the whole block in memory as long as it is kept itself: what
 * outlives its row must be detached.
 */
export function detach(text: string): string {
  return text.length < SHORTEST_CUT ? text : ` ${text}`.slice(1);
}
