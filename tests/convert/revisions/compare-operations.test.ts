import { describe, expect, it } from 'vitest';
import { change, judge } from '../../support/version-pair.ts';

const SHARED = `id_operation;nom_projet;beneficiaire;ligne;operateur;etape;nature;date;montant;type_aide;territoire_siege;part_partenaires
op-1;Projet fictif 1;Établissement fictif 1;ia-sante;Opérateur fictif A;engagé;attribution;2026-01-15;1 000,00;subvention;84;84:6000|11:4000
op-1;Projet fictif 1;Établissement fictif 1;ia-sante;Opérateur fictif A;engagé;avenant;2026-02-15;333,33;subvention;84;84:6000|11:4000
`;
const files = (text: string) => ({ 'depenses.csv': text });
const revise = async (before: string, after: string) =>
  (await judge(files(before), files(after))).revisions.map(
    ({ kind, table, key, field, before: was, after: is, effectCents }) => [
      kind,
      table,
      key,
      field,
      was,
      is,
      effectCents,
    ],
  );

describe('compareOperations', () => {
  it('tells other shares of the partners in one line, which moves no headline', async () => {
    const other = SHARED.replaceAll('84:6000|11:4000', '84:2500|11:4000|93:3500');
    expect(await revise(SHARED, other)).toEqual([
      ['correction', 'operations', 'op-1', 'partner_shares', '11:4000|84:6000', '11:4000|84:2500|93:3500', 0],
    ]);
  });

  it('tells shares that go, the whole at the seat', async () => {
    expect(await revise(SHARED, SHARED.replaceAll('84:6000|11:4000', ''))).toEqual([
      ['correction', 'operations', 'op-1', 'partner_shares', '11:4000|84:6000', '84', 0],
    ]);
  });

  it('tells nothing of shares that stay while the money moves', async () => {
    expect(await revise(SHARED, change(SHARED, '333,33', '777,77'))).toEqual([
      ['correction', 'movements', 'op-1', 'amount_cents', '133333', '177777', 44_444],
    ]);
  });
});
