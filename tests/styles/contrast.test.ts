import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/lib/styles/tokens.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);
/** Classes of the line A, and of the line B. */
const RAMPS = ['seq', 'seq-b'];

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

function colour(name: string, theme: Theme): string {
  const pair = tokens.get(name);
  if (!pair) throw new Error(`unknown token: ${name}`);
  return pair[theme];
}

/** WCAG 2.1 relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(left: string, right: string): number {
  const [low = 0, high = 0] = [luminance(left), luminance(right)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const MEASURED: [token: string, light: number, dark: number][] = [
  ['texte', 16.6, 14.8],
  ['secondaire', 7.6, 9.4],
  ['lien', 8.0, 9.5],
  ['focus', 8.0, 9.5],
  ['bordure', 4.2, 5.4],
  ['ligne-a', 6.6, 7.9],
  ['ligne-b', 5.0, 8.6],
  ['trajectoire', 5.0, 7.0],
  ['statut-ok', 6.1, 8.3],
  ['statut-attention', 5.9, 9.15],
  ['statut-retard', 6.5, 7.8],
  ['statut-absent', 5.7, 7.1],
];
const TEXTS = MEASURED.map(([token]) => token).filter((token) => token !== 'bordure');

describe('contrast of the tokens', () => {
  it('knows black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(MEASURED)(
    '--%s stands %d:1 on the light surface and %d:1 on the dark one',
    (token, light, dark) => {
      expect(contrast(colour(token, 'light'), colour('surface', 'light'))).toBeCloseTo(light, 1);
      expect(contrast(colour(token, 'dark'), colour('surface', 'dark'))).toBeCloseTo(dark, 1);
    },
  );

  it.each(THEMES)('texts reach 4.5:1 and borders 3:1 on both surfaces, %s', (theme) => {
    for (const surface of ['surface', 'surface-alt']) {
      for (const token of TEXTS)
        expect(contrast(colour(token, theme), colour(surface, theme)), token).toBeGreaterThanOrEqual(4.5);
      for (const token of ['bordure', 'hachure'])
        expect(contrast(colour(token, theme), colour(surface, theme)), token).toBeGreaterThanOrEqual(3);
    }
  });

  it.each([
    ['light', 5.1],
    ['dark', 5.1],
  ] as const)('the ink of each class reaches its text, %s', (theme, least) => {
    for (const ramp of RAMPS) {
      for (const step of [1, 2, 3, 4, 5]) {
        const ratio = contrast(colour(`${ramp}-${step}`, theme), colour(`seq-encre-${step}`, theme));
        expect(ratio, `${ramp} ${step}`).toBeGreaterThanOrEqual(least);
      }
    }
  });

  it.each([
    ['light', -1],
    ['dark', 1],
  ] as const)('the five classes go one way in lightness, %s', (theme, way) => {
    for (const ramp of RAMPS) {
      const steps = [1, 2, 3, 4, 5].map((step) => luminance(colour(`${ramp}-${step}`, theme)));
      for (let step = 1; step < steps.length; step += 1)
        expect(way * ((steps[step] ?? 0) - (steps[step - 1] ?? 0)), ramp).toBeGreaterThan(0);
    }
  });

  it.each(THEMES)('a light fill keeps the outline of its line visible, %s', (theme) => {
    for (const line of ['ligne-a', 'ligne-b'])
      expect(contrast(colour(line, theme), colour(`${line}-clair`, theme))).toBeGreaterThanOrEqual(3);
  });
});
