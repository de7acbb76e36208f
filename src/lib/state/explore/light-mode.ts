/** What a browser tells of its machine and of its line; absent where it tells nothing. */
export interface Device {
  /** Gigabytes, rounded down by the browser. */
  readonly deviceMemory?: number;
  readonly connection?: { readonly saveData?: boolean };
}

const SMALL_GIGABYTES = 4;

/** True where figures come from the cubes alone until the reader says otherwise: little memory, or data to be saved. */
export function isLightDevice({ deviceMemory, connection }: Device): boolean {
  return (deviceMemory ?? Infinity) <= SMALL_GIGABYTES || connection?.saveData === true;
}
