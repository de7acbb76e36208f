import { CODE_LABELS } from '#lib/contract/code-labels.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { formatOrigin } from '#lib/convert/layouts/format-origin.ts';
import { CheckTally, type Check } from './check.ts';
import type { OperationStore } from './operation-store.ts';
import { indexOfStage, type StageBalance, type StageBalances } from './stage-balances.ts';

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

/** Balances of the movements of one operator under one line, or of one line. */
interface Part {
  readonly operator: string;
  readonly line: string;
  readonly first: number;
  readonly cents: number[];
  readonly last: number[];
}

/**
 * Checks on the stages: each bound per operation, then per line; no balance below zero; the three stages delivered.
 * A bound looks only at the operators that deliver both of its stages: a stage that nobody delivers is « n.c. », and
 * nothing can be said to exceed it. An operation without movement at a delivered stage is at zero there.
 */
export function checkStages(balances: StageBalances, operations: OperationStore): Check[] {
  const parts = [...partsOf(balances, operations).values()];
  const delivered = deliveredStages(parts);
  const isComparable = (operator: string, { low, high }: Bound) =>
    delivered.get(operator)?.has(low) === true && delivered.get(operator)?.has(high) === true;
  const place = (at: number) => formatOrigin(balances.originOf(at));
  const within = BOUNDS.map(() => new CheckTally());
  const negative = new CheckTally();
  for (const balance of balances.all()) {
    const operator = operatorOf(balance, operations);
    BOUNDS.forEach((bound, index) => {
      if (isComparable(operator, bound)) within[index]?.add(exceeds(balance, bound, place));
    });
    balance.last.forEach((last, stage) => {
      if (last !== -1) negative.add((balance.cents[stage] ?? 0) < 0 ? place(last) : null);
    });
  }
  return [
    ...BOUNDS.map((bound, index) => toBound(bound, 'operation', 'par opération', within[index])),
    ...BOUNDS.map((bound) => {
      const tally = new CheckTally();
      const comparable = parts.filter(({ operator }) => isComparable(operator, bound));
      for (const line of mergeByLine(comparable)) tally.add(exceeds(line, bound, place));
      return toBound(bound, 'line', 'par ligne', tally);
    }),
    negative.toCheck('balances-not-negative', 'Le solde d’une opération n’est négatif à aucune étape'),
    checkDelivered(parts, delivered, place),
  ];
}

function operatorOf({ operation }: StageBalance, { cells }: OperationStore): string {
  return cells.operator.get(operation) ?? 'unknown';
}

function exceeds(
  { cents, last }: Pick<StageBalance, 'cents' | 'last'>,
  { low, high }: Bound,
  place: (at: number) => string,
): string | null {
  const [below, above] = [indexOfStage(low), indexOfStage(high)];
  const at = last[below] ?? -1;
  return at !== -1 && (cents[below] ?? 0) > (cents[above] ?? 0) ? place(at) : null;
}

function toBound({ low, high, words }: Bound, level: string, levelWords: string, tally = new CheckTally()) {
  const label = `${words}, ${levelWords}, là où l’opérateur livre les deux étapes`;
  return tally.toCheck(`${level}-${low}-within-${high}`, label);
}

function checkDelivered(
  parts: readonly Part[],
  delivered: ReadonlyMap<string, ReadonlySet<Stage>>,
  place: (at: number) => string,
): Check {
  const tally = new CheckTally();
  for (const [operator, stages] of [...delivered].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const first = parts.find((part) => part.operator === operator)?.first ?? -1;
    for (const stage of STAGES)
      tally.add(stages.has(stage) ? null : `${place(first)} (${CODE_LABELS.stage?.[stage]})`);
  }
  return tally.toCheck(
    'stages-delivered',
    'Chaque opérateur livre les trois étapes : engagé, contractualisé, décaissé',
  );
}

function deliveredStages(parts: readonly Part[]): Map<string, Set<Stage>> {
  const delivered = new Map<string, Set<Stage>>();
  for (const { operator, last } of parts) {
    const known = delivered.get(operator) ?? new Set();
    delivered.set(operator, known);
    for (const stage of STAGES) if ((last[indexOfStage(stage)] ?? -1) !== -1) known.add(stage);
  }
  return delivered;
}

/** One part per line and operator, in the order of their first movements. */
function partsOf(balances: StageBalances, operations: OperationStore): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const balance of balances.all()) {
    const operator = operatorOf(balance, operations);
    const line = operations.cells.line.get(balance.operation) ?? 'hors-perimetre';
    const key = `${line} ${operator}`;
    const part = parts.get(key) ?? {
      operator,
      line,
      first: balance.first,
      cents: [0, 0, 0],
      last: [-1, -1, -1],
    };
    parts.set(key, part);
    balance.cents.forEach((sum, stage) => (part.cents[stage] = (part.cents[stage] ?? 0) + sum));
    balance.last.forEach((last, stage) => (part.last[stage] = Math.max(part.last[stage] ?? -1, last)));
  }
  return parts;
}

function mergeByLine(parts: readonly Part[]): Part[] {
  const lines = new Map<string, Part>();
  for (const part of parts) {
    const line = lines.get(part.line) ?? { ...part, cents: [0, 0, 0], last: [-1, -1, -1] };
    lines.set(part.line, line);
    part.cents.forEach((sum, stage) => (line.cents[stage] = (line.cents[stage] ?? 0) + sum));
    part.last.forEach((last, stage) => {
      if (last !== -1) line.last[stage] = last;
    });
  }
  return [...lines.values()];
}
