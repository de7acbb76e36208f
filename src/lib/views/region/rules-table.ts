import type { BudgetLine } from '#lib/domain/line.ts';
import { RULES } from '#lib/domain/rule.ts';
import { RESIDUALS } from '#lib/domain/territory.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { absentCell, euroCell } from '#lib/views/figure/cells.ts';
import type { TableCell, TableView } from '#lib/views/figure/table-view.ts';
import { addressOf, type Scope } from '#lib/views/shell/address.ts';
import { RESIDUAL_LABELS } from '#lib/views/words/labels.ts';
import { rangeCell, rankText, type Ranking } from './rank-columns.ts';
import { toRegionFigures, unitOf, type RegionalAmounts } from './region-figures.ts';
import { nationalCents } from './regional-residuals.ts';
import { toRegionalAmounts, type RegionalRows } from './regional-rows.ts';
import { RULE_HEADS } from './regions-table.ts';

export interface RulesTableChoice {
  readonly line: BudgetLine;
  readonly stage: Stage;
  readonly denominator: string;
  readonly ranking: Ranking;
  readonly scope: Scope;
  readonly caption: string;
}

/**
 * One line at one stage: the amount and the rank of each region under every rule, and how far the rule moves it. The
 * national figure is the same under each, to the cent.
 */
export function tableOfRanks(
  rows: RegionalRows,
  { line, stage, denominator, ranking, scope, caption }: RulesTableChoice,
): TableView {
  const under = RULES.map((rule) => {
    const input = toRegionalAmounts(rows, { line, stage, rule, denominator });
    const figures = new Map(toRegionFigures(input).map((figure) => [figure.fact.regionCode, figure]));
    return { rule, input, figures };
  });
  const unit = under[0] ? unitOf(under[0].input) : '';
  const among = [...ranking.ranks.values()].filter(({ range }) => range !== null).length;
  const beside = (key: string, label: string, pick: (input: RegionalAmounts) => TableCell) => ({
    key,
    href: null,
    cells: [
      label,
      ...under.flatMap(({ input }) => [pick(input), absentCell('not-applicable')]),
      absentCell('not-applicable'),
    ],
    isFoot: true,
  });
  return {
    caption,
    columns: [
      { key: 'territory', label: 'Territoire', isNumeric: false },
      ...RULES.flatMap((rule) => [
        { key: rule, label: `Règle ${RULE_HEADS[rule]}, en euros`, isNumeric: true },
        { key: `${rule}-rank`, label: `Rang, par ${unit}`, isNumeric: true },
      ]),
      { key: 'range', label: 'Du rang au rang', isNumeric: true },
    ],
    rows: [
      ...rows.regions
        .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
        .map(({ regionCode: code, name }) => {
          const held = ranking.ranks.get(code);
          return {
            key: code,
            href: addressOf(scope, `regions/${code}`),
            cells: [
              name,
              ...under.flatMap(({ rule, figures }): TableCell[] => {
                const figure = figures.get(code);
                return figure
                  ? [euroCell(figure.cents), rankText(held?.ranks[rule] ?? null, figure)]
                  : [absentCell(), absentCell()];
              }),
              rangeCell(held, among),
            ],
          };
        }),
      ...RESIDUALS.map((code) =>
        beside(code, RESIDUAL_LABELS[code], (input) => euroCell(input.amounts?.get(code) ?? null)),
      ),
      beside('national', 'Total national', (input) => euroCell(nationalCents(input.amounts))),
    ],
  };
}
