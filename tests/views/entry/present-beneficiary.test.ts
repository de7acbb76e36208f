import { describe, expect, it } from 'vitest';
import { presentBeneficiary } from '#lib/views/entry/present-beneficiary.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import { BENEFICIARIES, ENTRY_FACTS } from '../../support/entry-case.ts';

const [view] = BENEFICIARIES.map((entry) => presentBeneficiary(entry, ENTRY_FACTS));
const cellsOf = (rows: readonly { cells: readonly Parameters<typeof textOf>[0][] }[] | undefined) =>
  rows?.map(({ cells }) => cells.map(textOf));

describe('presentBeneficiary', () => {
  it('counts an operation once, however many territories share it', () => {
    expect(view?.title).toBe('Établissement fictif A');
    expect(view?.siren).toBe('000\u00a0000\u00a0018');
    expect(view?.finding).toBe(
      'Au 30\u00a0juin 2026, 2\u00a0opérations dans les fichiers livrés, pour 2\u00a0établissements. IA en santé\u00a0: 14\u00a0€ engagés, contractualisé n.c. et 2,50\u00a0€ décaissés.',
    );
    expect(cellsOf(view?.totals.rows)).toEqual([['IA en santé', '2', '14,00', 'n.c.', '2,50']]);
  });

  it('says that nothing had moved yet', () => {
    const early = BENEFICIARIES.map((entry) =>
      presentBeneficiary({ ...entry, operations: [], placed: [] }, ENTRY_FACTS),
    );
    expect(early[0]?.finding).toBe(
      'Au 30\u00a0juin 2026, aucune de ses opérations n’avait encore de mouvement.',
    );
    expect(early[0]?.title).toBe('Établissement fictif A');
  });

  it('lists its operations, the largest first, each with its page', () => {
    expect(view?.operations.rows.map(({ href }) => href)).toEqual([
      '/demo/operations/?id=a',
      '/demo/operations/?id=b',
    ]);
    expect(cellsOf(view?.establishments.rows)).toEqual([
      ['000\u00a0000\u00a0018\u00a000010', '1'],
      ['000\u00a0000\u00a0018\u00a000028', '1'],
    ]);
  });

  it('places its money rule by rule', () => {
    expect(cellsOf(view?.territories.rows)?.slice(0, 2)).toEqual([
      ['Bretagne', 'IA en santé', 'Siège du coordinateur, Lieu d’exécution', '1', '10,00', 'n.c.', '2,50'],
      ['Bretagne', 'IA en santé', 'Part de chaque partenaire', '2', '12,00', 'n.c.', '2,50'],
    ]);
  });
});
