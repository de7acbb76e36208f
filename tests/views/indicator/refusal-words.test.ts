import { expect, it } from 'vitest';
import { REFUSALS } from '#lib/domain/nature-guard.ts';
import { sayGuarded } from '#lib/views/indicator/refusal-words.ts';

it('says every refusal in words, with the conversion where there is one', () => {
  const said = REFUSALS.map((refusal) => sayGuarded({ kind: 'refused', refusal, conversion: null }));
  expect(new Set(said).size).toBe(12);
  for (const sentence of said) expect(sentence).toMatch(/^Non\u00a0: .{20,}\.$/);
  expect(sayGuarded({ kind: 'refused', refusal: 'flux-drawn-as-cumul', conversion: 'cumulate' })).toMatch(
    /À faire à la place\u00a0: cumuler d’abord les périodes\.$/,
  );
  expect(sayGuarded({ kind: 'allowed', answer: 3 })).toBeNull();
});
