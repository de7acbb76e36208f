import type { Row } from '#lib/contract/row.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import type { TerritoryRow } from '#lib/queries/by-region.ts';
import type { IndicatorRow, ObservationRow } from '#lib/queries/facts.ts';
import type { TotalsRow } from '#lib/queries/totals.ts';

const NOT_DELIVERED = 'non communiqué : aucun fichier de la livraison ne couvre cette ligne à cette étape';
const NO_VALUE = 'non communiqué : aucune valeur dans la livraison';

/** Both budget lines at the three stages, then what the delivery holds beside them; absent where it covers nothing. */
export function totalsRows(totals: readonly TotalsRow[]): Row[] {
  const announced = BUDGET_LINES.flatMap((line) => STAGES.map((stage) => ({ line, stage })));
  const beside = totals.filter(({ line }) => !announced.some((one) => one.line === line));
  return [...announced, ...beside].map(({ line, stage }) => {
    const found = totals.find((one) => one.line === line && one.stage === stage);
    return {
      line_id: line,
      stage,
      amount_cents: found?.cents ?? null,
      amount_cents_missing: found ? null : NOT_DELIVERED,
      movement_count: found?.movementCount ?? null,
    };
  });
}

/** The answer of one stage and rule: 21 territories for each line that it covers. */
export interface RegionAnswer {
  readonly stage: Stage;
  readonly rule: Rule;
  readonly rows: readonly TerritoryRow[];
}

/** Every territory of every line at every stage under every rule; absent where the delivery covers nothing. */
export function regionRows(answers: readonly RegionAnswer[]): Row[] {
  const lines = new Set([...BUDGET_LINES, ...answers.flatMap(({ rows }) => rows.map(({ line }) => line))]);
  return [...lines].flatMap((line) =>
    STAGES.flatMap((stage) =>
      RULES.flatMap((rule) => {
        const answer = answers.find((one) => one.stage === stage && one.rule === rule);
        const cents = new Map(
          answer?.rows.filter((row) => row.line === line).map((row) => [row.territory, row.cents]),
        );
        return TERRITORIES.map((territory) => ({
          line_id: line,
          stage,
          rule,
          region_code: territory,
          amount_cents: cents.get(territory) ?? null,
          amount_cents_missing: cents.has(territory) ? null : NOT_DELIVERED,
        }));
      }),
    ),
  );
}

/** Every value delivered, with what it measures; an indicator that has none is one row that says so. */
export function indicatorRows(
  indicators: readonly IndicatorRow[],
  observations: readonly ObservationRow[],
): Row[] {
  return indicators.flatMap(({ indicatorId, label, unit, nature }) => {
    const own = observations.filter((one) => one.indicatorId === indicatorId);
    return (own.length > 0 ? own : [null]).map((one) => ({
      indicator_id: indicatorId,
      label,
      unit,
      value_nature: nature,
      zone_id: one?.zoneId ?? null,
      date: one?.date ?? null,
      kind: one?.kind ?? null,
      value: one?.value ?? null,
      value_missing: typeof one?.value === 'number' ? null : NO_VALUE,
      qualifier: one?.qualifier ?? null,
      profession: one?.profession ?? null,
      training: one?.training ?? null,
      counted_as: one?.countedAs ?? null,
      source_id: one?.sourceId ?? null,
    }));
  });
}

/** Milestones as delivered, a date that lacks given its reason. */
export function milestoneRows(milestones: readonly Row[]): Row[] {
  return milestones.map((row) => ({
    ...row,
    due_on_missing: row['due_on'] === null ? 'aucune échéance publiée' : null,
    done_on_missing: row['done_on'] === null ? 'non constaté à la date de la version' : null,
  }));
}
