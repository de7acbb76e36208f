import { describe, expect, it } from 'vitest';
import { parseConfirmations } from '#lib/contract/confirmation.ts';

describe('parseConfirmations', () => {
  it('reads codes and the reasons that will be published', () => {
    expect(
      parseConfirmations({ confirmations: [{ code: 'target-moved:formes', reason: ' Cible révisée. ' }] }),
    ).toEqual([{ code: 'target-moved:formes', reason: 'Cible révisée.' }]);
  });

  it.each([
    [[], 'un objet { "confirmations": [{ "code": "…", "reason": "…" }] } est attendu.'],
    [{ confirmations: [{ reason: 'x' }] }, 'confirmation 1\u00a0: « code » manque.'],
    [
      { confirmations: [{ code: 'a', reason: ' ' }] },
      'confirmation 1\u00a0: « reason », le motif qui sera publié, manque.',
    ],
    [
      {
        confirmations: [
          { code: 'a', reason: 'x' },
          { code: 'a', reason: 'y' },
        ],
      },
      'le même code est confirmé deux fois.',
    ],
  ])('refuses %j', (json, message) => {
    expect(() => parseConfirmations(json)).toThrow(message);
  });
});
