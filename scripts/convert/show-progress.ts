import type { ConversionWatch } from '#lib/convert/convert.ts';

const FIRST_MS = 1000;
const EVERY_MS = 200;

/**
 * A watch that writes one line of progress over itself on a terminal, from the second second on; none elsewhere.
 * `clear` takes the line away.
 */
export function showProgress({ isTTY, write }: { isTTY: boolean; write: (text: string) => void }): {
  readonly watch: ConversionWatch;
  readonly clear: () => void;
} {
  let next = performance.now() + FIRST_MS;
  let isShown = false;
  return {
    watch: {
      onProgress({ file, share }) {
        if (!isTTY || performance.now() < next) return;
        next = performance.now() + EVERY_MS;
        isShown = true;
        write(`\r\u001b[2K${Math.floor(share * 100)}\u00a0% ${file}`);
      },
      onIssues: () => undefined,
    },
    clear() {
      if (isShown) write('\r\u001b[2K');
    },
  };
}
