import type { Component } from 'svelte';
import { render } from 'svelte/server';

/**
 * Server markup of a chart as a reviewer reads it: no comments, numbers to two decimals, no style hash, ids counted
 * from the first, SVG that opens by itself, one element a line.
 */
export function draw<Props extends Record<string, unknown>>(chart: Component<Props>, props: Props): string {
  const { body } = render(chart as Component<Record<string, unknown>>, { props });
  const ids: string[] = [];
  return body
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/ ?svelte-[a-z0-9]+/g, '')
    .replace(/ class=""/g, '')
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))))
    .replace(/(?<=id="hatch-|url\(#hatch-)[^")]+/g, (id) => {
      if (!ids.includes(id)) ids.push(id);
      return String(ids.indexOf(id) + 1);
    })
    .replace(/<svg /g, '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(/></g, '>\n<')
    .trim()
    .concat('\n');
}

/** The drawing alone, out of the element that measures it: a file that any viewer opens. */
export function drawSvg<Props extends Record<string, unknown>>(
  chart: Component<Props>,
  props: Props,
): string {
  const svg = /<svg [\s\S]*<\/svg>/.exec(draw(chart, props))?.[0];
  if (!svg) throw new Error('no drawing');
  return `${svg}\n`;
}
