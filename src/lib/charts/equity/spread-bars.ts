import type { SpreadRow } from '#lib/views/equity/present-concentration.ts';
import { formatShare } from '#lib/views/words/format.ts';
import { linearScale } from '#lib/charts/linear-scale.ts';
import { wrapText } from '#lib/charts/text-width.ts';

const FONT = 13;
const LINE = 17;
const NAME = 18;
const BAR = 20;
const GAP = 20;

interface PlacedPiece {
  readonly key: string;
  readonly x: number;
  readonly pieceWidth: number;
  /** 0, 1, 2 for the three largest, 3 for all the others in one piece. */
  readonly rank: number;
}

interface PlacedSpread {
  readonly row: SpreadRow;
  readonly nameY: number;
  readonly barY: number;
  /** Empty where nothing is computed: the bar is then hatched. */
  readonly pieces: readonly PlacedPiece[];
  readonly lines: readonly { readonly text: string; readonly y: number }[];
}

export interface SpreadBarsLayout {
  readonly width: number;
  readonly height: number;
  readonly barHeight: number;
  readonly rows: readonly PlacedSpread[];
}

/** One bar of the whole width per row, its three largest holders from the left, their names under it. */
export function layoutSpreadBars(rows: readonly SpreadRow[], width: number): SpreadBarsLayout {
  const x = linearScale([0, 1], [1, width - 1]);
  let top = 0;
  const placed = rows.map((row): PlacedSpread => {
    const isMeasured = row.concentration.kind === 'measured';
    const names = isMeasured
      ? row.largest.map(({ name, share }) => `${name} ${formatShare(share)}`.replaceAll(' ', '\u00a0'))
      : [];
    const lines = wrapText(names.join(', '), FONT, width).filter((line) => line !== '');
    const barY = top + NAME + 4;
    const linesTop = barY + BAR + LINE;
    const own = {
      row,
      nameY: top + NAME - 3,
      barY,
      pieces: isMeasured ? piecesOf(row, x) : [],
      lines: lines.map((text, index) => ({ text, y: linesTop + index * LINE })),
    };
    top = linesTop + Math.max(0, lines.length - 1) * LINE + GAP;
    return own;
  });
  return { width, height: Math.max(0, top - GAP + 6), barHeight: BAR, rows: placed };
}

function piecesOf({ largest }: SpreadRow, x: (share: number) => number): PlacedPiece[] {
  const edges = largest.reduce<readonly number[]>(
    (sums, { share }) => [...sums, (sums.at(-1) ?? 0) + share],
    [0],
  );
  const ends = [...edges.slice(1), 1];
  return ends.map((end, rank) => ({
    key: String(rank),
    x: x(edges[rank] ?? 0),
    pieceWidth: Math.max(0, x(end) - x(edges[rank] ?? 0)),
    rank: rank < largest.length ? rank : 3,
  }));
}
