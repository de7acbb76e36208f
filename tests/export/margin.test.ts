import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { toMargin } from '#lib/export/margin.ts';
import type { Edition } from '#lib/views/words/edition.ts';

const table = {
  caption: 'Engagé',
  columns: [{ key: 'region', label: 'Région', isNumeric: false }],
  rows: [{ key: '53', href: null, cells: ['Bretagne'] }],
};
const place = { base: '', page: 'regions' };
const note = { name: 'engage', title: 'Engagé', source: 'Fichiers', choices: [] };
const editionOf = (nature: Edition['dataset']['nature']): Edition => ({
  dataset: {
    id: 'jeu',
    title: 'Jeu',
    nature,
    publisher: '',
    licence: 'CC0 1.0',
    contact: null,
    nextDelivery: null,
  },
  version: { id: '2026-09-30-0a1b2c3d', date: '2026-09-30' },
  versions: [],
  isPinned: false,
  checks: { passed: 2, total: 3 },
});

describe('margin of a figure', () => {
  it('says on each row of its CSV that it is fictitious', () => {
    const csv = toMargin(editionOf('fictif'), place, table, note).csv ?? '';
    expect(csv).toContain('Région;Nature des données\r\nBretagne;fictif\r\n');
    expect(toMargin(editionOf('public'), place, table, note).csv).toContain('Région\r\nBretagne\r\n');
  });

  it('dates what the version quotes by its own day', () => {
    const quoted = toMargin(editionOf('public'), place, table, { ...note, dataDate: '2023-08-01' });
    expect(quoted.dataDate).toBe('1er\u00a0août 2023');
    expect(quoted.csv).toContain('Données au;2023-08-01');
    expect(toMargin(editionOf('public'), place, table, note).dataDate).toBe('30\u00a0septembre 2026');
  });

  it('carries the date that the data are cut at in its date, its link, its file and its name', () => {
    const cut = { ...editionOf('public'), cutAt: '2026-03-31' as IsoDate };
    const margin = toMargin(cut, place, table, note);
    expect(margin.dataDate).toBe('31\u00a0mars 2026');
    expect(margin.versionHref).toBe('/jeu/v/2026-09-30-0a1b2c3d/regions/?au=2026-03-31');
    expect(margin.csvName).toBe('jeu-2026-09-30-au-2026-03-31-engage.csv');
    expect(margin.csv).toContain('Version;2026-09-30-0a1b2c3d\r\nDonnées au;2026-03-31\r\n');
  });
});
