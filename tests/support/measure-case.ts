import { selectCoverage } from '#lib/queries/coverage.ts';
import type { MeasureClaimRow } from '#lib/queries/facts.ts';
import { selectMeasureMoney } from '#lib/queries/measure-money.ts';
import { selectOperationLives } from '#lib/queries/operation-lives.ts';
import { ask } from '#lib/queries/question.ts';
import type { MeasureRows } from '#lib/views/measure/measure-rows.ts';
import { day } from './records.ts';
import { openSeededEngine } from './seeded-engine.ts';
import type { SeededMovement } from './seeded-spending.ts';

const COSTS: Readonly<Record<string, number>> = { 'OP-1': 4_000_00, 'OP-2': 4_000_00, 'OP-3': 1_000_00 };

/** operation, project, stage, kind, date, euros */
const TOLD = [
  ['OP-1', 'P-1', 'committed', 'award', '2024-03-01', 1000],
  ['OP-1', 'P-1', 'contracted', 'award', '2025-03-01', 1000],
  ['OP-1', 'P-1', 'paid', 'award', '2025-03-11', 300],
  ['OP-1', 'P-1', 'paid', 'repayment', '2025-04-01', -100],
  ['OP-2', 'P-1', 'committed', 'award', '2024-02-21', 2000],
  ['OP-2', 'P-1', 'contracted', 'award', '2024-03-02', 2000],
  ['OP-2', 'P-1', 'paid', 'repayment', '2024-12-01', -5],
  ['OP-3', null, 'committed', 'award', '2024-04-01', 500],
  ['OP-4', null, 'committed', 'award', '2024-02-11', 400],
  ['OP-4', null, 'committed', 'cancellation', '2024-05-01', -400],
] as const;

const movements: readonly SeededMovement[] = TOLD.map(
  ([operation, project, stage, kind, date, euros], key) => ({
    key,
    operation,
    project,
    beneficiary: `Établissement fictif ${operation}`,
    siret: null,
    line: 'ia-sante',
    measure: 'mesure-a',
    operator: 'operateur-fictif-a',
    stage,
    kind,
    date,
    cents: euros * 100,
    aidType: kind === 'repayment' ? 'repayable-advance' : 'grant',
    ...(COSTS[operation] === undefined ? {} : { totalCostCents: COSTS[operation] }),
    parts: { seat: [['84', euros * 100]], place: [['84', euros * 100]], partners: [['84', euros * 100]] },
  }),
);

export function claim(
  kind: MeasureClaimRow['claim'],
  value: string,
  told: Partial<MeasureClaimRow> = {},
): MeasureClaimRow {
  return { measureId: 'mesure-a', claim: kind, value, note: null, sourceId: null, ...told };
}

const NO_FACTS = { indicators: [], observations: [], milestones: [], announcements: [], regions: [] };

/** One measure as the shipped engine answers it, from the four operations above. */
export async function measureCase(claims: readonly MeasureClaimRow[]): Promise<MeasureRows> {
  const { engine } = await openSeededEngine(movements);
  const [money, lives, coverage] = [
    await ask(engine, selectMeasureMoney, null),
    await ask(engine, selectOperationLives, null),
    await ask(engine, selectCoverage, null),
  ];
  await engine.close();
  return { ...silentMeasure(claims), money, lives, coverage };
}

/** One measure that no file tells of. */
export function silentMeasure(claims: readonly MeasureClaimRow[]): MeasureRows {
  return {
    measure: { measureId: 'mesure-a', label: 'Mesure A', line: 'ia-sante', knownState: null, sourceId: 's1' },
    claims,
    money: [],
    lives: [],
    coverage: [],
    ...NO_FACTS,
    sources: [
      {
        sourceId: 's1',
        title: 'Annonce',
        publisher: 'ANFH',
        url: null,
        urlIs: null,
        publishedOn: day('2025-11-12'),
        datePrecision: 'day',
        knownOn: day('2025-11-12'),
        standing: 'official-relay',
      },
    ],
  };
}

export const MEASURE_CONTEXT = {
  scope: { base: '', dataset: 'essai', version: null },
  asOf: day('2026-09-30'),
} as const;
