import { expect, it } from 'vitest';
import { toOwnCsv } from '#lib/export/own-csv.ts';
import { presentOwn } from '#lib/views/own/present-own.ts';
import type { Edition } from '#lib/views/words/edition.ts';
import { OWN_CASE } from '../support/own-case.ts';
import { ROWS_CASE } from '../support/regional-rows-case.ts';

const EDITION: Edition = {
  dataset: {
    id: 'essai',
    title: 'Jeu d’essai',
    nature: 'fictif',
    publisher: 'Éditeur fictif',
    licence: 'CC0 1.0',
    contact: null,
    nextDelivery: null,
  },
  version: { id: '2026-09-30-1a2b3c4d', date: '2026-09-30' },
  versions: [],
  isPinned: false,
  checks: { passed: 1, total: 1 },
};

const csvOf = (edition: Edition) => {
  const view = presentOwn(
    { ...OWN_CASE, files: ['=essai.csv'] },
    {
      at: 'regions',
      line: 'ia-sante',
      rows: ROWS_CASE,
      stage: 'committed',
      rule: 'seat',
      isFiltered: false,
    },
    {
      asOf: edition.version.date,
      nature: edition.dataset.nature,
      scope: { base: '', dataset: 'essai', version: null },
    },
  );
  return toOwnCsv(edition, { ...OWN_CASE, files: ['=essai.csv'] }, view.tables[0]!);
};

it('says that it is not official in its name, its head and each of its rows, and what is fictitious', () => {
  const { name, text } = csvOf(EDITION);
  expect(name).toBe('non-officiel-regions-ia-sante-essai-2026-09-30.csv');
  expect(text.replace(/[\u00a0\u202f]/g, ' ').split('\r\n')).toEqual([
    '\uFEFFStatut;non officiel',
    'Figure;"Non officiel. IA en santé : engagé par territoire, siège du coordinateur, au 30 septembre 2026 ; vos fichiers au 15 octobre 2026"',
    "Vos fichiers;'=essai.csv",
    'Vos fichiers au;2026-10-15',
    'Comparés à;Jeu d’essai',
    'Nature;Données fictives',
    'Version;2026-09-30-1a2b3c4d',
    'Données au;2026-09-30',
    'Lignes;3',
    '',
    'Territoire;Chiffre fictif du site, en euros;Vos fichiers (non officiel), en euros;Écart à dates différentes, en euros;statut;nature des chiffres du site',
    'Bretagne;1300;1250;-50;non officiel;fictif',
    'Auvergne-Rhône-Alpes;1600;3000,5;1400,5;non officiel;fictif',
    'Total national;23100;4250,5;-18849,5;non officiel;fictif',
    '',
  ]);
});

it('has no column of fiction beside figures that are not', () => {
  const { text } = csvOf({ ...EDITION, dataset: { ...EDITION.dataset, nature: 'public' } });
  expect(text).toContain('Bretagne;1300;1250;-50;non officiel\r\n');
});
