/** Closes a `switch` over a union: a value that the types said could not come. Throws with the value in the message. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${String(value)}`);
}
