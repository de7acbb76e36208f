import { describe, expect, it } from 'vitest';
import { beneficiaryHref, entryHref, readEntryId } from '#lib/views/entry/entry-address.ts';

const scope = { base: '', dataset: 'demo', version: null };

describe('the address of an entry', () => {
  it('comes back as it was asked, whatever the id holds', () => {
    const id = 'B-1/é & ?#';
    const { search } = new URL(entryHref(scope, 'operations', id), 'https://exemple.fr');
    expect(readEntryId('operations', search)).toBe(id);
  });

  it('takes a SIRET or a spaced SIREN for its SIREN', () => {
    expect(readEntryId('beneficiaires', '?id=00000003400017')).toBe('000000034');
    expect(readEntryId('beneficiaires', '?id=000+000+034')).toBe('000000034');
    expect(beneficiaryHref(scope, '00000003400017')).toBe('/demo/beneficiaires/?id=000000034');
    expect(beneficiaryHref(scope, null)).toBeNull();
  });

  it('asks for nothing without an id', () => {
    expect([readEntryId('operations', ''), readEntryId('operations', '?id=%20')]).toEqual([null, null]);
  });
});
