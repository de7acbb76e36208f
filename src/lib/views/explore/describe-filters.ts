import { LIST_DIMENSIONS, type ListDimension } from '#lib/queries/explore/explore-filters.ts';
import { formatDate, formatQuantity } from '#lib/views/words/format.ts';
import { LINE_LABELS } from '#lib/views/words/labels.ts';
import { stageWord } from '#lib/views/words/say-amount.ts';
import type { ExploreChoice } from './explore-choice.ts';
import type { ExploreValues } from './explore-values.ts';

/** One step of the trail of what is shown. The first three always are, the others can be taken away. */
export interface TrailStep {
  readonly key: 'line' | 'stage' | 'rule' | 'period' | ListDimension;
  readonly text: string;
  readonly isFilter: boolean;
}

const RULE_SHORT_WORDS: Readonly<Record<ExploreChoice['rule'], string>> = {
  seat: 'siège',
  place: 'lieu',
  partners: 'partenaires',
};
const COUNTED: Readonly<Record<ListDimension, string>> = {
  measure: 'mesures',
  operator: 'opérateurs',
  aid_type: 'types d’aide',
  territory: 'territoires',
  beneficiary_type: 'types de bénéficiaire',
};
const MOST_NAMED = 3;

/** What is shown, step by step: « IA en santé », « engagé », « siège », « Occitanie », « avril 2025 à juin 2026 ». */
export function toTrail({ line, stage, rule, filters }: ExploreChoice, values: ExploreValues): TrailStep[] {
  const period = describePeriod(filters.fromMonth, filters.toMonth);
  return [
    { key: 'line', text: LINE_LABELS[line], isFilter: false },
    { key: 'stage', text: stageWord(stage), isFilter: false },
    { key: 'rule', text: RULE_SHORT_WORDS[rule], isFilter: false },
    ...LIST_DIMENSIONS.flatMap((name): TrailStep[] => {
      const kept = values.lists[name].filter(({ id }) => filters.kept[name].includes(id));
      if (kept.length === 0) return [];
      const names = [...new Set(kept.map(({ label }) => label))];
      const named = names.join(' ou ');
      const text =
        names.length > MOST_NAMED ? formatQuantity(names.length, COUNTED[name], COUNTED[name]) : named;
      return [{ key: name, text, isFilter: true }];
    }),
    ...(period === '' ? [] : [{ key: 'period' as const, text: period, isFilter: true }]),
  ];
}

/** The trail as one text: « IA en santé · engagé · siège · Occitanie ». */
export function describeFilters(choice: ExploreChoice, values: ExploreValues): string {
  return toTrail(choice, values)
    .map(({ text }) => text)
    .join(' · ');
}

/** « avril 2025 à juin 2026 », « avril 2025 », « depuis avril 2025 », « jusqu’à juin 2026 »; « » for no bound. A start after the end is later than the data. */
export function describePeriod(fromMonth: number | null, toMonth: number | null): string {
  if (fromMonth === null) return toMonth === null ? '' : `jusqu’à ${formatWholeMonth(toMonth)}`;
  const from = formatWholeMonth(fromMonth);
  if (toMonth === null) return `depuis ${from}`;
  if (fromMonth > toMonth) return `depuis ${from}, après la date des données`;
  return fromMonth === toMonth ? from : `${from} à ${formatWholeMonth(toMonth)}`;
}

/** « avril 2025 » of a month since year 0. */
export function formatWholeMonth(month: number): string {
  const rank = String((month % 12) + 1).padStart(2, '0');
  return formatDate(`${Math.floor(month / 12)}-${rank}-01`, 'month');
}
