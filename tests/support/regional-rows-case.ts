import { BUDGET_LINES } from '#lib/domain/line.ts';
import { cents } from '#lib/domain/money.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import type { RegionalRows } from '#lib/views/region/regional-rows.ts';
import { REGIONS } from './regional-case.ts';

/** Engagé 100 €, 200 €…; contractualisé half of it; nothing delivered on payments of the training line. */
function centsOf(rule: Rule, stage: Stage, isTraining: boolean) {
  if (isTraining && stage === 'paid') return null;
  const part = { committed: 1, contracted: 0.5, paid: 0.25 }[stage];
  const shift = rule === 'place' ? 10_00 : 0;
  return TERRITORIES.map((_, index) => cents((index + 1) * 100_00 * part + shift));
}

const record = <Key extends string, Value>(keys: readonly Key[], valueOf: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;

/** Two lines in eighteen regions; the region « 94 » has three projects and the census of 2017. */
export const ROWS_CASE: RegionalRows = {
  cents: record(RULES, (rule) =>
    record(STAGES, (stage) => record(BUDGET_LINES, (line) => centsOf(rule, stage, line === 'formation'))),
  ),
  projects: record(RULES, () =>
    record(BUDGET_LINES, () => TERRITORIES.map((territory) => (territory === '94' ? 3 : 7))),
  ),
  operations: record(RULES, () =>
    record(BUDGET_LINES, () => TERRITORIES.map((territory) => (territory === '94' ? 3 : 8))),
  ),
  envelopes: { 'ia-sante': cents(18_000_00), formation: null },
  people: [['01', { trained: 40, trainedAsOf: '2026-09-30', target: 50, targetDate: '2030-12-31' }]],
  regions: REGIONS,
  denominators: [],
};
