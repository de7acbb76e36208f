import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { readFile } from '../support/read-file.ts';
import { writeTemplate, type TemplateId } from '#lib/export/templates.ts';
import { GEOGRAPHY } from '../support/small-geography.ts';

const GUADELOUPE = { code: '01', name: 'Guadeloupe' };
const INDICATORS = [
  { id: 'soignants-formes', pilote: 'IND-901' },
  { id: 'tiers-lieux', pilote: null },
];
const rowsOf = (id: TemplateId, indicators = INDICATORS) =>
  writeTemplate(id, [GUADELOUPE], indicators).replace('\ufeff', '').trimEnd().split('\r\n');
const readBack = (csv: string) =>
  readFile(
    { name: 'modele.csv', bytes: new TextEncoder().encode(csv) },
    {
      geography: GEOGRAPHY,
      mapping: { ...NO_MAPPING, indicators: { 'IND-901': 'soignants-formes' } },
      defaultLine: null,
    },
  );

it('asks of a region its money, by line and stage', () => {
  const [header, ...rows] = rowsOf('depenses');
  expect(header).toBe(
    'id_operation;id_projet;nom_projet;beneficiaire;siret;type_beneficiaire;role;ligne;mesure;operateur;procedure;cout_total;etape;nature;date;montant;type_aide;source_financement;statut;territoire_siege;territoire_lieu;departement_lieu;part_partenaires',
  );
  expect(rows).toHaveLength(6);
  expect(rows[0]).toBe(';;;;;;;ia-sante;;;;;engagé;attribution;;;;;provisoire;01;01;;');
  expect(rows[5]).toBe(';;;;;;;formation;;;;;décaissé;attribution;;;;;provisoire;01;01;;');
});

it('asks of a region its values, by indicator', () => {
  expect(rowsOf('observations')[2]).toBe('tiers-lieux;R01;;day;va;;;;;;;');
  expect(rowsOf('pilote')).toEqual([
    'identifiant_indic;zone_id;zone_nom;date_valeur;type_valeur;valeur',
    'IND-901;R01;Guadeloupe;;vi;',
    'IND-901;R01;Guadeloupe;;va;',
    'IND-901;R01;Guadeloupe;;vc;',
  ]);
});

it('asks of a region what amounts are set against, under the headers that are read', () => {
  expect(rowsOf('denominateurs')).toEqual([
    'id_denominateur;code_region;libelle;unite;valeur;date;precision_date;id_source;fragilite',
    ';01;;;;;;;',
  ]);
});

it('invents no identifier', () => {
  expect(rowsOf('pilote', [])[1]).toBe(';R01;Guadeloupe;;vi;');
});

describe('once filled', () => {
  it.each<[TemplateId, string, string, string]>([
    ['depenses', ';;;;;engagé;attribution;;;', 'X;;;;engagé;attribution;2026-09-30;12,50;', 'spending'],
    ['observations', 'va;;', 'va;12;', 'observations'],
    ['pilote', ';;va;', ';2026-09-30;va;12', 'pilote'],
  ])('%s is recognised by our own reader', async (id, empty, filled, layout) => {
    const { report } = await readBack(writeTemplate(id, [GUADELOUPE], INDICATORS).replace(empty, filled));
    expect(report.layout).toBe(layout);
    expect(report.rows_read).toBe(rowsOf(id).length - 1);
  });

  it('pilote keeps the values written and leaves out the dates that are not', async () => {
    const { report } = await readBack(rowsOf('pilote').join('\r\n').replace(';;va;', ';2026-09-30;va;12'));
    expect([report.rows_kept, report.rows_rejected]).toEqual([1, 2]);
  });
});
