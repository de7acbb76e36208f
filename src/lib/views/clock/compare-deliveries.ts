import type { Nature } from '#lib/contract/manifest.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { indexSources } from '#lib/views/figure/cite.ts';
import type { TableRow, TableView } from '#lib/views/figure/table-view.ts';
import { presentPanel } from '#lib/views/line/present-panel.ts';
import { presentTrained } from '#lib/views/line/present-trained.ts';
import { presentMilestones } from '#lib/views/overview/present-milestones.ts';
import type { OverviewRows } from '#lib/views/overview/present-overview.ts';
import { isAnnounced } from '#lib/views/silences/present-announced.ts';
import { formatDate, NOT_PUBLISHED } from '#lib/views/words/format.ts';

/** What one delivery says, whole. */
export interface DeliveryRows {
  readonly date: IsoDate;
  readonly nature: Nature;
  readonly overview: OverviewRows;
}

/** One thing that a delivery says, by what it is about. */
type Said = ReadonlyMap<string, string>;

const NOT_SAID = 'pas encore dit';

/** What was known then beside what is known now: every amount, then the milestones that moved. */
export function compareDeliveries(then: DeliveryRows, now: DeliveryRows): TableView {
  const [before, after] = [tellAmounts(then), tellAmounts(now)];
  const [planned, seen] = [tellMilestones(then), tellMilestones(now)];
  const moved = [...seen.keys()].filter((label) => planned.get(label) !== seen.get(label));
  const date = (rows: DeliveryRows) => formatDate(rows.date);
  return {
    caption: `Ce qu’on savait le ${date(then)}, et le ${date(now)}`,
    columns: [
      { key: 'what', label: 'Chiffre ou fait', isNumeric: false },
      { key: 'then', label: `Ce qu’on savait le ${date(then)}`, isNumeric: false },
      { key: 'now', label: `Ce qu’on sait le ${date(now)}`, isNumeric: false },
      { key: 'change', label: 'Écart', isNumeric: false },
    ],
    rows: [
      ...[...after.keys()].map((label) => toRow(label, before, after)),
      ...moved.map((label) => toRow(label, planned, seen)),
    ],
  };
}

function toRow(label: string, before: Said, after: Said): TableRow {
  const [then, now] = [before.get(label) ?? NOT_SAID, after.get(label) ?? NOT_SAID];
  return { key: label, href: null, cells: [label, then, now, then === now ? 'inchangé' : 'changé'] };
}

function tellAmounts({ date, nature, overview }: DeliveryRows): Said {
  const said = new Map<string, string>();
  for (const line of BUDGET_LINES) {
    const panel = presentPanel(line, { asOf: date, nature }, overview.lines);
    const { headline, base, label, stages } = panel;
    said.set(`${label}\u00a0: engagé`, headline === NOT_PUBLISHED ? base : `${headline} ${base}`);
    for (const bar of stages.view.bars.slice(2))
      said.set(
        `${label}\u00a0: ${bar.label.toLowerCase()}`,
        [bar.amount.text, bar.ofPrevious].filter(Boolean).join(', soit '),
      );
  }
  const trained = presentTrained(
    overview.observations,
    overview.indicators,
    indexSources(overview.lines.sources),
  );
  said.set('Personnes formées', `${trained.bullet.actual.text}, sur ${trained.targetText} annoncées`);
  said.set('Documents cités', String(overview.lines.sources.length));
  said.set('Annonces sans publication', String(overview.lines.announcements.filter(isAnnounced).length));
  return said;
}

function tellMilestones({ date, overview }: DeliveryRows): Said {
  const dates = presentMilestones(overview.milestones, date, indexSources(overview.lines.sources));
  return new Map(dates.map((row) => [`Jalon\u00a0: ${row.label}`, `${row.status} (${row.date})`]));
}
