import type { BudgetLine } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { effectOfRule, type RuleEffect } from '#lib/domain/seat-effect.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { RESIDUALS, type Territory } from '#lib/domain/territory.ts';
import { isSmallCount } from '#lib/domain/rank.ts';
import type { RegionFact } from '#lib/views/figure/region-fact.ts';
import { euroCell } from '#lib/views/figure/cells.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { formatAligned, formatExact, formatMillions } from '#lib/views/words/format.ts';
import { LINE_LABELS, RESIDUAL_LABELS, RULE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import { toRegion } from '#lib/views/words/to-region.ts';

/** One territory under the three rules. */
export interface SeatRow {
  readonly key: Territory;
  readonly name: string;
  readonly cents: Readonly<Record<Rule, Cents>>;
  /** Siège − lieu. */
  readonly effect: Cents;
  /** « +12,4 M€ ». */
  readonly text: string;
  readonly isRegion: boolean;
  readonly isSmall: boolean;
}

export interface SeatEffectView {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** Largest gain of the siège first, what is in no region last. */
  readonly rows: readonly SeatRow[];
  /** « Somme des 21 écarts : 0 €. » */
  readonly remarks: readonly string[];
  readonly table: TableView;
}

export interface SeatInput {
  readonly line: BudgetLine;
  readonly stage: Stage;
  readonly date: string;
  readonly amounts: Readonly<Record<Rule, ReadonlyMap<Territory, Cents> | null>>;
  readonly projects: ReadonlyMap<Territory, number> | null;
  readonly regions: readonly RegionFact[];
}

/** What the siège gives each territory more than the place where it is done; null when a rule is not published. */
export function presentSeatEffect(input: SeatInput): SeatEffectView | null {
  const { line, stage, date, amounts, regions } = input;
  const effect = effectOfRule(amounts.seat, amounts.place);
  const ofPartners = effectOfRule(amounts.seat, amounts.partners);
  if (!effect || !ofPartners) return null;
  const names = new Map<Territory, string>(regions.map(({ regionCode, name }) => [regionCode, name]));
  const print = formatAligned([...effect.byTerritory.values()]);
  const rows = [...effect.byTerritory].map(([key, difference]): SeatRow => ({
    key,
    name: names.get(key) ?? RESIDUAL_LABELS[key as keyof typeof RESIDUAL_LABELS],
    cents: centsUnder(amounts, key),
    effect: difference,
    text: `${difference > 0 ? '+' : ''}${print(difference)}`,
    isRegion: !(RESIDUALS as readonly string[]).includes(key),
    isSmall: isSmallCount(input.projects?.get(key) ?? null),
  }));
  const ordered = rows.toSorted(
    (a, b) =>
      Number(b.isRegion) - Number(a.isRegion) || b.effect - a.effect || a.name.localeCompare(b.name, 'fr'),
  );
  const label = LINE_LABELS[line];
  const measure = STAGE_LABELS[stage];
  const name = `${label}\u00a0: effet du siège, ${measure.toLowerCase()}`;
  return {
    id: `effet-du-siege-${line}`,
    name,
    title: titleOf(ordered),
    subtitle: `${measure} au siège du coordinateur, au lieu d’exécution et selon la part de chaque partenaire, au ${date}, en euros courants`,
    rows: ordered,
    remarks: describeSum(effect, ofPartners),
    table: tableOf(ordered, effect, ofPartners, `${name}, au ${date}`),
  };
}

/** « Le siège ajoute 12,4 M€ à l’Île-de-France et retire 3,1 M€ à la Normandie ». */
function titleOf(rows: readonly SeatRow[]): string {
  const regions = rows.filter(({ isRegion }) => isRegion);
  const [most, least] = [regions[0], regions.at(-1)];
  if (!most || !least || (most.effect <= 0 && least.effect >= 0))
    return 'Le siège et le lieu d’exécution donnent les mêmes montants à chaque région';
  const gain = most.effect > 0 ? `ajoute ${formatMillions(most.effect)} ${toRegion(most.name)}` : null;
  const loss = least.effect < 0 ? `retire ${formatMillions(-least.effect)} ${toRegion(least.name)}` : null;
  return `Le siège ${[gain, loss].filter(Boolean).join(' et ')}`;
}

function describeSum(effect: RuleEffect, ofPartners: RuleEffect): string[] {
  const sum = (told: RuleEffect) => formatExact(told.sum);
  return [
    `C’est le même argent\u00a0: sur les 18 régions et ce qui n’est dans aucune, les écarts font ${sum(effect)} entre siège et lieu, ${sum(ofPartners)} entre siège et partenaires.`,
    `${formatMillions(effect.moved)} changent de territoire entre siège et lieu, ${formatMillions(ofPartners.moved)} entre siège et partenaires.`,
  ];
}

function tableOf(
  rows: readonly SeatRow[],
  effect: RuleEffect,
  ofPartners: RuleEffect,
  caption: string,
): TableView {
  return {
    caption,
    columns: [
      { key: 'territory', label: 'Territoire', isNumeric: false },
      ...RULES.map((rule) => ({ key: rule, label: `${RULE_LABELS[rule]}, en euros`, isNumeric: true })),
      { key: 'effect', label: 'Siège − lieu, en euros', isNumeric: true },
      { key: 'of-partners', label: 'Siège − partenaires, en euros', isNumeric: true },
      { key: 'reserve', label: 'Réserve', isNumeric: false },
    ],
    rows: [
      ...rows.map(({ key, name, cents, effect: own, isSmall, isRegion }) => ({
        key,
        href: null,
        isFoot: !isRegion,
        cells: [
          name,
          ...RULES.map((rule) => euroCell(cents[rule])),
          euroCell(own),
          euroCell(ofPartners.byTerritory.get(key) ?? null),
          isSmall ? 'petit effectif au siège' : '',
        ],
      })),
      {
        key: 'national',
        href: null,
        isFoot: true,
        cells: [
          'Total national, et somme des écarts',
          ...RULES.map((rule) => euroCell(rows.reduce((sum, row) => sum + row.cents[rule], 0))),
          euroCell(effect.sum),
          euroCell(ofPartners.sum),
          '',
        ],
      },
    ],
  };
}

function centsUnder(amounts: SeatInput['amounts'], key: Territory): Record<Rule, Cents> {
  return Object.fromEntries(RULES.map((rule) => [rule, amounts[rule]?.get(key)])) as Record<Rule, Cents>;
}
