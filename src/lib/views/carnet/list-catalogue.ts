import { milestoneState } from '#lib/domain/milestone.ts';
import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import { readingsOf } from '#lib/views/line/line-money.ts';
import { READINGS } from '#lib/views/figure/readings.ts';
import { LINE_LABELS } from '#lib/views/words/labels.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import { CARNET_SIZE } from './carnet-list.ts';
import { formatItem } from './item-id.ts';
import type { CarnetContext, CarnetRows } from './quoted.ts';

/** Figures that a reader may pick, under one heading. */
export interface CatalogueGroup {
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly label: string }[];
}

/** Every figure of this version that is not of one region: those are chosen by stage, line, region and rule. */
export function listCatalogue(rows: CarnetRows): CatalogueGroup[] {
  return [
    ...BUDGET_LINES.map((line) => ({ label: LINE_LABELS[line], items: listLine(line, rows) })),
    {
      label: 'Jalons',
      items: rows.milestones.map(({ milestoneId, label }) => ({
        id: formatItem({ kind: 'milestone', id: milestoneId }),
        label: typeset(label),
      })),
    },
    {
      label: 'Silences',
      items: rows.lines.announcements.map(({ announcementId, label }) => ({
        id: formatItem({ kind: 'silence', id: announcementId }),
        label: typeset(label),
      })),
    },
  ].filter(({ items }) => items.length > 0);
}

/** A carnet made ready from what this version holds: both lines, stages, people, the overdue and the unpublished. */
export function listExample(rows: CarnetRows, { asOf }: CarnetContext): readonly string[] {
  const overdue = rows.milestones.find((row) => milestoneState(row, asOf) === 'overdue');
  const [silence] = rows.lines.announcements;
  return [
    ...BUDGET_LINES.map((line) => formatItem({ kind: 'amount', line, reading: 'A' })),
    formatItem({ kind: 'stages', line: 'ia-sante', reading: 'A' }),
    formatItem({ kind: 'trained', code: null }),
    ...(overdue ? [formatItem({ kind: 'milestone', id: overdue.milestoneId })] : []),
    ...(silence ? [formatItem({ kind: 'silence', id: silence.announcementId })] : []),
  ].slice(0, CARNET_SIZE);
}

function listLine(line: BudgetLine, rows: CarnetRows): CatalogueGroup['items'] {
  const others = READINGS.filter(
    (reading) => reading !== 'A' && readingsOf(line, rows.lines).some((row) => row.reading === reading),
  );
  return [
    { id: formatItem({ kind: 'amount', line, reading: 'A' }), label: 'Montant engagé' },
    ...others.map((reading) => ({
      id: formatItem({ kind: 'amount', line, reading }),
      label: `Montant, lecture\u00a0${reading}`,
    })),
    { id: formatItem({ kind: 'stages', line, reading: 'A' }), label: 'Étapes de l’argent' },
    { id: formatItem({ kind: 'cumulative', line, reading: 'A' }), label: 'Montants cumulés' },
    { id: formatItem({ kind: 'pace', line }), label: 'Avance ou retard' },
    {
      id: formatItem({ kind: 'regions', stage: 'committed', line, rule: 'seat', basis: 'amount' }),
      label: 'Engagé par région, siège',
    },
    {
      id: formatItem({ kind: 'regions', stage: 'committed', line, rule: 'seat', basis: 'unit' }),
      label: 'Engagé par région, par habitant, siège',
    },
    ...(line === 'formation'
      ? [{ id: formatItem({ kind: 'trained', code: null }), label: 'Personnes formées' }]
      : []),
  ];
}
