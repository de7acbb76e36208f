import { describe, expect, it } from 'vitest';
import { questionsOfChart } from '#lib/state/provenance/chart-questions.ts';
import { toKeptParams, DEFAULT_CHOICE } from '#lib/views/explore/explore-choice.ts';
import type { Provenance } from '#lib/views/figure/provenance.ts';
import type { Edition } from '#lib/views/words/edition.ts';

const version = { id: '2026-09-30-00000002', date: '2026-09-30' };
const edition: Edition = {
  dataset: {
    id: 'demo',
    title: 'Démonstration',
    nature: 'fictif',
    publisher: 'Éditeur fictif',
    licence: 'CC0 1.0',
    contact: null,
    nextDelivery: null,
  },
  version,
  versions: [version],
  isPinned: false,
  checks: { passed: 1, total: 1 },
};

const tell = (told: Partial<Provenance>, search = '') =>
  questionsOfChart({ edition, base: '', title: 'Une figure', figures: [], ...told }, search);
const tables = (told: Partial<Provenance>, search = '') => tell(told, search).map((asked) => asked.tables);

describe('questionsOfChart', () => {
  it.each([
    ['cumul-ia-sante', [['codes', 'movements']]],
    ['rythme-formation', [['codes', 'movements']]],
    ['effet-formation', [['codes', 'movements'], ['observations']]],
    ['publie-soignants-formes', [['observations']]],
    ['regions-france2030', [['observations']]],
    ['jalons', [['milestones']]],
    ['indicateurs-par-zone', [['indicators'], ['observations']]],
    ['pairs', [['regions']]],
    [
      'alertes',
      [
        ['checks'],
        ['revisions'],
        ['trajectories'],
        ['indicators'],
        ['observations'],
        ['codes', 'operations', 'movements'],
        ['codes', 'movements'],
      ],
    ],
    [
      'questions',
      [
        ['codes', 'movements'],
        ['codes', 'movements'],
        ['codes', 'cube_seat_committed'],
        ['codes', 'operations', 'movements'],
        ['envelopes'],
        ['trajectories'],
        ['milestones'],
        ['checks'],
        ['observations'],
      ],
    ],
    ['ecarts', [['codes', 'cube_seat_committed'], ['regions'], ['zonings']]],
    ['ecart-ia-sante-hors-unites-urbaines', [['codes', 'cube_seat_committed'], ['regions'], ['zonings']]],
    ['concentration-formation', [['codes', 'operations', 'movements']]],
  ])('finds those of %s from its name', (name, read) => {
    expect(tables({ name })).toEqual(read);
  });

  it('follows the switches of the address', () => {
    expect(tables({ name: 'ecarts' }, '?etape=decaisse&regle=partenaires')[0]).toEqual([
      'codes',
      'cube_partners_paid',
    ]);
    expect(
      tables({ name: 'effet-du-siege-formation' }, '?etape=contractualise').map(([, cube]) => cube),
    ).toEqual(['cube_seat_contracted', 'cube_place_contracted', 'cube_partners_contracted']);
  });

  it('takes what the figure says first, its own figures last', () => {
    const params = { ...toKeptParams(DEFAULT_CHOICE), by: 'operator' as const };
    const [asked] = tell({ name: 'cumul-ia-sante', asked: [{ ask: 'split-cube', params }] });
    expect(asked?.sql).toContain('CAST(operator AS INTEGER) AS code');
    expect(asked?.params).toContain('ia-sante');
    const figures = [{ id: { kind: 'envelope', line: 'formation' }, value: 1 }] as const;
    expect(tables({ name: 'une-autre', figures })).toEqual([['envelopes']]);
    expect(tell({ name: 'une-autre' })).toEqual([]);
  });
});
