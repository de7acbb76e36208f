import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CompareState } from '#lib/state/compare/compare-state.svelte.ts';
import { myRegion } from '#lib/state/my-region.svelte.ts';
import { defaultChoice } from '#lib/views/compare/compare-choice.ts';

const pushed: string[] = [];

function stateWith(kept: string | null): CompareState {
  vi.stubGlobal('localStorage', { getItem: () => kept });
  return new CompareState(
    {
      fallback: defaultChoice(['53', '52', '24', '28']),
      bases: ['habitant'],
      completeWith: (code) => [code, '11'],
    },
    (search) => pushed.push(search),
  );
}

beforeEach(() => {
  pushed.length = 0;
  vi.stubGlobal('location', { search: '' });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
});
afterEach(() => {
  myRegion.kept = null;
  vi.unstubAllGlobals();
});

describe('the comparison that opens', () => {
  it.each([
    [null, '', ['53', '52', '24', '28']],
    ['04 La Réunion', '', ['04', '11']],
    ['04 La Réunion', '?etape=decaisse', ['04', '11']],
    ['04 La Réunion', '?territoires=84,01', ['84', '01']],
    ['99 Nulle part', '', ['53', '52', '24', '28']],
  ])('with %s kept, at « %s », is of %j', async (kept, search, territories) => {
    const state = stateWith(kept);
    await state.read(search);
    expect(state.choice.territories).toEqual(territories);
  });

  it('writes an address that means the same in a browser that keeps no region', async () => {
    const own = stateWith('04 La Réunion');
    await own.read('');
    own.choose({ stage: 'paid' });
    own.choose({ territories: ['53', '52', '24', '28'], stage: 'committed' });
    const nobody = stateWith(null);
    await nobody.read('');
    nobody.choose({ stage: 'paid' });
    expect(pushed).toEqual([
      '?territoires=04,11&etape=decaisse',
      '?territoires=53,52,24,28',
      '?etape=decaisse',
    ]);
  });
});
