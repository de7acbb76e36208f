import { expect, it } from 'vitest';
import { splitDrop } from '#lib/state/import/split-drop.ts';

const MAPPING = {
  columns: { montant: 'Versé', date: 'Jour' },
  constants: { etape: 'engagé' },
};

it('parts descriptions from the files that they describe', async () => {
  const drop = await splitDrop([
    new File(['a'], 'aides.csv'),
    new File([JSON.stringify(MAPPING)], 'aides.csv.mapping.json'),
  ]);
  expect(drop.files.map(({ name }) => name)).toEqual(['aides.csv']);
  expect(drop.mappings).toEqual([['aides.csv', MAPPING]]);
  expect(drop.faults).toEqual([]);
});

it.each([
  ['{', 'a.csv.mapping.json n’est pas une description lisible\u00a0: ce n’est pas du JSON.'],
  [
    '{"columns":{"couleur":"x"}}',
    'a.csv.mapping.json n’est pas une description lisible\u00a0: « couleur » n’est pas une colonne des dépenses',
  ],
])('says why %s is none', async (text, fault) => {
  const { mappings, faults } = await splitDrop([new File([text], 'a.csv.mapping.json')]);
  expect(mappings).toEqual([]);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(fault);
});
