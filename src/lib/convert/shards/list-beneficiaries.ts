import type { BeneficiaryEntry, OperationEntry, StageCents } from '#lib/contract/shards.ts';
import { addStages, groupBy, mergeRules } from './list-operations.ts';

const SIREN_DIGITS = 9;

/**
 * Every beneficiary that has a SIRET, by its SIREN. An operation without SIRET (none given, or masked) is of nobody
 * here: two equal names are not one person.
 */
export function listBeneficiaries(operations: readonly OperationEntry[]): BeneficiaryEntry[] {
  const known = operations.filter(({ siret }) => siret !== null);
  const bySiren = groupBy(known, ({ siret }) => String(siret).slice(0, SIREN_DIGITS));
  return [...bySiren].map(([id, own]) => toEntry(id, own)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function toEntry(id: string, operations: readonly OperationEntry[]): BeneficiaryEntry {
  const names = groupBy(
    operations.flatMap(({ beneficiary }) => beneficiary ?? []),
    (name) => name,
  );
  return {
    id,
    names: [...names].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name),
    operations: operations.map((operation) => ({
      id: operation.id,
      project: operation.project,
      siret: String(operation.siret),
      line: operation.line,
      measure: operation.measure,
      operator: operation.operator,
      role: operation.role,
      cents: balance(operation),
    })),
    placed: placeAll(operations),
  };
}

/** The movements of an operation, stage by stage. */
function balance({ movements }: OperationEntry): StageCents {
  return movements.map(({ stage, cents }): StageCents => ({ [stage]: cents })).reduce(addStages, {});
}

function placeAll(operations: readonly OperationEntry[]): BeneficiaryEntry['placed'] {
  const parts = operations.flatMap(({ line, placed }) =>
    placed.flatMap((part) => part.rules.map((rule) => ({ ...part, rule, line }))),
  );
  const groups = groupBy(parts, ({ rule, line, territory }) => [rule, line, territory].join(' '));
  return mergeRules(
    [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { rule, line, territory } = first;
      const cents = group.map((part) => part.cents).reduce(addStages);
      return [{ rules: [rule], line, territory, operations: group.length, cents }];
    }),
  );
}
