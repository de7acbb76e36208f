import type { BudgetLine } from '#lib/domain/line.ts';
import { euros } from '#lib/domain/money.ts';
import type { MeasureClaimRow, MeasureRow } from '#lib/queries/facts.ts';
import { cite, sourceCell, type SourceIndex } from '#lib/views/figure/cite.ts';
import { formatAnnounced, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { typeset } from '#lib/views/words/typeset.ts';

/** The measures of a line: who is said to carry each, the amounts announced, what is published. Claims may disagree. */
export function tableOfMeasures(
  measures: readonly MeasureRow[],
  claims: readonly MeasureClaimRow[],
  line: BudgetLine,
  sources: SourceIndex,
  caption: string,
): TableView {
  return {
    caption,
    columns: [
      { key: 'measure', label: 'Mesure', isNumeric: false },
      { key: 'operators', label: 'Opérateurs cités', isNumeric: false },
      { key: 'amounts', label: 'Montants annoncés', isNumeric: true },
      { key: 'state', label: 'Ce qui est publié', isNumeric: false },
      { key: 'source', label: 'Source', isNumeric: false },
    ],
    rows: measures
      .filter((measure) => measure.line === line)
      .map(({ measureId, label, knownState, sourceId }) => {
        const own = claims.filter((claim) => claim.measureId === measureId);
        const operators = own.filter(({ claim }) => claim === 'operator');
        const amounts = own.filter(({ claim }) => claim === 'amount_eur');
        const source = cite(sourceId, sources);
        return {
          key: measureId,
          href: null,
          cells: [
            typeset(label),
            operators.map(withNote).join(' ; ') || NOT_PUBLISHED,
            amounts.map((claim) => withNote({ ...claim, value: amountText(claim.value) })).join(' ou ') ||
              NOT_PUBLISHED,
            knownState === null ? NOT_PUBLISHED : typeset(knownState),
            sourceCell(source),
          ],
        };
      }),
  };
}

function withNote({ value, note }: Pick<MeasureClaimRow, 'value' | 'note'>): string {
  return note === null ? value : `${value} (${note})`;
}

function amountText(value: string): string {
  return /^\d+$/.test(value) ? formatAnnounced(euros(Number(value))) : value;
}
