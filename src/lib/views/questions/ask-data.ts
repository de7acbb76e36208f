import { milestoneState, overdueOf } from '#lib/domain/milestone.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import type { OperationLifeRow } from '#lib/queries/operation-lives.ts';
import { claimed } from '#lib/views/measure/measure-rows.ts';
import {
  describeMilestones,
  MILESTONE_WORDS,
  overdueWords,
} from '#lib/views/milestones/describe-milestones.ts';
import { findMoneyGaps } from '#lib/views/line/money-gaps.ts';
import { describeChange, toLineChange } from '#lib/views/parlement/line-change.ts';
import { summarise } from '#lib/views/revisions/summarise.ts';
import { findEmptyIndicators } from '#lib/views/silences/empty-indicators.ts';
import { isAnnounced } from '#lib/views/silences/present-announced.ts';
import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import { listWords } from '#lib/views/words/agree.ts';
import { uncapitalize } from '#lib/views/words/capital.ts';
import { formatCount, formatDate, formatExact, formatQuantity } from '#lib/views/words/format.ts';
import { LINE_LABELS } from '#lib/views/words/labels.ts';
import { stageWord } from '#lib/views/words/say-amount.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import {
  answered,
  measuresOf,
  missing,
  quoted,
  sayByLine,
  type QuestionRows,
  type Reply,
} from './question-rows.ts';

/** 20. Checks, money that nobody delivers, indicators without a value, contradictions, and the latest source. */
export function answerQuality(rows: QuestionRows): Reply {
  const { measures, checks, asOf } = rows;
  const [facts] = measures;
  if (!facts)
    return missing('measures.csv', 'les mesures suivies, et ce que chaque source en dit', 'donnees');
  const broken = checks.filter(({ passed }) => !passed).length;
  const gaps = BUDGET_LINES.flatMap((line) => findMoneyGaps(facts.coverage, line)).map(
    ({ line, stages }) => `${LINE_LABELS[line]} (${stages.map(stageWord).join(', ')})`,
  );
  const empty = findEmptyIndicators(facts.indicators, facts.observations, facts.regions).length;
  const contradicted = measures.filter(
    ({ claims }) => new Set(claimed(claims, 'amount_eur').map(({ value }) => value)).size > 1,
  );
  const unseen = facts.announcements.filter(isAnnounced).length;
  const latest =
    facts.sources
      .map(({ knownOn }) => knownOn)
      .toSorted()
      .at(-1) ?? null;
  const told = [
    `${formatQuantity(broken, 'contrôle', 'contrôles')} en défaut sur ${checks.length}`,
    `argent non livré\u00a0: ${gaps.length === 0 ? 'aucune étape' : listWords(gaps)}`,
    `${formatQuantity(empty, 'indicateur', 'indicateurs')} sur ${facts.indicators.length} sans valeur dans une région au moins`,
    `montants contradictoires\u00a0: ${contradicted.length === 0 ? 'aucune mesure' : listWords(contradicted.map(({ measure }) => typeset(measure.label)))}`,
    formatQuantity(unseen, 'annonce sans publication', 'annonces sans publication'),
    `${formatQuantity(facts.sources.length, 'source', 'sources')}, la plus récente connue le ${formatDate(latest)}`,
  ];
  return answered(`Au ${formatDate(asOf)}\u00a0: ${told.join('\u202f; ')}.`, 'donnees');
}

/** 23. What was due and seen, and each milestone that is late or without a date. */
export function answerMilestones({ asOf, measures }: QuestionRows): Reply {
  const milestones = measures[0]?.milestones ?? [];
  if (milestones.length === 0)
    return missing('milestones.csv', 'les jalons, leur date prévue et leur date constatée', 'jalons');
  const told = milestones.flatMap((row) => {
    const state = milestoneState(row, asOf);
    const overdue = overdueOf(row, asOf);
    if (overdue && overdue.days > 0)
      return [`${typeset(row.label)} (${uncapitalize(MILESTONE_WORDS[state])}, ${overdueWords(overdue)})`];
    return state === 'undated' ? [`${typeset(row.label)} (sans date annoncée, non constaté)`] : [];
  });
  const detail = told.length === 0 ? 'aucun n’est en retard' : told.join('\u202f; ');
  return quoted(
    `${describeMilestones(
      milestones.map((row) => milestoneState(row, asOf)),
      asOf,
    ).replace(/\.$/, '')}\u00a0: ${detail}.`,
    'jalons',
    milestones.map(({ sourceId }) => sourceId),
  );
}

/** 24. What each line became since the delivery before: amounts, new operations, cancelled ones, revisions. */
export function answerChanges(rows: QuestionRows): Reply {
  const { parlement, livesBefore, revisions, versionId } = rows;
  if (parlement.previous === null || livesBefore === null)
    return missing('une livraison précédente', 'celle-ci est la première', 'revisions');
  const told = BUDGET_LINES.map((line) => {
    const change = describeChange(toLineChange(line, parlement)).replace(/\.$/, '');
    return `${change}\u202f; ${sayOperations(rows, line, livesBefore)}.`;
  });
  return answered(
    `${told.join(' ')} Révisions\u00a0: ${summarise(revisions).replace(/\.$/, '')}. Version citable\u00a0: ${versionId}.`,
    'revisions',
  );
}

function sayOperations(rows: QuestionRows, line: BudgetLine, before: readonly OperationLifeRow[]): string {
  const isAlive = ({ committedCents }: OperationLifeRow) => (committedCents ?? 0) > 0;
  const known = new Map(before.filter((row) => row.line === line).map((row) => [row.operationKey, row]));
  const lives = measuresOf(rows, line).flatMap((measure) => measure.lives);
  if (lives.length === 0 && known.size === 0) return 'aucune opération n’est livrée';
  const created = lives.filter((row) => isAlive(row) && !known.has(row.operationKey)).length;
  const cancelled = lives.filter((row) => {
    const past = known.get(row.operationKey);
    return past !== undefined && isAlive(past) && !isAlive(row);
  }).length;
  return `${formatQuantity(created, 'opération nouvelle', 'opérations nouvelles')} et ${formatQuantity(cancelled, 'annulée', 'annulées')}`;
}

/** 25. What it takes to compute a figure again: tables with their digests, exact totals to find again. */
export function answerRerun(rows: QuestionRows): Reply {
  const { asOf, tables, versionId, parlement } = rows;
  const lines = tables.reduce((sum, table) => sum + table.rows, 0);
  const exact = sayByLine((line) => {
    const total = parlement.delivered.find((row) => row.line === line && row.stage === DEFAULT_STAGE);
    return total ? `${formatExact(total.cents)} ${stageWord(DEFAULT_STAGE)}s` : null;
  });
  const find =
    exact === null
      ? 'aucun montant n’est livré, donc aucun n’est à recalculer.'
      : `à retrouver au centime\u00a0: ${uncapitalize(exact)}`;
  return answered(
    `Oui\u00a0: au ${formatDate(asOf)}, la version ${versionId} publie ${formatQuantity(tables.length, 'table', 'tables')} et ${formatCount(lines)} lignes, chacune de ces tables avec son empreinte SHA-256, et «\u00a0Voir le SQL\u00a0» rejoue chaque chiffre\u202f; ${find}`,
    'explorer/sql',
  );
}
