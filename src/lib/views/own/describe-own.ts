import type { Nature } from '#lib/contract/manifest.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { DEFAULT_RULE } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import { isRegionCode, REGION_CODES, type Territory } from '#lib/domain/territory.ts';
import type { FilterDimension } from '#lib/queries/filter-options.ts';
import { formatDate, formatExact, formatQuantity } from '#lib/views/words/format.ts';
import { RESIDUAL_LABELS } from '#lib/views/words/labels.ts';
import { ownTerritories, type OwnAnswers } from './own-answers.ts';

const MOST_NAMES = 3;

const PUBLISHED_NOUNS: Readonly<Record<Nature, string>> = {
  officiel: 'Chiffres officiels',
  public: 'Chiffres publiés',
  fictif: 'Chiffres fictifs du site',
};

/** « Bretagne », or the name of what is in no region. */
export function nameOf(own: OwnAnswers, territory: Territory): string {
  if (!isRegionCode(territory)) return RESIDUAL_LABELS[territory];
  return own.regionNames.find(([code]) => code === territory)?.[1] ?? territory;
}

/** Label that the own files give to an operator or a measure; its id where they give none. */
export function labelOf(own: OwnAnswers, dimension: FilterDimension, id: string): string {
  return own.labels.find((label) => label.dimension === dimension && label.id === id)?.label ?? id;
}

/** The two dates side by side, and what they do to the gaps. */
export function describeDates(own: OwnAnswers, asOf: string, nature: Nature): string {
  const published = `${PUBLISHED_NOUNS[nature]}\u00a0: au ${formatDate(asOf)}.`;
  if (own.asOf === null)
    return `${published} Vos fichiers\u00a0: sans date, les écarts sont donc à dates différentes.`;
  const date = `Vos fichiers\u00a0: au ${formatDate(own.asOf)}`;
  return own.asOf === asOf
    ? `${published} ${date}, la même date.`
    : `${published} ${date}. Les écarts sont à dates différentes.`;
}

/** What the own files hold of one line: who, where, from when to when; what they do not hold is n.c., not zero. */
export function describeReach(own: OwnAnswers, line: BudgetLine): string {
  const rows = own.coverage.filter((row) => row.line === line);
  if (rows.length === 0)
    return 'Vos fichiers ne portent aucun montant de cette ligne\u00a0: n.c., et non zéro.';
  const operators = [...new Set(rows.map(({ operator }) => operator))].map((id) =>
    labelOf(own, 'operator', id),
  );
  const first = rows.map(({ firstDate }) => firstDate).sort()[0] ?? null;
  const last =
    rows
      .map(({ lastDate }) => lastDate)
      .sort()
      .at(-1) ?? null;
  const period =
    first === last ? `le ${formatDate(first)}` : `du ${formatDate(first)} au ${formatDate(last)}`;
  const who = withNames(formatQuantity(operators.length, 'opérateur', 'opérateurs'), operators);
  return `De cette ligne, vos fichiers portent\u00a0: ${who}, ${describePlaces(own, line)}, ${period}. Ce qu’ils ne portent pas est n.c., et non zéro.`;
}

/** Says that a national gap is mostly what the own files leave out; null when they reach the 18 regions. */
export function describePartial(own: OwnAnswers, line: BudgetLine): string | null {
  const count = regionsOf(own, line).length;
  if (count === 0 || count === REGION_CODES.length) return null;
  return `Vos fichiers ne portent que sur ${formatQuantity(count, 'région', 'régions')}\u00a0: l’écart national dit surtout ce qui n’y est pas. L’écart qui compare la même chose est celui d’une région.`;
}

/** Money of the own files that is in neither line, at the default stage; null when there is none. */
export function describeOutside(own: OwnAnswers): string | null {
  const outside = own.totals.find((row) => row.line === 'hors-perimetre' && row.stage === DEFAULT_STAGE);
  return outside
    ? `${formatExact(outside.cents)} engagés de vos fichiers ne sont rattachés à aucune des deux lignes\u00a0: ils ne sont comparés à rien.`
    : null;
}

function describePlaces(own: OwnAnswers, line: BudgetLine): string {
  const regions = regionsOf(own, line);
  const count = `${formatQuantity(regions.length, 'région', 'régions')} sur ${REGION_CODES.length}`;
  return withNames(
    count,
    regions.map((code) => nameOf(own, code)),
  );
}

/** « 2 opérateurs (A, B) »; a long list is only counted. */
function withNames(count: string, names: readonly string[]): string {
  return names.length === 0 || names.length > MOST_NAMES ? count : `${count} (${names.join(', ')})`;
}

function regionsOf(own: OwnAnswers, line: BudgetLine): Territory[] {
  return ownTerritories(own, { line, rule: DEFAULT_RULE }).filter(isRegionCode);
}
