import { describe, expect, it } from 'vitest';
import type { SearchTerms } from '#lib/queries/explore/search-terms.ts';
import { searchTermsFor } from '#lib/views/explore/search-results.ts';

const terms: readonly SearchTerms[] = [
  {
    kind: 'beneficiary',
    lines: [
      'chu fictif de brest 00012345600017\tCHU fictif de Brest\t00012345600017',
      'chu fictif sans numero\tCHU fictif sans numéro\t',
    ].join('\n'),
  },
  { kind: 'project', lines: 'tri des urgences appel fictif 3\tTri des urgences\tOP-1' },
  { kind: 'region', lines: 'bretagne 53\tBretagne\t53' },
];
const scope = { base: '', dataset: 'demo', version: null };
const found = (asked: string, most?: number) => searchTermsFor(asked, terms, scope, most);

describe('searchTermsFor', () => {
  it('finds without accents nor capitals, and says where each leads', () => {
    expect(found('BREST')).toEqual([
      {
        kind: 'beneficiary',
        title: 'Bénéficiaires',
        isCut: false,
        terms: [
          {
            label: 'CHU fictif de Brest',
            id: '00012345600017',
            href: '/demo/beneficiaires/?id=000123456',
            keeps: null,
          },
        ],
      },
    ]);
    expect(found('bretagne')[0]?.terms[0]).toMatchObject({ href: '/demo/regions/53/', keeps: 'territory' });
    expect(found('urgences')[0]?.terms[0]?.href).toBe('/demo/operations/?id=OP-1');
  });

  it('takes a SIRET with its spaces', () => {
    expect(found('000 123 456 00017')[0]?.terms.map(({ label }) => label)).toEqual(['CHU fictif de Brest']);
  });

  it('says when there is more, leads nowhere without SIRET, and waits for two letters', () => {
    expect(found('chu', 1)[0]).toMatchObject({ isCut: true });
    expect(found('numéro')[0]?.terms[0]?.href).toBeNull();
    expect(found('b')).toEqual([]);
  });
});
