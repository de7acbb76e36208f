import type { IsoDate } from '#lib/domain/calendar.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { cents } from '#lib/domain/money.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { TERRITORIES, type Territory } from '#lib/domain/territory.ts';
import type { OwnAnswers } from '#lib/views/own/own-answers.ts';

const record = <Key extends string, Value>(keys: readonly Key[], valueOf: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;

const at = (values: Partial<Record<Territory, number>>) =>
  TERRITORIES.map((territory) => cents(values[territory] ?? 0));

const CENTS: Readonly<Record<Stage, Partial<Record<Territory, number>> | null>> = {
  committed: { '53': 1_250_00, '84': 3_000_50 },
  contracted: { '53': 0, '84': 2_000_00 },
  paid: null,
};

/**
 * Two fictitious operations of line `ia-sante`: one in « 53 », committed and not yet contracted, one in « 84 »; no file
 * of payments, nothing of the training line, 40 € of neither line.
 */
export const OWN_CASE: OwnAnswers = {
  readAt: '2026-10-20T08:30:00.000Z',
  files: ['essai.csv'],
  asOf: '2026-10-15' as IsoDate,
  totals: [
    total('hors-perimetre', 'committed', 40_00),
    total('ia-sante', 'committed', 4_250_50),
    total('ia-sante', 'contracted', 2_000_00),
  ],
  coverage: [
    {
      line: 'ia-sante',
      stage: 'committed',
      operator: 'operateur-fictif-a',
      movementCount: 2,
      firstDate: '2026-03-03' as IsoDate,
      lastDate: '2026-06-30' as IsoDate,
    },
    {
      line: 'ia-sante',
      stage: 'contracted',
      operator: 'operateur-fictif-a',
      movementCount: 1,
      firstDate: '2026-09-01' as IsoDate,
      lastDate: '2026-09-01' as IsoDate,
    },
  ],
  months: [],
  byMeasure: [part('impact-ia', 3_000_50), part(null, 1_250_00)],
  byOperator: [{ ...part('operateur-fictif-a', 4_250_50), id: 'operateur-fictif-a' }],
  cents: record(RULES, () =>
    record(STAGES, (stage) =>
      record(BUDGET_LINES, (line) => {
        const values = CENTS[stage];
        return line === 'ia-sante' && values ? at(values) : null;
      }),
    ),
  ),
  operations: record(RULES, () =>
    record(BUDGET_LINES, (line) =>
      line === 'ia-sante'
        ? TERRITORIES.map((territory) => (territory === '53' || territory === '84' ? 1 : 0))
        : null,
    ),
  ),
  regionNames: [
    ['53', 'Bretagne'],
    ['84', 'Auvergne-Rhône-Alpes'],
  ],
  labels: [{ dimension: 'operator', id: 'operateur-fictif-a', label: 'Opérateur fictif A' }],
};

function total(line: OwnAnswers['totals'][number]['line'], stage: Stage, amount: number) {
  return {
    line,
    stage,
    cents: cents(amount),
    grossCents: cents(amount),
    movementCount: 1,
    operationCount: 1,
  };
}

function part(id: string | null, amount: number) {
  return {
    line: 'ia-sante',
    stage: 'committed',
    id,
    cents: cents(amount),
    grossCents: cents(amount),
    operationCount: 1,
  } as const;
}
