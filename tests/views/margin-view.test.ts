import { expect, it } from 'vitest';
import { toCsv, type MarginView } from '#lib/views/margin-view.ts';

const margin: MarginView = {
  source: 'Livraison du 30 septembre 2026',
  dataDate: '30 septembre 2026',
  versionId: '2026-09-30-1a2b3c4d',
  versionHref: '/demo/v/2026-09-30-1a2b3c4d/',
  checksText: '12 contrôles sur 12 respectés',
  csvName: 'regions.csv',
  csv: null,
  reportHref: 'mailto:',
  nature: 'fictif',
  provenanceHref: null,
};

it('a table opens in a French spreadsheet, with its nature and version in each row', () => {
  const csv = toCsv(
    {
      caption: 'Engagé',
      columns: [
        { key: 'name', label: 'Région', isNumeric: false },
        { key: 'amount', label: 'Engagé, en euros', isNumeric: true },
      ],
      rows: [
        { key: '84', href: null, cells: ['Auvergne ; « Rhône » "A"', { text: '1,2 M€', value: 1234567.89 }] },
        { key: '06', href: null, cells: ['=1+1', { text: 'n.c.', value: null }] },
        { key: '94', href: null, cells: ['Corse', { text: '−0,5 M€', value: -500000 }] },
      ],
    },
    margin,
  );
  expect(csv).toBe(
    '\ufeffRégion;Engagé, en euros;nature;version\r\n' +
      '"Auvergne ; « Rhône » ""A""";1234567,89;Données fictives;2026-09-30-1a2b3c4d\r\n' +
      "'=1+1;n.c.;Données fictives;2026-09-30-1a2b3c4d\r\n" +
      'Corse;-500000;Données fictives;2026-09-30-1a2b3c4d\r\n',
  );
});
