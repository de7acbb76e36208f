import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { fileOf } from '#lib/convert/bytes/source-file.ts';
import { readDelivery } from '#lib/convert/reading/read-delivery.ts';
import { RecordList } from '#lib/convert/reading/record-list.ts';
import { OperationStore } from '#lib/convert/tables/operation-store.ts';
import { operationRecord } from '../../support/records.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

async function read(name: string, lines: readonly string[]) {
  const options = { mapping: NO_MAPPING, defaultLine: null, geography: GEOGRAPHY };
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const { log, sink } = await readDelivery([fileOf(name, bytes)], options, () => new RecordList());
  return { sink, issues: log.issues().map(({ code, line }) => [code, line]) };
}

describe('the département of a place', () => {
  const HEADER =
    'id_operation;operateur;nom_projet;ligne;etape;date;montant;territoire_lieu;departement_lieu';
  const row = (id: string, region: string, department: string) =>
    `${id};Opérateur fictif A;Projet fictif;ia-sante;engagé;2026-01-15;10;${region};${department}`;

  it('is kept in its region, gives a region that is not told, and is ignored anywhere else', async () => {
    const { sink, issues } = await read('depenses.csv', [
      HEADER,
      row('a', '52', '44'),
      row('b', '', '044'),
      row('c', '84', '44'),
      row('d', '84', '99'),
      row('e', '84', ''),
      row('f', '', '975'),
    ]);
    expect(sink.operations.map(({ key, place, placeDepartment }) => [key, place, placeDepartment])).toEqual([
      ['a', '52', '44'],
      ['b', '52', '44'],
      ['c', '84', null],
      ['d', '84', null],
      ['e', '84', null],
      ['f', 'com', null],
    ]);
    expect(issues.filter(([code]) => code === 'department-ignored')).toEqual([
      ['department-ignored', 4],
      ['department-ignored', 5],
    ]);
  });

  it('of another file is not kept beside the place of the first', () => {
    const reported: string[] = [];
    const store = new OperationStore(({ code, column }) => void reported.push(`${code} ${column ?? ''}`));
    store.add(operationRecord('op', { place: '84', placeDepartment: null }));
    store.add(operationRecord('op', { place: '52', placeDepartment: '44' }));
    expect([store.at(0).place, store.at(0).placeDepartment]).toEqual(['84', null]);
    expect(reported).toEqual(['contradiction territoire_lieu']);
    store.add(operationRecord('op', { place: '84', placeDepartment: '01' }));
    expect(store.at(0).placeDepartment).toBe('01');
  });
});

describe('the id of a delivered denominator', () => {
  it.each(['habitant', 'euros', 'repere', 'cible', 'Cible'])('is not « %s »', async (id) => {
    const { sink, issues } = await read('modele-denominateurs-01.csv', [
      'id_denominateur;code_region;libelle;unite;valeur;date;id_source',
      `${id};01;Fictif;unité;10;2025;s1`,
      'lits;01;Lits (fictif);lit (fictif);10;2025;s1',
    ]);
    expect(issues).toEqual([['reserved-id', 2]]);
    expect(sink.facts.flatMap(({ rows }) => rows.map(({ row }) => row['denominator_id']))).toEqual(['lits']);
  });
});
