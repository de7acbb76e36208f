import { CODE_LABELS } from '#lib/contract/code-labels.ts';
import type { Origin } from '#lib/domain/spending.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import type { Check } from './check.ts';
import { formatOrigin } from './format-origin.ts';
import type { Movement } from './merge-operations.ts';

interface Bound {
  readonly low: Stage;
  readonly high: Stage;
  readonly words: string;
}

const BOUNDS: readonly Bound[] = [
  { low: 'contracted', high: 'committed', words: 'contractualisé ≤ engagé' },
  { low: 'paid', high: 'contracted', words: 'décaissé ≤ contractualisé' },
  { low: 'paid', high: 'committed', words: 'décaissé ≤ engagé' },
];

/** Balances of one operation, or of one line, per stage, and the last movement read of each. */
interface Balance {
  readonly cents: Map<Stage, number>;
  readonly last: Map<Stage, Origin>;
}

/**
 * Checks on the stages: each bound per operation, then per line; no balance below zero; the three stages delivered.
 * A bound looks only at the operators that deliver both of its stages: a stage that nobody delivers is « n.c. », and
 * nothing can be said to exceed it. An operation without movement at a delivered stage is at zero there.
 */
export function checkStages(movements: readonly Movement[]): Check[] {
  const delivered = new Set(movements.map(({ operation, stage }) => `${stage} ${operation.operator}`));
  const byOperation = (movement: Movement) => movement.operationKey;
  const byLine = (movement: Movement) => movement.operation.line;
  return [
    ...BOUNDS.map((bound) => checkBound(bound, 'operation', 'par opération', byOperation)),
    ...BOUNDS.map((bound) => checkBound(bound, 'line', 'par ligne', byLine)),
    checkNegative(movements),
    checkDelivered(movements, delivered),
  ];

  function checkBound(
    { low, high, words }: Bound,
    level: string,
    levelWords: string,
    keyOf: (movement: Movement) => string,
  ): Check {
    const compared = movements.filter(
      ({ operation: { operator } }) =>
        delivered.has(`${low} ${operator}`) && delivered.has(`${high} ${operator}`),
    );
    const balances = [...balanceBy(compared, keyOf).values()];
    const failing = balances.filter(({ cents }) => (cents.get(low) ?? 0) > (cents.get(high) ?? 0));
    return {
      id: `${level}-${low}-within-${high}`,
      label: `${words[0]?.toUpperCase()}${words.slice(1)}, ${levelWords}, là où l’opérateur livre les deux étapes`,
      cases: balances.length,
      failures: failing.flatMap(({ last }) => toPlace(last.get(low))),
    };
  }
}

function checkNegative(movements: readonly Movement[]): Check {
  const balances = [...balanceBy(movements, ({ operationKey }) => operationKey).values()];
  const stages = balances.flatMap(({ cents, last }) =>
    [...cents].map(([stage, sum]) => ({ sum, origin: last.get(stage) })),
  );
  return {
    id: 'balances-not-negative',
    label: 'Le solde d’une opération n’est négatif à aucune étape',
    cases: stages.length,
    failures: stages.filter(({ sum }) => sum < 0).flatMap(({ origin }) => toPlace(origin)),
  };
}

function checkDelivered(movements: readonly Movement[], delivered: ReadonlySet<string>): Check {
  const first = new Map<string, Origin>();
  for (const { operation, origin } of movements)
    if (!first.has(operation.operator)) first.set(operation.operator, origin);
  const cases = [...first]
    .sort()
    .flatMap(([operator, origin]) =>
      STAGES.map((stage) => ({ stage, isDelivered: delivered.has(`${stage} ${operator}`), origin })),
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

function balanceBy(
  movements: readonly Movement[],
  keyOf: (movement: Movement) => string,
): Map<string, Balance> {
  const balances = new Map<string, Balance>();
  for (const movement of movements) {
    const key = keyOf(movement);
    const balance = balances.get(key) ?? { cents: new Map(), last: new Map() };
    balances.set(key, balance);
    balance.cents.set(movement.stage, (balance.cents.get(movement.stage) ?? 0) + movement.amountCents);
    balance.last.set(movement.stage, movement.origin);
  }
  return balances;
}

function toPlace(origin: Origin | undefined): string[] {
  return origin ? [formatOrigin(origin)] : [];
}
