import { describe, expect, it } from 'vitest';
import { keepInside, textWidth } from '#lib/charts/text-width.ts';

describe('textWidth', () => {
  // Measured in Chromium with DejaVu Sans at 100 px, the widest of the common system fonts.
  it.each([
    ['550\u00a0M€', 373, 413],
    ['Provence-Alpes-Côte d’Azur', 1387, 1574],
    ['Contractualisé', 724, 820],
  ])('never says %j narrower than it is, nor by a fifth wider', (text, normal, bold) => {
    expect(textWidth(text, 100)).toBeGreaterThanOrEqual(normal);
    expect(textWidth(text, 100)).toBeLessThan(normal * 1.2);
    expect(textWidth(text, 100, 'bold')).toBeGreaterThanOrEqual(bold);
    expect(textWidth(text, 100, 'bold')).toBeLessThan(bold * 1.2);
  });

  it('gives nothing no width', () => {
    expect(textWidth('', 14)).toBe(0);
  });
});

describe('keepInside', () => {
  it.each([
    [40, 40],
    [-5, 0],
    [95, 80],
  ])('moves a label of 20 that stands at %i to %i in a frame of 100', (left, kept) => {
    expect(keepInside(left, 20, 100)).toBe(kept);
  });
});
