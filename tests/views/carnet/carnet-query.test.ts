import { describe, expect, it } from 'vitest';
import { formatCarnetQuery, parseCarnetQuery } from '#lib/views/carnet/carnet-query.ts';

const CARNET = { ids: ['engage.ia-sante', 'jalon.vu'], hearing: 'Audition du 3 décembre' };
const QUERY = '?carnet=engage.ia-sante+jalon.vu&audition=Audition+du+3+d%C3%A9cembre';

describe('the address of a carnet', () => {
  it('holds its figures, in words, and its title', () => {
    expect(formatCarnetQuery(CARNET)).toBe(QUERY);
    expect(parseCarnetQuery(QUERY)).toEqual(CARNET);
  });

  it('keeps what else the address held, and is empty for an empty carnet', () => {
    expect(formatCarnetQuery({ ids: ['jalon.vu'], hearing: '' }, '?au=2026-03-31&carnet=a')).toBe(
      '?au=2026-03-31&carnet=jalon.vu',
    );
    expect(formatCarnetQuery({ ids: [], hearing: '' }, '?carnet=a&audition=b')).toBe('');
  });

  it('holds no more than a line of title', () => {
    expect(parseCarnetQuery(`?audition=${'x'.repeat(500)}`).hearing).toHaveLength(120);
  });
});
