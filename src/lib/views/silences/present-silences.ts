import { BUDGET_LINES } from '#lib/domain/line.ts';
import type { AnnouncementRow } from '#lib/queries/facts.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { findMoneyGaps, type MoneyGap } from '#lib/views/line/money-gaps.ts';
import type { PanelContext } from '#lib/views/line/present-panel.ts';
import { listWords } from '#lib/views/words/agree.ts';
import { capitalize } from '#lib/views/words/capital.ts';
import { formatDate, formatQuantity } from '#lib/views/words/format.ts';
import { LINE_LABELS } from '#lib/views/words/labels.ts';
import { stageWord } from '#lib/views/words/say-amount.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import { findEmptyIndicators, tableOfCells } from './empty-indicators.ts';
import { describeSilences, listAnnounced } from './list-announced.ts';
import { isAnnounced, type AnnouncedSilence } from './present-announced.ts';
import { presentUnpromised, type NeverAnnounced } from './present-empty-indicators.ts';
import type { SilenceRows } from './silence-rows.ts';
import { writeQuestion } from './write-question.ts';

/** How many things one actor announced or holds. */
interface ActorCount {
  readonly actor: string;
  readonly count: string;
}

export interface SilencesView {
  readonly sentence: string;
  /** Announced or held: the only list with days, and with actors. */
  readonly announced: readonly AnnouncedSilence[];
  readonly actors: readonly ActorCount[];
  /** Read one by one: nobody announced them. */
  readonly neverAnnounced: readonly NeverAnnounced[];
  /** Computed: indicators without a value in some regions. */
  readonly emptyIndicators: readonly NeverAnnounced[];
  /** Computed: money that no file delivers. */
  readonly emptyStages: readonly NeverAnnounced[];
  readonly cells: TableView;
}

/** The register of what is not published: two lists, never mixed. */
export function presentSilences(rows: SilenceRows, context: PanelContext): SilencesView {
  const empty = findEmptyIndicators(rows.indicators, rows.observations, rows.regions);
  const announced = listAnnounced(rows, context);
  return {
    sentence: describeSilences(announced, context),
    announced,
    actors: countActors(announced),
    neverAnnounced: presentNeverAnnounced(rows.announcements, context),
    emptyIndicators: presentUnpromised(empty, context),
    emptyStages: BUDGET_LINES.flatMap((line) => findMoneyGaps(rows.coverage, line)).map((gap) =>
      presentGap(gap, context),
    ),
    cells: tableOfCells(rows.indicators, rows.observations, rows.regions),
  };
}

function countActors(announced: readonly AnnouncedSilence[]): ActorCount[] {
  const counts = new Map<string, number>();
  for (const { owner } of announced) {
    const actor = owner ?? 'Acteur non nommé par la source';
    counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, first], [b, second]) => second - first || a.localeCompare(b, 'fr'))
    .map(([actor, count]) => ({ actor, count: formatQuantity(count, 'publication', 'publications') }));
}

function presentNeverAnnounced(
  rows: readonly AnnouncementRow[],
  { asOf, nature }: PanelContext,
): NeverAnnounced[] {
  return rows
    .filter((row) => !isAnnounced(row))
    .map(({ announcementId, label, line, quoteOrState }) => ({
      key: announcementId,
      label: typeset(label),
      state: typeset(quoteOrState ?? ''),
      regions: null,
      question: writeQuestion({
        nature,
        perimeter: line,
        subject: 'les éléments suivants',
        label,
        facts: [
          `Au ${formatDate(asOf)}, aucune annonce de leur publication n’est relevée.`,
          quoteOrState ? `Ce qui en est relevé : ${quoteOrState.replace(/\.$/, '')}.` : '',
        ].filter((fact) => fact !== ''),
        request: 'unannounced',
        source: null,
      }),
    }));
}

function presentGap({ line, stages, operators }: MoneyGap, { asOf, nature }: PanelContext): NeverAnnounced {
  const names = listWords(stages.map(stageWord));
  const label = `${LINE_LABELS[line]} : ${names}`;
  const missing =
    operators.length === 0
      ? 'aucun fichier livré ne porte ces montants'
      : `aucun fichier livré ne porte ces montants pour ${listWords(operators)}, dont une autre étape est livrée`;
  return {
    key: `argent-${line}-${stages.join('-')}`,
    label: typeset(label),
    state: typeset(`${capitalize(missing)}.`),
    regions: null,
    question: writeQuestion({
      nature,
      perimeter: 'france2030-ensemble',
      subject: 'les montants suivants',
      label,
      facts: [`Au ${formatDate(asOf)}, ${missing}.`],
      request: 'money',
      source: null,
    }),
  };
}
