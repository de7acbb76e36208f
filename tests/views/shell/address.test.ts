import { describe, expect, it } from 'vitest';
import { addressOf, dataAddress } from '#lib/views/shell/address.ts';

const latest = { base: '', dataset: 'demo', version: null };
const frozen = { base: '/suivi', dataset: 'demo', version: '2026-09-30-1a2b3c4d' };

describe('addressOf', () => {
  it.each([
    [latest, '', '/demo/'],
    [latest, 'regions/01', '/demo/regions/01/'],
    [frozen, '', '/suivi/demo/v/2026-09-30-1a2b3c4d/'],
    [frozen, '/lignes/formation/', '/suivi/demo/v/2026-09-30-1a2b3c4d/lignes/formation/'],
    [{ ...latest, base: '../..' }, 'donnees', '../../demo/donnees/'],
  ])('of %o, page « %s », is %s', (scope, page, address) => {
    expect(addressOf(scope, page)).toBe(address);
  });
});

describe('dataAddress', () => {
  it('keeps folders and escapes the rest', () => {
    expect(dataAddress('', 'demo/v1/a b.arrows')).toBe('/data/demo/v1/a%20b.arrows');
  });
});
