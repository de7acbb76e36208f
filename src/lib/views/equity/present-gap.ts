import type { Denominator } from '#lib/domain/denominator.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import type { RegionGroup, TerritoryGap } from '#lib/domain/territory-gap.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { listWords } from '#lib/views/words/agree.ts';
import { formatCount, formatEuros, formatQuantity } from '#lib/views/words/format.ts';
import { stageParticiple } from '#lib/views/words/say-amount.ts';
import { tableOfGap } from './gap-table.ts';
import {
  gapOf,
  gapsOfOtherSizes,
  gradeAmounts,
  overseasEuros,
  type GapAmounts,
  type GradedAmount,
} from './graded-amounts.ts';
import type { Grading } from './gradings.ts';
import type { ScatterView } from './scatter-view.ts';

/** What a gap is of, beside the definition that grades the regions. */
export interface GapChoice {
  /** « ia-sante », or another perimeter: the stem of ids and files. */
  readonly perimeter: string;
  readonly stage: Stage;
  /** « Engagé, siège du coordinateur ». */
  readonly measure: string;
  /** « Investissement IA en santé ». */
  readonly label: string;
  /** « 30 septembre 2026 ». */
  readonly date: string;
}

/** Money of the regions of highest share against those of lowest share, under one definition. */
export interface GapView {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly definition: string;
  /** Which regions, what is apart, and how much the groups weigh in the answer. */
  readonly remarks: readonly string[];
  readonly source: string;
  readonly scatter: ScatterView;
  readonly table: TableView;
}

/** The gap under one definition; its title says what prevents it where it cannot be formed. */
export function presentGap(amounts: GapAmounts, grading: Grading, choice: GapChoice): GapView {
  const graded = gradeAmounts(amounts, grading);
  const gap = gapOf(graded);
  const { unit } = amounts.denominator;
  const name = `${choice.label}\u00a0: ${choice.measure.toLowerCase()}, selon ${grading.share}`;
  return {
    id: `ecart-${choice.perimeter}-${grading.id}`,
    name,
    title: gap ? titleOfGap(gap, unit, grading, choice.stage) : `Écart non calculable selon ${grading.share}`,
    subtitle: `${choice.measure}, euros par ${unit}, au ${choice.date}, selon ${grading.share}`,
    definition: grading.definition,
    remarks: gap
      ? [...describeGroups(gap, graded, amounts.denominator), ...describeReserves(graded)]
      : [NOT_FORMED],
    source: grading.source,
    scatter: toScatter(graded, gap, { grading, unit }),
    table: tableOfGap(graded, gap, {
      caption: `${name}, au ${choice.date}`,
      grading,
      denominator: amounts.denominator,
    }),
  };
}

const NOT_FORMED =
  'L’écart demande le montant, les habitants et la part de chaque région des deux groupes\u00a0: l’un d’eux n’est pas publié à cette livraison.';

/** « 3,41 € engagés par habitant là où l’on vit le plus hors unités urbaines, 5,20 € là où c’est le moins le cas ». */
function titleOfGap({ most, least }: TerritoryGap, unit: string, grading: Grading, stage: Stage): string {
  const high = sayEuros(most.eurosPerUnit);
  return `${high} ${stageParticiple(high, stage)} par ${unit} ${grading.most}, ${sayEuros(least.eurosPerUnit)} là où c’est le moins le cas`;
}

function describeGroups(
  gap: TerritoryGap,
  graded: readonly GradedAmount[],
  { unit, label: of }: Denominator,
): string[] {
  const names = ({ codes }: RegionGroup) => listWords(codes.map((code) => nameOf(graded, code)));
  const others = gapsOfOtherSizes(graded);
  const overseas = overseasEuros(graded);
  const ratio = gap.ratio === null ? '' : `, ou ${formatCount(gap.ratio)} fois le second montant`;
  return [
    `Les quatre régions de part la plus forte\u00a0: ${names(gap.most)}. De part la plus faible\u00a0: ${names(gap.least)}. Chaque groupe\u00a0: leurs montants, sur leurs ${of.toLowerCase()}.`,
    `Écart\u00a0: ${saySigned(gap.gap)} par ${unit}${ratio}.${
      others
        ? ` Avec trois, cinq ou six régions par groupe, il va de ${saySigned(others[0])} à ${saySigned(others[1])}.`
        : ''
    }`,
    overseas === null
      ? 'Les cinq régions d’outre-mer sont dessinées et dans aucun des deux groupes.'
      : `Les cinq régions d’outre-mer sont dessinées et dans aucun des deux groupes\u00a0: ${sayEuros(overseas)} par ${unit} ensemble.`,
  ];
}

function describeReserves(graded: readonly GradedAmount[]): string[] {
  const small = graded.filter(({ isSmall }) => isSmall);
  const fragile = graded.filter((region) => region.fragile !== null);
  return [
    ...(small.length === 0
      ? []
      : [
          `Petit effectif\u00a0: ${listWords(small.map(({ fact, projects }) => `${fact.name} (${formatQuantity(projects ?? 0, 'projet', 'projets')})`))}.`,
        ]),
    ...(fragile.length === 0
      ? []
      : [
          `Dénominateur fragile\u00a0: ${listWords(fragile.map((region) => `${region.fact.name} (${region.fragile})`))}.`,
        ]),
  ];
}

function toScatter(
  graded: readonly GradedAmount[],
  gap: TerritoryGap | null,
  { grading, unit }: { grading: Grading; unit: string },
): ScatterView {
  const level = (key: 'most' | 'least', group: RegionGroup) => {
    const shares = group.codes.map((code) => grading.shares[code] ?? 0);
    return {
      key,
      fromShare: Math.min(...shares),
      toShare: Math.max(...shares),
      euros: group.eurosPerUnit,
      text: sayEuros(group.eurosPerUnit),
    };
  };
  return {
    shareLabel: `${grading.label}, % des habitants`,
    eurosLabel: `€ par ${unit}`,
    points: graded.flatMap(({ code, fact, share, eurosPerUnit: euros, isOverseas, isSmall }) =>
      share === null || euros === null
        ? []
        : [{ code, name: fact.name, short: fact.short, share, euros, isOverseas, isSmall }],
    ),
    levels: gap ? [level('most', gap.most), level('least', gap.least)] : [],
  };
}

function nameOf(graded: readonly GradedAmount[], code: RegionCode): string {
  return graded.find((region) => region.code === code)?.fact.name ?? code;
}

/** « 3,41 € ». */
function sayEuros(euros: number): string {
  return formatEuros(euros * 100);
}

/** « +1,79 € », « −1,79 € », « 0,00 € ». */
export function saySigned(euros: number): string {
  return `${euros >= 0.005 ? '+' : ''}${sayEuros(euros)}`;
}
