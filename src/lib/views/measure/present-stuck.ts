import { stuckAt, STUCK_MONTHS, type OperationLife, type Stuck } from '#lib/domain/delays.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { OperationLifeRow } from '#lib/queries/operation-lives.ts';
import { entryHref } from '#lib/views/entry/entry-address.ts';
import { countCell, euroCell } from '#lib/views/figure/cells.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import type { Scope } from '#lib/views/shell/address.ts';
import { formatDate, formatQuantity, NOT_PUBLISHED } from '#lib/views/words/format.ts';

/** Operations that stand still, the longest first. */
export interface StuckView {
  readonly sentence: string;
  /** Null when none does. */
  readonly table: TableView | null;
}

/** The rule, as it is printed above the list. */
export const STUCK_RULE = `Une opération est bloquée quand elle reste plus de ${STUCK_MONTHS}\u00a0mois, à la date des données, attribuée sans convention, ou conventionnée sans aucun versement. Ce qui est annulé, et ce dont l’opérateur ne livre pas l’étape suivante, n’y est pas.`;

const STANDING_AT: Readonly<Record<Stuck['stage'], string>> = {
  committed: 'Attribuée, sans convention',
  contracted: 'Conventionnée, sans versement',
};

/** How many operations stand still at that date, and which; `lives` are those of the rows, in their order. */
export function presentStuck(
  rows: readonly OperationLifeRow[],
  lives: readonly OperationLife[],
  { asOf, scope, label }: { readonly asOf: IsoDate; readonly scope: Scope; readonly label: string },
): StuckView {
  const stuck = rows
    .flatMap((row, index) => {
      const life = lives[index];
      const found = life ? stuckAt(life, asOf) : null;
      return found ? [{ row, found }] : [];
    })
    .toSorted((a, b) => b.found.days - a.found.days);
  const date = `Au ${formatDate(asOf)}`;
  const out = formatQuantity(rows.length, 'opération', 'opérations');
  if (stuck.length === 0) return { sentence: `${date}, aucune opération bloquée, sur ${out}.`, table: null };
  return {
    sentence: `${date}, ${formatQuantity(stuck.length, 'opération est bloquée', 'opérations sont bloquées')}, sur ${rows.length}.`,
    table: {
      caption: `${label}\u00a0: opérations bloquées depuis plus de ${STUCK_MONTHS}\u00a0mois`,
      columns: [
        { key: 'project', label: 'Projet', isNumeric: false },
        { key: 'beneficiary', label: 'Bénéficiaire', isNumeric: false },
        { key: 'stage', label: 'Où', isNumeric: false },
        { key: 'since', label: 'Depuis', isNumeric: false },
        { key: 'days', label: 'Jours', isNumeric: true },
        { key: 'committed', label: 'Engagé, en euros', isNumeric: true },
      ],
      rows: stuck.map(({ row, found }) => ({
        key: row.operationKey,
        href: entryHref(scope, 'operations', row.operationKey),
        cells: [
          row.projectName ?? row.operationKey,
          row.beneficiaryName ?? NOT_PUBLISHED,
          STANDING_AT[found.stage],
          { text: formatDate(found.since), value: found.since },
          countCell(found.days),
          euroCell(row.committedCents),
        ],
      })),
    },
  };
}
