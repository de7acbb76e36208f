/** What of its look an element of a drawing takes from the style sheets; as attributes, it keeps it outside of the page. */
const LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'overflow',
];
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** A drawing of the page with its look written in it, in the colours of the light theme. */
export function copyDrawings(drawings: readonly SVGSVGElement[]): SVGSVGElement[] {
  const root = document.documentElement;
  const theme = root.getAttribute('data-theme');
  root.setAttribute('data-theme', 'light');
  try {
    return drawings.map(copyDrawing);
  } finally {
    if (theme === null) root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', theme);
  }
}

function copyDrawing(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const own = [drawing, ...drawing.querySelectorAll<SVGElement>('*')];
  const copied = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  const hidden: Element[] = [];
  own.forEach((element, at) => {
    const target = copied[at];
    if (!target) return;
    const look = getComputedStyle(element);
    if (look.display === 'none' || look.visibility === 'hidden') hidden.push(target);
    for (const name of ['class', 'style', 'tabindex', 'data-key']) target.removeAttribute(name);
    for (const name of LOOK) target.setAttribute(name, look.getPropertyValue(name).replaceAll('"', "'"));
  });
  for (const element of hidden) if (!element.closest('defs')) element.remove();
  return copy;
}

/** An element of a drawing, with its attributes and its text. */
export function drawElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text = '',
): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text) element.textContent = text;
  return element;
}
