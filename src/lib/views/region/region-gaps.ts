import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import type { CoverageRow } from '#lib/queries/coverage.ts';
import { LINE_LABELS } from '#lib/views/words/labels.ts';
import { usualDate } from '#lib/views/figure/inhabitants.ts';
import { presentGaps } from '#lib/views/line/present-unknowns.ts';
import { isSmallCount } from '#lib/domain/rank.ts';
import { toRegionalAmounts, type RegionalRows } from './regional-rows.ts';

/** What the figures of one region do not say, in sentences. Empty when nothing is missing. */
export function presentRegionGaps(
  rows: RegionalRows,
  code: RegionCode,
  coverage: readonly CoverageRow[],
): string[] {
  return [
    ...BUDGET_LINES.flatMap((line) => presentGaps(coverage, line)).map(
      ({ label, state }) => `${label}. ${state}`,
    ),
    ...BUDGET_LINES.flatMap((line) => gapsOfLine(rows, code, line)),
    ...gapsOfPeople(rows, code),
    ...gapsOfPopulation(rows, code),
  ];
}

function gapsOfLine(rows: RegionalRows, code: RegionCode, line: BudgetLine): string[] {
  const projects = toRegionalAmounts(rows, {
    line,
    stage: DEFAULT_STAGE,
    rule: DEFAULT_RULE,
  }).projects?.get(code);
  const hasTarget = (rows.targets ?? []).some((target) => target.regionCode === code && target.line === line);
  return [
    ...(hasTarget ? [] : [noTarget(line)]),
    ...(isSmallCount(projects ?? null)
      ? [`${LINE_LABELS[line]}\u00a0: moins de cinq projets, les rapports bougent à chacun d’eux.`]
      : []),
  ];
}

function noTarget(line: BudgetLine): string {
  return `${LINE_LABELS[line]}\u00a0: aucune cible régionale en euros n’est publiée\u00a0; le repère est un calcul.`;
}

function gapsOfPeople(rows: RegionalRows, code: RegionCode): string[] {
  const people = rows.people.find(([other]) => other === code)?.[1];
  return [
    ...((people?.trained ?? null) === null
      ? ['Le nombre de personnes formées dans la région n’est pas publié.']
      : []),
    ...((people?.target ?? null) === null
      ? ['La cible régionale de personnes formées n’est pas publiée.']
      : []),
  ];
}

function gapsOfPopulation(rows: RegionalRows, code: RegionCode): string[] {
  const fact = rows.regions.find(({ regionCode }) => regionCode === code);
  if (!fact?.populationAsOf) return ['La population n’était pas publiée à cette livraison.'];
  const usual = usualDate(rows.regions);
  return fact.populationAsOf === usual
    ? []
    : [
        `La population date de ${fact.populationAsOf.slice(0, 4)}, celle des autres régions de ${usual?.slice(0, 4) ?? ''}\u00a0: les rapports à la population sont fragiles.`,
      ];
}
