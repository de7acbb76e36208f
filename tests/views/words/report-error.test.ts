import { describe, expect, it } from 'vitest';
import { presentReport } from '#lib/views/words/report-error.ts';

const reported = { figure: 'Étapes & « écarts »', page: '/demo/regions/', version: '2026-09-30-1a2b3c4d' };

describe('a reported error', () => {
  it('names the figure, the page and the version to the publisher', () => {
    const address = new URL(presentReport({ ...reported, contact: 'suivi@exemple.fr' }));
    expect(address.protocol + address.pathname).toBe('mailto:suivi@exemple.fr');
    expect(address.searchParams.get('subject')).toBe('Erreur signalée\u00a0: Étapes & « écarts »');
    expect(address.searchParams.get('body')).toBe(
      'Figure\u00a0: Étapes & « écarts »\r\nPage\u00a0: /demo/regions/\r\nVersion\u00a0: 2026-09-30-1a2b3c4d\r\n\r\nCe qui me semble faux\u00a0:\r\n',
    );
  });

  it('opens without a recipient while the publisher gave none', () => {
    expect(presentReport({ ...reported, contact: null })).toMatch(/^mailto:\?subject=Erreur/);
  });
});
