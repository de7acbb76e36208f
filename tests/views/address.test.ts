import { describe, expect, it } from 'vitest';
import { addressOf, dataAddress, pageOf } from '#lib/views/address.ts';

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

describe('pageOf', () => {
  it.each([
    ['/demo/', latest, ''],
    ['/demo/lignes/formation/', latest, 'lignes/formation'],
    ['/suivi/demo/v/2026-09-30-1a2b3c4d/regions/', frozen, 'regions'],
    ['/', latest, ''],
  ])('of %s is « %s » below its dataset', (path, scope, page) => {
    expect(pageOf(path, scope)).toBe(page);
  });
});
