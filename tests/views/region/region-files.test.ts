import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import { toFrenchCsv } from '#lib/export/csv.ts';
import { noticeOfRegions, regionFileAddress, type FileEdition } from '#lib/views/region/region-file-names.ts';
import { headOfRegionFile, tableOfMovements, tableOfSummary } from '#lib/views/region/region-files.ts';
import { ROWS_CASE } from '../../support/regional-rows-case.ts';
import { day } from '../../support/records.ts';

const EDITION: FileEdition = {
  dataset: {
    id: 'demo',
    title: 'Démonstration',
    nature: 'fictif',
    publisher: 'Éditeur fictif',
    licence: 'CC0 1.0',
    contact: null,
    nextDelivery: null,
  },
  version: { id: '2026-09-30-12345678', date: '2026-09-30' },
};
const MOVEMENT = {
  operationKey: 'B-1',
  projectName: '=HYPERLINK("http://exemple.fr")',
  beneficiaryName: null,
  siret: '00000003400017',
  line: 'ia-sante',
  measureId: 'pepr',
  operator: 'op-a',
  stage: 'paid',
  kind: 'repayment',
  date: day('2026-05-21'),
  cents: cents(-1_234_50),
  aidType: 'grant',
  status: 'provisional',
  file: 'a.csv',
  fileLine: 12,
} as const;

describe('the files of a region', () => {
  it('say on each row whose movements they are, and disarm what a spreadsheet would run', () => {
    const table = tableOfMovements([MOVEMENT], (_dimension, id) => id, EDITION);
    const csv = toFrenchCsv(table, headOfRegionFile('Bretagne', table, EDITION));
    expect(csv.trimEnd().split('\r\n').at(-1)).toBe(
      'B-1;"\'=HYPERLINK(""http://exemple.fr"")";n.c.;00000003400017;IA en santé;pepr;op-a;Décaissé;Remboursement;' +
        '2026-05-21;-1234,5;Subvention;Provisoire;a.csv;12;fictif;2026-09-30-12345678;2026-09-30',
    );
    expect(csv).toContain('Nature;Données fictives');
    expect(csv).toContain('Région;Bretagne');
  });

  it('hold every line, stage and rule, absent where nothing was delivered', () => {
    const { rows } = tableOfSummary(ROWS_CASE, '02', EDITION);
    expect(rows).toHaveLength(2 * 3 * 3);
    const csv = toFrenchCsv(tableOfSummary(ROWS_CASE, '02', EDITION), []);
    // 200 € at the seat, 1 000 inhabitants, an eighteenth of 18 000 €, 8 operations.
    expect(csv).toContain('IA en santé;Engagé;Siège du coordinateur;200;0,2;1000;20;8;fictif;');
    expect(csv).toContain(
      'Formation au numérique en santé;Décaissé;Siège du coordinateur;n.c.;n.c.;n.c.;n.c.;8',
    );
  });

  it('have a fixed address, and an archive that says what it is', () => {
    expect(regionFileAddress('/suivi', EDITION, ['53', 'synthese'])).toBe(
      '/suivi/api/v1/demo/2026-09-30-12345678/regions/53-synthese.csv',
    );
    expect(noticeOfRegions(EDITION)).toContain('Données fictives. Licence\u00a0: CC0 1.0.');
  });
});
