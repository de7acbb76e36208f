import { wrapText } from '#lib/charts/text-width.ts';
import type { PictureWords } from '#lib/views/figure/take-away.ts';
import { copyDrawings, drawElement } from './copy-drawing.ts';

const EDGE = 20;
const LEAST_WIDTH = 440;
const INK = { strong: '#1b1f24', quiet: '#4a5560', paper: '#ffffff', mark: '#b3261e' };
const SANS = 'system-ui, Segoe UI, Roboto, Liberation Sans, Arial, sans-serif';

/** A picture that stands alone: what it says, its drawings, its source, in one SVG that needs nothing else. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

interface Block {
  readonly text: string;
  readonly size: number;
  readonly ink: string;
  readonly weight: 'normal' | 'bold';
}

/** The picture of a figure; its drawings stand one under the other, as on the page. */
export function drawPicture(
  drawings: readonly SVGSVGElement[],
  { title, mark, choices, source }: PictureWords,
  subtitle: string,
): Picture {
  const copies = copyDrawings(drawings).map((copy, at) => ({ copy, ...sizeOf(drawings[at]) }));
  const inner = Math.max(LEAST_WIDTH, ...copies.map(({ width }) => width));
  const root = drawElement('svg', { xmlns: 'http://www.w3.org/2000/svg', role: 'img' });
  root.append(drawElement('title', {}, title));
  root.append(drawElement('desc', {}, [mark, subtitle, choices, source].filter(Boolean).join('. ')));
  const paper = drawElement('rect', { width: inner + 2 * EDGE, fill: INK.paper });
  root.append(paper);

  let top = EDGE;
  const write = (block: Block) => {
    top = writeBlock(root, block, inner, top);
  };
  if (mark) write({ text: mark, size: 13, ink: INK.mark, weight: 'bold' });
  write({ text: title, size: 18, ink: INK.strong, weight: 'bold' });
  if (subtitle) write({ text: subtitle, size: 13, ink: INK.quiet, weight: 'normal' });
  if (choices) write({ text: choices, size: 13, ink: INK.quiet, weight: 'normal' });
  for (const { copy, width, height } of copies) {
    top += EDGE / 2;
    for (const [name, value] of Object.entries({ x: EDGE, y: top, width, height }))
      copy.setAttribute(name, String(value));
    copy.removeAttribute('role');
    root.append(copy);
    top += height;
  }
  top += EDGE / 2;
  write({ text: source, size: 11, ink: INK.quiet, weight: 'normal' });

  const [width, height] = [inner + 2 * EDGE, Math.ceil(top + EDGE / 2)];
  paper.setAttribute('height', String(height));
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    root.setAttribute(name, String(value));
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

function writeBlock(root: Element, { text, size, ink, weight }: Block, width: number, top: number): number {
  const step = Math.round(size * 1.4);
  const lines = wrapText(text, weight === 'bold' ? size * 1.13 : size, width);
  lines.forEach((line, at) =>
    root.append(
      drawElement(
        'text',
        {
          x: EDGE,
          y: top + size + at * step,
          fill: ink,
          'font-family': SANS,
          'font-size': size,
          'font-weight': weight,
        },
        line,
      ),
    ),
  );
  return top + lines.length * step + 2;
}

function sizeOf(drawing: SVGSVGElement | undefined): { width: number; height: number } {
  const box = drawing?.viewBox.baseVal;
  const shown = drawing?.getBoundingClientRect();
  return { width: box?.width || shown?.width || 0, height: box?.height || shown?.height || 0 };
}

/** The picture in points, two for one. Rejects where the browser cannot draw it. */
export async function toPng({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('canvas'))), 'image/png');
  });
}
