import type { BudgetLine } from '#lib/domain/line.ts';
import { overdueOf } from '#lib/domain/milestone.ts';
import { sumCents } from '#lib/domain/money.ts';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE, STAGES } from '#lib/domain/stage.ts';
import type { RegionCode, Territory } from '#lib/domain/territory.ts';
import { countOf } from '#lib/views/figure/checks-view.ts';
import { cite, indexSources, STANDING_LABELS } from '#lib/views/figure/cite.ts';
import { presentGaps } from '#lib/views/line/present-unknowns.ts';
import { overdueWords } from '#lib/views/milestones/describe-milestones.ts';
import { presentRegionGaps } from '#lib/views/region/region-gaps.ts';
import { nationalCents } from '#lib/views/region/regional-residuals.ts';
import { toRegionalAmounts } from '#lib/views/region/regional-rows.ts';
import { describeSilences, listAnnounced } from '#lib/views/silences/list-announced.ts';
import { agree, listWords } from '#lib/views/words/agree.ts';
import { formatAnnounced, formatExact, formatMillions, formatQuantity } from '#lib/views/words/format.ts';
import { LINE_LABELS } from '#lib/views/words/labels.ts';
import { sayAmount, stageParticiple } from '#lib/views/words/say-amount.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import type { SheetFacts } from './sheet-facts.ts';

/** What a sheet shows: some lines, in the country or in one region. */
export interface SheetPerimeter {
  readonly lines: readonly BudgetLine[];
  /** Null for the country. */
  readonly region: RegionCode | null;
}

type QualityRule = (facts: SheetFacts, perimeter: SheetPerimeter) => readonly string[];

/** The rules in the order of the box: what is wrong first, then what is missing, then how to read the rest. */
const QUALITY_RULES: readonly QualityRule[] = [
  sayFictitious,
  sayFailingChecks,
  sayProvisional,
  sayUnplaced,
  sayGaps,
  saySilences,
  sayOverdue,
  sayReading,
  sayStages,
  sayNeverAdded,
];

/** What the figures of a sheet do not say: one sentence per rule that holds for its perimeter, in the order of the rules. */
export function presentLimits(facts: SheetFacts, perimeter: SheetPerimeter): string[] {
  return [...new Set(QUALITY_RULES.flatMap((rule) => rule(facts, perimeter)))].map(typeset);
}

function sayFictitious({ nature }: SheetFacts): string[] {
  return nature === 'fictif' ? ['Données fictives : aucun montant de cette fiche n’est réel.'] : [];
}

function sayFailingChecks({ checks: { passed, total, failing = [] } }: SheetFacts): string[] {
  const broken = total - passed;
  if (broken === 0) return [];
  const which = failing.map((check) => `${check.label} (${countOf(check)})`).join(' ; ');
  return [`${broken} ${agree(broken, 'contrôle', 'contrôles')} sur ${total} en défaut : ${which}.`];
}

function sayProvisional({ provisional }: SheetFacts, { lines, region }: SheetPerimeter): string[] {
  return lines.flatMap((line) => {
    const own = provisional.filter(
      (row) => row.line === line && (region === null || row.territory === region),
    );
    const parts = STAGES.flatMap((stage) => {
      const rows = own.filter((row) => row.stage === stage);
      return rows.length === 0 ? [] : [sayAmount(sumCents(rows.map(({ cents }) => cents)), stage)];
    });
    if (parts.length === 0) return [];
    return [
      `${LINE_LABELS[line]} : à titre provisoire, ${listWords(parts)} ; une livraison suivante peut le changer.`,
    ];
  });
}

/** Money of the country that no region holds: a region may be short of it. */
function sayUnplaced({ regional }: SheetFacts, { lines }: SheetPerimeter): string[] {
  return lines.flatMap((line) => {
    const { amounts } = toRegionalAmounts(regional, { line, stage: DEFAULT_STAGE, rule: DEFAULT_RULE });
    const national = nationalCents(amounts);
    if (amounts === null || national === null) return [];
    const parts = UNPLACED.flatMap(([territory, words]) => {
      const cents = amounts.get(territory) ?? 0;
      return cents === 0 ? [] : [`${formatExact(cents)} ${words}`];
    });
    if (parts.length === 0) return [];
    return [
      `${LINE_LABELS[line]} : sur ${formatMillions(national)} ${stageParticiple(formatMillions(national), DEFAULT_STAGE)} dans le pays, ${listWords(parts)}, hors de toute région.`,
    ];
  });
}

const UNPLACED: readonly (readonly [Territory, string])[] = [
  ['unknown', 'sans territoire renseigné'],
  ['non-regionalised', 'non régionalisés'],
];

function sayGaps({ coverage, regional }: SheetFacts, { lines, region }: SheetPerimeter): string[] {
  if (region !== null) return presentRegionGaps(regional, region, coverage);
  return lines.flatMap((line) => presentGaps(coverage, line)).map(({ label, state }) => `${label}. ${state}`);
}

function saySilences({ register, asOf, nature }: SheetFacts): string[] {
  const announced = listAnnounced(register, { asOf, nature });
  return announced.length === 0 ? [] : [describeSilences(announced, { asOf, nature })];
}

function sayOverdue({ milestones, asOf }: SheetFacts): string[] {
  const late = milestones.flatMap((row) => {
    const overdue = row.doneOn === null ? overdueOf(row, asOf) : null;
    return overdue === null || overdue.days === 0 ? [] : [`${row.label} (${overdueWords(overdue)})`];
  });
  if (late.length === 0) return [];
  const subject = formatQuantity(late.length, 'jalon dépassé n’est', 'jalons dépassés ne sont');
  return [`${subject} pas ${agree(late.length, 'constaté', 'constatés')} : ${late.join(' ; ')}.`];
}

/** An envelope that is read in several ways: which one, and how well it is established. */
function sayReading({ envelopes, sources }: SheetFacts, { lines }: SheetPerimeter): string[] {
  const index = indexSources(sources);
  return envelopes.flatMap(({ line, isHeadline, reading, cents, standing, sourceId }) => {
    if (!isHeadline || reading === null || line === null || !lines.includes(line)) return [];
    return [
      `${LINE_LABELS[line]} : ${formatAnnounced(cents)} en lecture ${reading}, ${STANDING_LABELS[standing]} (${cite(sourceId, index).text}) ; les autres lectures du même montant donnent d’autres rapports.`,
    ];
  });
}

function sayStages({ coverage }: SheetFacts, { lines }: SheetPerimeter): string[] {
  return lines.some((line) => coverage.some((row) => row.line === line))
    ? ['Un montant engagé n’est pas un montant payé : seul le décaissé est sorti des caisses.']
    : [];
}

function sayNeverAdded(_facts: SheetFacts, { lines }: SheetPerimeter): string[] {
  return lines.length > 1 ? ['Les deux lignes ne s’ajoutent pas : l’une est peut-être dans l’autre.'] : [];
}
