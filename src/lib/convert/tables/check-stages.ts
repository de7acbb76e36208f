import { CODE_LABELS } from '#lib/contract/code-labels.ts';
import type { Line } from '#lib/domain/line.ts';
import type { Origin } from '#lib/domain/spending.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import type { Check } from './check.ts';
import { formatOrigin } from '#lib/convert/layouts/format-origin.ts';
import type { Movement } from './merge-operations.ts';

interface Bound {
  readonly low: Stage;
  readonly high: Stage;
  readonly words: string;
}

const BOUNDS: readonly Bound[] = [
  { low: 'contracted', high: 'committed', words: 'Contractualisé ≤ engagé' },
  { low: 'paid', high: 'contracted', words: 'Décaissé ≤ contractualisé' },
  { low: 'paid', high: 'committed', words: 'Décaissé ≤ engagé' },
];

/** Balances of one group of movements per stage, and the last movement read of each. */
interface Balance {
  readonly operator: string;
  readonly line: Line;
  readonly cents: Map<Stage, number>;
  readonly first: Origin;
  readonly last: Map<Stage, Origin>;
}

/**
 * Checks on the stages: each bound per operation, then per line; no balance below zero; the three stages delivered.
 * A bound looks only at the operators that deliver both of its stages: a stage that nobody delivers is « n.c. », and
 * nothing can be said to exceed it. An operation without movement at a delivered stage is at zero there.
 */
export function checkStages(movements: readonly Movement[]): Check[] {
  const operations = balanceBy(movements, ({ operationKey }) => operationKey);
  const parts = balanceBy(movements, ({ operation }) => `${operation.line} ${operation.operator}`);
  const delivered = deliveredStages(parts);
  const delivers = (operator: string, stage: Stage) => delivered.get(operator)?.stages.has(stage) ?? false;
  const comparable = (balances: readonly Balance[], { low, high }: Bound) =>
    balances.filter(({ operator }) => delivers(operator, low) && delivers(operator, high));
  return [
    ...BOUNDS.map((bound) => checkBound(bound, 'operation', 'par opération', comparable(operations, bound))),
    ...BOUNDS.map((bound) => checkBound(bound, 'line', 'par ligne', mergeByLine(comparable(parts, bound)))),
    checkNegative(operations),
    checkDelivered(delivered),
  ];
}

function checkBound(
  { low, high, words }: Bound,
  level: string,
  levelWords: string,
  balances: readonly Balance[],
): Check {
  const failing = balances.filter(({ cents }) => (cents.get(low) ?? 0) > (cents.get(high) ?? 0));
  return {
    id: `${level}-${low}-within-${high}`,
    label: `${words}, ${levelWords}, là où l’opérateur livre les deux étapes`,
    cases: balances.length,
    failures: failing.flatMap(({ last }) => toPlace(last.get(low))),
  };
}

function checkNegative(operations: readonly Balance[]): Check {
  const stages = operations.flatMap(({ cents, last }) =>
    [...cents].map(([stage, sum]) => ({ sum, origin: last.get(stage) })),
  );
  return {
    id: 'balances-not-negative',
    label: 'Le solde d’une opération n’est négatif à aucune étape',
    cases: stages.length,
    failures: stages.filter(({ sum }) => sum < 0).flatMap(({ origin }) => toPlace(origin)),
  };
}

interface Delivered {
  readonly stages: Set<Stage>;
  readonly first: Origin;
}

function checkDelivered(delivered: ReadonlyMap<string, Delivered>): Check {
  const cases = [...delivered]
    .sort()
    .flatMap(([, { stages, first }]) =>
      STAGES.map((stage) => ({ stage, isDelivered: stages.has(stage), origin: first })),
    );
  return {
    id: 'stages-delivered',
    label: 'Chaque opérateur livre les trois étapes : engagé, contractualisé, décaissé',
    cases: cases.length,
    failures: cases
      .filter(({ isDelivered }) => !isDelivered)
      .map(({ stage, origin }) => `${formatOrigin(origin)} (${CODE_LABELS.stage?.[stage]})`),
  };
}

function deliveredStages(balances: readonly Balance[]): Map<string, Delivered> {
  const delivered = new Map<string, Delivered>();
  for (const { operator, cents, first } of balances) {
    const known = delivered.get(operator) ?? { stages: new Set(), first };
    delivered.set(operator, known);
    for (const stage of cents.keys()) known.stages.add(stage);
  }
  return delivered;
}

function balanceBy(movements: readonly Movement[], keyOf: (movement: Movement) => string): Balance[] {
  const balances = new Map<string, Balance>();
  for (const movement of movements) {
    const { operation, stage, amountCents, origin } = movement;
    const key = keyOf(movement);
    const balance = balances.get(key) ?? newBalance(operation, origin);
    balances.set(key, balance);
    balance.cents.set(stage, (balance.cents.get(stage) ?? 0) + amountCents);
    balance.last.set(stage, origin);
  }
  return [...balances.values()];
}

function mergeByLine(parts: readonly Balance[]): Balance[] {
  const lines = new Map<Line, Balance>();
  for (const part of parts) {
    const line = lines.get(part.line) ?? newBalance(part, part.first);
    lines.set(part.line, line);
    for (const [stage, sum] of part.cents) line.cents.set(stage, (line.cents.get(stage) ?? 0) + sum);
    for (const [stage, origin] of part.last) line.last.set(stage, origin);
  }
  return [...lines.values()];
}

function newBalance({ operator, line }: Pick<Balance, 'operator' | 'line'>, first: Origin): Balance {
  return { operator, line, cents: new Map(), first, last: new Map() };
}

function toPlace(origin: Origin | undefined): string[] {
  return origin ? [formatOrigin(origin)] : [];
}
