import { LINES, type Line } from '#lib/domain/line.ts';
import { measureDelays, stuckAt } from '#lib/domain/delays.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { absentCell, countCell, euroCell } from '#lib/views/figure/cells.ts';
import { cite, indexSources, sourceCell } from '#lib/views/figure/cite.ts';
import type { TableCell, TableView } from '#lib/views/figure/table-view.ts';
import { addressOf } from '#lib/views/shell/address.ts';
import {
  formatCount,
  formatDate,
  formatMillions,
  formatQuantity,
  NOT_PUBLISHED,
} from '#lib/views/words/format.ts';
import { STAGE_LABELS } from '#lib/views/words/labels.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import { MEASURE_LINES } from './line-of-measure.ts';
import { sumMeasure } from './measure-money.ts';
import { toLives, type MeasureContext, type MeasureRows } from './measure-rows.ts';
import { amountsOf } from './present-budget.ts';

/** The measures of one line: its own table, so that two lines are never read down one column. */
interface MeasureGroup {
  readonly id: Line;
  readonly heading: string;
  readonly apart: string | null;
  readonly hue: string;
  readonly table: TableView;
}

export interface MeasuresView {
  readonly sentence: string;
  readonly groups: readonly MeasureGroup[];
}

/** Every measure, line by line, in French order. */
export function presentMeasures(all: readonly MeasureRows[], context: MeasureContext): MeasuresView {
  const { asOf } = context;
  const groups = LINES.flatMap((line) => {
    const own = all
      .filter(({ measure }) => measure.line === line)
      .toSorted((a, b) => a.measure.label.localeCompare(b.measure.label, 'fr'));
    if (own.length === 0) return [];
    const { label, apart, hue } = MEASURE_LINES[line];
    const caption = `${label}\u00a0: mesures, au ${formatDate(asOf)}`;
    return [{ id: line, heading: label, apart, hue, table: tableOf(own, context, caption) }];
  });
  const delivered = all.filter(({ lives }) => lives.length > 0).length;
  const measures = formatQuantity(all.length, 'mesure est suivie', 'mesures sont suivies');
  const rest = describeDelivered(delivered, all.length);
  return { sentence: `Au ${formatDate(asOf)}, ${measures}\u202f; ${rest}.`, groups };
}

function describeDelivered(delivered: number, all: number): string {
  if (delivered === 0) return 'aucun fichier livré ne porte leur argent';
  const whose = delivered === all ? 'de chacune' : `de ${delivered} d’entre elles`;
  return `des fichiers portent l’argent ${whose}`;
}

function tableOf(all: readonly MeasureRows[], { scope, asOf }: MeasureContext, caption: string): TableView {
  const number = (key: string, label: string) => ({ key, label, isNumeric: true });
  const text = (key: string, label: string) => ({ key, label, isNumeric: false });
  const delivered = all.some(({ lives }) => lives.length > 0);
  const sources = indexSources(all[0]?.sources ?? []);
  return {
    caption,
    columns: [
      text('measure', 'Mesure'),
      text('amounts', 'Montants annoncés'),
      ...STAGES.map((stage) => number(stage, `${STAGE_LABELS[stage]}, en euros`)),
      number('projects', 'Projets'),
      number('average', 'Aide moyenne engagée'),
      ...(delivered
        ? [
            number('delay', 'Attribution à convention, jours (médiane)'),
            number('stuck', 'Opérations bloquées'),
          ]
        : []),
      text('source', 'Source'),
    ],
    rows: all.map((rows) => {
      const { measure, claims } = rows;
      const money = sumMeasure(rows);
      return {
        key: measure.measureId,
        href: addressOf(scope, `mesures/${measure.measureId}`),
        cells: [
          typeset(measure.label),
          amountsOf(claims) || NOT_PUBLISHED,
          ...STAGES.map((stage) => euroCell(money.net[stage])),
          countCell(money.projectCount),
          averageCell(money.averageCents, money.isSmall),
          ...(delivered ? lifeCells(rows, asOf) : []),
          sourceCell(cite(measure.sourceId, sources)),
        ],
      };
    }),
  };
}

function averageCell(cents: number | null, isSmall: boolean): TableCell {
  if (cents === null) return absentCell();
  return { text: `${formatMillions(cents)}${isSmall ? ' (petit effectif)' : ''}`, value: cents / 100 };
}

function lifeCells(rows: MeasureRows, asOf: MeasureContext['asOf']): TableCell[] {
  if (rows.lives.length === 0) return [absentCell(), absentCell()];
  const lives = toLives(rows);
  const signed = measureDelays(lives).find(({ span }) => span.id === 'awarded-contracted');
  const days = signed?.medianDays ?? null;
  return [
    days === null
      ? absentCell()
      : { text: `${formatCount(days)} (n\u00a0=\u00a0${signed?.countedCount ?? 0})`, value: days },
    countCell(lives.filter((life) => stuckAt(life, asOf) !== null).length),
  ];
}
