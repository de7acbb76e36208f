import encode from 'qr';

/** A QR code as a square of modules: its side, quiet zone included, and one path through the dark ones. */
export interface QrDrawing {
  readonly side: number;
  readonly path: string;
}

/** Light modules that readers need around the code. */
const QUIET_ZONE = 4;

/** The QR code of a text; a seventh of it may be lost to a fold or a stain. */
export function encodeQr(text: string): QrDrawing {
  const modules = encode(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  const squares = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { side: modules.length, path: squares.join('') };
}
