import type { IsoDate } from '#lib/domain/calendar.ts';
import { absentCell, countCell, euroCell } from '#lib/views/figure/cells.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { STAGE_LABELS } from '#lib/views/words/labels.ts';
import type { StageCost } from './present-effect.ts';

/** One row per stage and way of counting: both figures, both dates, and their quotient or why there is none. */
export function tableOfCosts(costs: readonly StageCost[], asOf: IsoDate, caption: string): TableView {
  return {
    caption,
    columns: [
      { key: 'what', label: 'Étape, et ce qui est compté', isNumeric: false },
      { key: 'amount', label: 'Montant, en euros', isNumeric: true },
      { key: 'amount-date', label: 'Montant au', isNumeric: false },
      { key: 'units', label: 'Personnes', isNumeric: true },
      { key: 'units-date', label: 'Personnes au', isNumeric: false },
      { key: 'cost', label: '€ par personne', isNumeric: true },
      { key: 'why', label: 'Pourquoi pas de division', isNumeric: false },
    ],
    rows: costs.map(({ stage, amountCents, count, cost, text }) => {
      const last = count?.values.at(-1) ?? null;
      return {
        key: `${stage}-${count?.id ?? 'none'}`,
        href: null,
        cells: [
          `${STAGE_LABELS[stage]}, ${(count?.label ?? 'Personnes formées').toLowerCase()}`,
          euroCell(amountCents),
          formatDate(asOf),
          countCell(last?.value ?? null),
          formatDate(last?.date ?? null),
          cost.kind === 'cost' ? euroCell(Math.round(cost.euros * 100)) : absentCell('not-applicable'),
          cost.kind === 'cost' ? '' : text,
        ],
      };
    }),
  };
}
