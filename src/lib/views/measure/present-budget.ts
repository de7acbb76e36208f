import { euros } from '#lib/domain/money.ts';
import type { MeasureClaimRow } from '#lib/queries/facts.ts';
import { absentCell } from '#lib/views/figure/cells.ts';
import { cite, sourceCell, type SourceIndex } from '#lib/views/figure/cite.ts';
import type { TableCell, TableView } from '#lib/views/figure/table-view.ts';
import { formatAnnounced, formatQuantity } from '#lib/views/words/format.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import { claimed } from './measure-rows.ts';

/** The amounts announced for a measure, one by one: never added, and none is chosen. */
export interface BudgetView {
  readonly sentence: string;
  /** Null when no amount is published. */
  readonly table: TableView | null;
}

const FUNDS = [
  ['amount_eur', 'France\u00a02030'],
  ['amount_ondam_eur', 'ONDAM, hors France\u00a02030'],
] as const;

/** Every amount claimed, with who pays, its reserve and its source. */
export function presentBudget(
  claims: readonly MeasureClaimRow[],
  sources: SourceIndex,
  { label, isOndam }: { readonly label: string; readonly isOndam: boolean },
): BudgetView {
  const told = FUNDS.map(([kind, fund]) => ({
    fund: isOndam ? FUNDS[1][1] : fund,
    rows: claimed(claims, kind),
  }));
  const count = told.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return { sentence: 'Aucun montant n’est annoncé par les sources relevées.', table: null };
  const competing = told.filter(({ rows }) => new Set(rows.map(({ value }) => value)).size > 1);
  const split = told.filter(({ rows }) => rows.length > 0).length > 1;
  return {
    sentence: [
      `${formatQuantity(count, 'montant annoncé', 'montants annoncés')}.`,
      competing.length > 0
        ? 'Les sources se contredisent\u00a0: chacune est citée, aucune n’est retenue, aucune ne s’ajoute à une autre.'
        : '',
      split ? 'Les financeurs restent à part\u00a0: leurs montants ne s’additionnent pas ici.' : '',
    ]
      .filter(Boolean)
      .join(' '),
    table: {
      caption: `${label}\u00a0: montants annoncés, source par source`,
      columns: [
        { key: 'amount', label: 'Montant annoncé', isNumeric: true },
        { key: 'fund', label: 'Financeur', isNumeric: false },
        { key: 'note', label: 'Réserve', isNumeric: false },
        { key: 'source', label: 'Source', isNumeric: false },
      ],
      rows: told.flatMap(({ fund, rows }) =>
        rows.map(({ value, note, sourceId }, index) => ({
          key: `${fund}-${index}`,
          href: null,
          cells: [
            amountCell(value),
            fund,
            note === null ? absentCell('not-applicable') : typeset(note),
            sourceCell(cite(sourceId, sources)),
          ],
        })),
      ),
    },
  };
}

/** « 95 M€ ou 90 M€ »; each amount as it is claimed, in the order of the sources. Empty when none is. */
export function amountsOf(claims: readonly MeasureClaimRow[]): string {
  const texts = (kind: 'amount_eur' | 'amount_ondam_eur') =>
    claimed(claims, kind)
      .map(({ value }) => amountText(value))
      .join(' ou ');
  const [main, ondam] = [texts('amount_eur'), texts('amount_ondam_eur')];
  return [main, ondam && `ONDAM, à part\u00a0: ${ondam}`].filter(Boolean).join('\u202f; ');
}

function amountCell(value: string): TableCell {
  const text = amountText(value);
  return /^\d+$/.test(value) ? { text, value: Number(value) } : text;
}

function amountText(value: string): string {
  return /^\d+$/.test(value) ? formatAnnounced(euros(Number(value))) : typeset(value);
}
