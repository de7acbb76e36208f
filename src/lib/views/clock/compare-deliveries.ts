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
import { formatCount, formatDate, formatSubtraction, NOT_PUBLISHED } from '#lib/views/words/format.ts';

/** What one delivery says, whole. */
export interface DeliveryRows {
  readonly date: IsoDate;
  readonly nature: Nature;
  readonly overview: OverviewRows;
}

/** One thing that a delivery says: what it is about is the key of it. */
interface Said {
  /** Null: not published, or no amount at all. */
  readonly value: number | null;
  /** The whole of it in words, its value printed as it must be to be subtracted. */
  readonly text: (print: Print) => string;
  /** How two values and their difference are printed together; null for what is no amount. */
  readonly subtraction: ((left: number, right: number) => Print) | null;
}

type Print = (value: number) => string;
type AllSaid = ReadonlyMap<string, Said>;

const NOT_SAID = 'pas encore dit';
const UNCHANGED = 'inchangé';

/** What was known then beside what is known now, and the difference: every amount, then the milestones that moved. */
export function compareDeliveries(then: DeliveryRows, now: DeliveryRows): TableView {
  const [before, after] = [tellAmounts(then), tellAmounts(now)];
  const [planned, seen] = [tellMilestones(then), tellMilestones(now)];
  const rows = [
    ...[...after.keys()].map((label) => toRow(label, before, after)),
    ...[...seen.keys()].map((label) => toRow(label, planned, seen)).filter(isChanged),
  ];
  const date = ({ date: day }: DeliveryRows) => formatDate(day);
  return {
    caption: `Ce qu’on savait le ${date(then)}, et le ${date(now)}`,
    columns: [
      { key: 'what', label: 'Chiffre ou fait', isNumeric: false },
      { key: 'then', label: `Ce qu’on savait le ${date(then)}`, isNumeric: false },
      { key: 'now', label: `Ce qu’on sait le ${date(now)}`, isNumeric: false },
      { key: 'change', label: 'Écart', isNumeric: false },
    ],
    rows,
  };
}

/** True of a row of the comparison whose two deliveries say something else. */
export function isChanged({ cells }: TableRow): boolean {
  return cells.at(-1) !== UNCHANGED;
}

function toRow(label: string, before: AllSaid, after: AllSaid): TableRow {
  const [then, now] = [before.get(label), after.get(label)];
  const [left, right] = [now?.value ?? null, then?.value ?? null];
  const subtraction = now?.subtraction ?? null;
  const print =
    subtraction && left !== null ? subtraction(left, right ?? left) : (value: number) => String(value);
  const [was, is] = [then, now].map((said) => said?.text(print) ?? NOT_SAID);
  const change = left === null || right === null || left === right ? null : left - right;
  return {
    key: label,
    href: null,
    cells: [
      label,
      was ?? NOT_SAID,
      is ?? NOT_SAID,
      change === null ? sayChange(was === is, left, right) : `${change > 0 ? '+' : ''}${print(change)}`,
    ],
  };
}

/** The change of what has no difference: it appears, goes, or is said otherwise. */
function sayChange(isSame: boolean, now: number | null, then: number | null): string {
  if (isSame) return UNCHANGED;
  if (now !== null && then === null) return 'première publication';
  return now === null && then !== null ? 'n’est plus publié' : 'changé';
}

function tellAmounts({ date, nature, overview }: DeliveryRows): AllSaid {
  const said = new Map<string, Said>();
  const count = (value: number): Said => ({
    value,
    text: (print) => print(value),
    subtraction: () => formatCount,
  });
  for (const line of BUDGET_LINES) {
    const { headline, base, label, stages } = presentPanel(line, { asOf: date, nature }, overview.lines);
    const [, committed, ...later] = stages.view.bars;
    said.set(
      `${label}\u00a0: engagé`,
      tellMoney(committed?.amount.value ?? null, (print) =>
        headline === NOT_PUBLISHED ? base : `${print(committed?.amount.value ?? 0)} ${base}`,
      ),
    );
    for (const { label: stage, amount, ofPrevious } of later)
      said.set(
        `${label}\u00a0: ${stage.toLowerCase()}`,
        tellMoney(amount.value, (print) =>
          [amount.value === null ? amount.text : print(amount.value), ofPrevious]
            .filter(Boolean)
            .join(', soit '),
        ),
      );
  }
  const { bullet, targetText } = presentTrained(
    overview.observations,
    overview.indicators,
    indexSources(overview.lines.sources),
  );
  said.set('Personnes formées', {
    value: bullet.actual.value,
    text: () => `${bullet.actual.text}, sur ${targetText} annoncées`,
    subtraction: () => formatCount,
  });
  said.set('Documents cités', count(overview.lines.sources.length));
  said.set('Annonces sans publication', count(overview.lines.announcements.filter(isAnnounced).length));
  return said;
}

function tellMoney(value: number | null, text: Said['text']): Said {
  return { value, text, subtraction: formatSubtraction };
}

function tellMilestones({ date, overview }: DeliveryRows): AllSaid {
  const dates = presentMilestones(overview.milestones, date, indexSources(overview.lines.sources));
  return new Map(
    dates.map((row) => [
      `Jalon\u00a0: ${row.label}`,
      { value: null, text: () => `${row.status} (${row.date})`, subtraction: null },
    ]),
  );
}
