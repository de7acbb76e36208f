import { describe, expect, it } from 'vitest';
import { findHeader } from '#lib/convert/rows/find-header.ts';

const PILOTE = 'identifiant_indic;zone_id;zone_nom;date_valeur;type_valeur;valeur';

describe('findHeader', () => {
  it.each([
    ['spending', ',', 'id_operation,etape,date,montant'],
    ['pilote', ';', PILOTE],
    ['pilote', ',', PILOTE.replaceAll(';', ',')],
    ['pilote', '\t', PILOTE.replaceAll(';', '\t')],
    ['observations', ',', 'indicator_id,zone_id,date,kind,value'],
    ['spending', ';', 'ID Opération;Étape;DATE;Montant'],
  ])('finds %s parted by « %s »', (layout, delimiter, text) => {
    const found = findHeader(text);
    expect([found.header?.layout.id, found.delimiter, found.header?.missing]).toEqual([
      layout,
      delimiter,
      [],
    ]);
  });

  it('finds a header under lines of title, with the empty cells that end it left out', () => {
    const { header } = findHeader(
      `Export du 30/09/2026;;;\n\n${PILOTE};;\nIND-901;R84;;2026-09-30;va;12;;\n`,
    );
    expect([header?.row.line, header?.width]).toEqual([3, 6]);
  });

  it('is not deceived by separators inside amounts, texts or trailing cells', () => {
    const text = `id_operation,etape,date,montant;;\nA-1,engagé,2026-01-01,"1;2";;\nA-2,payé,2026-01-02,3;;\n`;
    expect(findHeader(text)).toMatchObject({ delimiter: ',' });
  });

  it('names what a nearly known header lacks, doubles and adds', () => {
    const { header } = findHeader('id_operation;etape;date;date;couleur');
    expect(header).toMatchObject({ missing: ['montant'], doubled: ['date'], unexpected: ['couleur'] });
  });

  it('knows no header in another file', () => {
    expect(findHeader('nom;prenom\na;b').header).toBeNull();
    expect(findHeader('').header).toBeNull();
  });
});
