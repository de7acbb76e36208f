import { describe, expect, it } from 'vitest';
import { isoDate, type IsoDate } from '#lib/domain/calendar.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { presentAnnouncements, presentGaps } from '#lib/views/line/present-unknowns.ts';

const day = (text: string) => isoDate(text) as IsoDate;
const covered = (stage: Stage, operator: string) => ({
  line: 'formation' as const,
  stage,
  operator,
  movementCount: 1,
  firstDate: day('2026-01-01'),
  lastDate: day('2026-01-01'),
});

describe('presentGaps', () => {
  it('says once that nothing is delivered', () => {
    expect(presentGaps([], 'formation').map(({ label, state }) => [label, state])).toEqual([
      [
        'Formation au numérique en santé\u00a0: engagé, contractualisé, décaissé',
        'Aucun fichier livré ne couvre ces étapes.',
      ],
    ]);
  });

  it('names the stage nobody delivers, and the operator that stops short of one', () => {
    const coverage = [covered('committed', 'B'), covered('committed', 'A'), covered('contracted', 'A')];
    expect(presentGaps(coverage, 'formation').map(({ key, state }) => [key, state])).toEqual([
      ['formation-contracted', 'Étape non livrée par B\u00a0: le total ne compte que les autres opérateurs.'],
      ['formation-paid', 'Aucun fichier livré ne couvre cette étape.'],
    ]);
  });
});

describe('presentAnnouncements', () => {
  it('says since when, as precisely as the source does', () => {
    const row = {
      announcementId: 'a',
      kind: 'announced-held' as const,
      label: 'Les indicateurs',
      line: null,
      announcedOn: day('2025-11-30'),
      datePrecision: 'month' as const,
      sourceId: null,
      quoteOrState: null,
      owner: null,
    };
    expect(presentAnnouncements([row], null, new Map())).toEqual([
      {
        key: 'a',
        label: 'Les indicateurs',
        state: 'Détenu et non publié depuis novembre 2025',
        source: null,
      },
    ]);
    expect(presentAnnouncements([row], 'formation', new Map())).toEqual([]);
  });
});
