import { expect, it } from 'vitest';
import type { FileMapping } from '#lib/contract/file-mapping.ts';
import { previewRecords } from '#lib/state/import/preview-records.ts';

const HEADERS = ['Année', 'Structure', 'Versé'];
const ROWS = [
  ['2025', 'Établissement fictif F', '12,5'],
  ['30/06/2026', '', 'beaucoup'],
  ['jamais', 'Établissement fictif G', '1 000 €'],
  ['2025', 'Établissement fictif H', '4'],
];
const MAPPING = {
  columns: { montant: 'Versé', date: 'Année', beneficiaire: 'Structure' },
  constants: { etape: 'payé', ligne: 'formation' },
  unit: 'k€' as const,
};

it('reads three rows as the conversion would, and says what does not read', () => {
  const constants = [
    ['etape', 'Décaissé'],
    ['ligne', 'Formation au numérique en santé'],
  ];
  expect(previewRecords(HEADERS, ROWS, MAPPING)).toEqual([
    [
      ['montant', '12\u202f500,00\u00a0€'],
      ['date', '2025-12-31'],
      ['beneficiaire', 'Établissement fictif F'],
      ...constants,
    ],
    [
      ['montant', '«\u00a0beaucoup\u00a0» ne se lit pas'],
      ['date', '2026-06-30'],
      ['beneficiaire', '(vide)'],
      ...constants,
    ],
    [
      ['montant', '1\u202f000,00\u00a0€'],
      ['date', '«\u00a0jamais\u00a0» ne se lit pas'],
      ['beneficiaire', 'Établissement fictif G'],
      ...constants,
    ],
  ]);
});

it('shows values of an indicator as they are read', () => {
  const mapping: FileMapping = {
    layout: 'observations',
    columns: { zone: 'Territoire', date: 'Mois', valeur: 'Effectif' },
    constants: { type_valeur: 'valeur actuelle', compte_comme: 'promis' },
  };
  const rows = [
    ['PACA', '2026-02', '1 250,5'],
    ['D44', 'hier', 'beaucoup'],
  ];
  expect(previewRecords(['Territoire', 'Mois', 'Effectif'], rows, mapping)).toEqual([
    [
      ['zone', 'PACA'],
      ['date', '2026-02-28'],
      ['valeur', '1\u202f250,5'],
      ['type_valeur', 'va'],
      ['compte_comme', '«\u00a0promis\u00a0» ne se lit pas'],
    ],
    [
      ['zone', 'D44'],
      ['date', '«\u00a0hier\u00a0» ne se lit pas'],
      ['valeur', '«\u00a0beaucoup\u00a0» ne se lit pas'],
      ['type_valeur', 'va'],
      ['compte_comme', '«\u00a0promis\u00a0» ne se lit pas'],
    ],
  ]);
});
