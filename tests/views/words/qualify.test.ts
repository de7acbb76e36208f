import { describe, expect, it } from 'vitest';
import { qualifyShare, qualifyText } from '#lib/views/words/qualify.ts';

describe('qualifyShare', () => {
  it.each([
    ['plus de', 550 / 650, 'plus de 84,6\u00a0%'],
    ['plus de', 550 / 670, 'plus de 82\u00a0%'],
    ['plus de', 550 / 718.4, 'plus de 76,5\u00a0%'],
    ['plus de', 550 / 734, 'plus de 74,9\u00a0%'],
    ['plus de', 0.821, 'plus de 82,1\u00a0%'],
    ['au moins', 1.2399, 'au moins 123\u00a0%'],
    ['au plus', 550 / 670, 'au plus 82,1\u00a0%'],
    ['moins de', 0.7651, 'moins de 76,6\u00a0%'],
    ['environ', 550 / 670, 'environ 82,1\u00a0%'],
    [null, 550 / 670, '82,1\u00a0%'],
  ])('says what is true: %s, %d', (qualifier, share, text) => {
    expect(qualifyShare(qualifier, share)).toBe(text);
  });

  it('leaves a text that nothing qualifies', () => {
    expect(qualifyText(null, '550\u00a0M€')).toBe('550\u00a0M€');
    expect(qualifyText('plus de', '550\u00a0M€')).toBe('plus de 550\u00a0M€');
  });
});
