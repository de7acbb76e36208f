import { describe, expect, it } from 'vitest';
import type { Nature } from '#lib/contract/manifest.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { presentSheetFoot } from '#lib/views/sheet/present-sheet-foot.ts';
import type { Edition } from '#lib/views/words/edition.ts';

const editionOf = (nature: Nature, cutAt?: string): Edition => ({
  dataset: {
    id: 'essai',
    title: 'Jeu d’essai',
    nature,
    publisher: 'Éditeur',
    licence: 'Licence Ouverte 2.0',
    contact: null,
    nextDelivery: null,
  },
  version: { id: '2026-09-01-1a2b3c4d', date: '2026-09-01' },
  versions: [{ id: '2026-09-01-1a2b3c4d', date: '2026-09-01' }],
  isPinned: false,
  checks: { passed: 1, total: 1 },
  ...(cutAt && { cutAt: cutAt as IsoDate }),
});
const PLACE = { base: '/suivi', page: 'regions/84/fiche', search: '' };
const FROZEN = '/essai/v/2026-09-01-1a2b3c4d/regions/84/fiche/';

describe('presentSheetFoot', () => {
  it('cites the dataset, the version, the date and the frozen address as a report does', () => {
    const foot = presentSheetFoot(editionOf('public'), PLACE, { baseUrl: 'https://exemple.fr/suivi' });
    expect(foot.citation).toBe(
      `Suivi IA en santé, jeu «\u00a0Jeu d’essai\u00a0», version 2026-09-01-1a2b3c4d, données au 1er\u00a0septembre 2026, consulté à l’adresse https://exemple.fr/suivi${FROZEN}.`,
    );
    expect(foot.qrText).toBe(`https://exemple.fr/suivi${FROZEN}`);
    expect(foot.qrMissing).toBeNull();
    expect(foot.frozenHref).toBe(`/suivi${FROZEN}`);
  });

  it('keeps the query in the frozen address, and the date asked for in the citation', () => {
    const foot = presentSheetFoot(
      editionOf('public', '2026-06-30'),
      { ...PLACE, search: '?au=2026-06-30' },
      { baseUrl: 'https://exemple.fr/suivi' },
    );
    expect(foot.qrText).toBe(`https://exemple.fr/suivi${FROZEN}?au=2026-06-30`);
    expect(foot.dataDate).toBe('30\u00a0juin 2026');
  });

  it('has no code to scan without a public address, and says why', () => {
    const foot = presentSheetFoot(editionOf('fictif'), PLACE, { baseUrl: null });
    expect(foot.qrText).toBeNull();
    expect(foot.qrMissing).toContain('n’est pas encore renseignée');
    expect(foot.frozenText).toBe('cette page, à cette version');
    expect(foot.frozenHref).toBe(`/suivi${FROZEN}`);
    expect(foot.citation).toMatch(/^\[Données fictives\] Suivi IA en santé, .* page \/suivi\/essai\/v\//);
  });
});
