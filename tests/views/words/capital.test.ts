import { expect, it } from 'vitest';
import { capitalize, uncapitalize } from '#lib/views/words/capital.ts';

it('begins a sentence, an accent kept', () => {
  expect(capitalize('écart au repère')).toBe('Écart au repère');
  expect(capitalize('')).toBe('');
});

it('goes on inside one', () => {
  expect(uncapitalize('Aides déjà attribuées')).toBe('aides déjà attribuées');
  expect(uncapitalize('')).toBe('');
});
