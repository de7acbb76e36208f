import { UNCOUNTED, type Delay, type DelaySpan, type Uncounted } from '#lib/domain/delays.ts';
import { isSmallCount } from '#lib/domain/rank.ts';
import { absentCell, countCell } from '#lib/views/figure/cells.ts';
import type { TableCell, TableView } from '#lib/views/figure/table-view.ts';
import { formatCount, formatQuantity } from '#lib/views/words/format.ts';

const SPAN_LABELS: Readonly<Record<DelaySpan['id'], string>> = {
  'announced-awarded': 'De l’annonce à l’attribution',
  'awarded-contracted': 'De l’attribution à la convention',
  'contracted-paid': 'De la convention au premier versement',
  'announced-paid': 'De l’annonce au premier versement',
};

const REASONS: Readonly<Record<Uncounted, readonly [one: string, many: string]>> = {
  'not-published': ['n.c. (date non publiée)', 'n.c. (date non publiée)'],
  cancelled: ['annulée', 'annulées'],
  'not-started': ['dont le départ n’est pas venu', 'dont le départ n’est pas venu'],
  'not-reached': ['en attente', 'en attente'],
  reversed: ['aux dates contradictoires', 'aux dates contradictoires'],
};

/** One row per span: its median, how many operations it counts, how many it does not and why. */
export function tableOfDelays(delays: readonly Delay[], caption: string): TableView {
  return {
    caption,
    columns: [
      { key: 'span', label: 'Délai', isNumeric: false },
      { key: 'median', label: 'Médiane, en jours', isNumeric: true },
      { key: 'counted', label: 'Opérations comptées', isNumeric: true },
      { key: 'uncounted', label: 'Opérations non comptées, et pourquoi', isNumeric: false },
    ],
    rows: delays.map((delay) => ({
      key: delay.span.id,
      href: null,
      cells: [SPAN_LABELS[delay.span.id], medianCell(delay), countCell(delay.countedCount), whyNot(delay)],
    })),
  };
}

/** « La moitié des conventions sont signées moins de 147 jours après l’attribution (90 opérations). » */
export function describeDelays(delays: readonly Delay[]): string {
  const told = delays.find(({ span }) => span.id === 'awarded-contracted');
  if (!told || told.medianDays === null) return 'Aucun délai ne se mesure avec ce qui est publié.';
  const floor = told.isAtLeast ? 'au moins ' : '';
  return `De l’attribution à la convention, le délai médian est de ${floor}${days(told.medianDays)} (${operations(told.countedCount)}${smallMark(told)}).`;
}

function medianCell({ medianDays, isAtLeast, ...delay }: Delay): TableCell {
  if (medianDays === null) return absentCell();
  const text = `${isAtLeast ? 'au moins ' : ''}${formatCount(medianDays)}${smallMark(delay)}`;
  return { text, value: medianDays };
}

function smallMark({ countedCount }: Pick<Delay, 'countedCount'>): string {
  return isSmallCount(countedCount) ? ', petit effectif' : '';
}

function whyNot({ uncounted }: Delay): string {
  const reasons = UNCOUNTED.flatMap((reason) => {
    const count = uncounted[reason];
    const [one, many] = REASONS[reason];
    return count === 0 ? [] : [formatQuantity(count, one, many)];
  });
  return reasons.length === 0 ? 'aucune' : reasons.join(', ');
}

function days(value: number): string {
  return formatQuantity(value, 'jour', 'jours');
}

function operations(count: number): string {
  return formatQuantity(count, 'opération comptée', 'opérations comptées');
}
