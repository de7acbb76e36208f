import { lastDayOfMonth } from '#lib/domain/calendar.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { cents, euros } from '#lib/domain/money.ts';
import { recordOf } from '#lib/domain/record.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { REGION_CODES, TERRITORIES } from '#lib/domain/territory.ts';
import type { EnvelopeRow, MilestoneRow, ObservationRow } from '#lib/queries/facts.ts';
import { inhabitantsOf } from '#lib/views/figure/inhabitants.ts';
import type { Grading } from '#lib/views/equity/gradings.ts';
import type { QuestionRows } from '#lib/views/questions/question-rows.ts';
import { indicatorRow } from './indicator-case.ts';
import { claim, measureCase } from './measure-case.ts';
import { day } from './records.ts';
import { REGIONS } from './regional-case.ts';
import { ROWS_CASE } from './regional-rows-case.ts';

const AS_OF = day('2026-09-30');

export function envelopeRow(told: Partial<EnvelopeRow>): EnvelopeRow {
  return {
    line: 'ia-sante',
    perimeter: null,
    reading: null,
    label: 'Enveloppe',
    cents: euros(10_000),
    qualifier: null,
    announcedOn: day('2025-02-10'),
    datePrecision: 'day',
    horizon: 2030,
    sourceId: null,
    standing: 'stated',
    isComputed: false,
    isHeadline: false,
    note: null,
    ...told,
  };
}

export function observationRow(told: Partial<ObservationRow>): ObservationRow {
  return {
    indicatorId: 'soignants-formes',
    zoneId: 'FRANCE',
    date: AS_OF,
    datePrecision: 'day',
    kind: 'va',
    value: null,
    qualifier: null,
    isComputed: false,
    profession: null,
    training: null,
    countedAs: null,
    sourceId: null,
    sourceFile: null,
    sourceLine: null,
    ...told,
  };
}

export function milestoneRow(told: Partial<MilestoneRow>): MilestoneRow {
  return {
    milestoneId: 'jalon-a',
    label: 'Jalon A',
    dueOn: day('2026-08-31'),
    duePrecision: 'day',
    doneOn: null,
    donePrecision: null,
    knownState: null,
    sourceId: null,
    owner: null,
    document: null,
    note: null,
    ...told,
  };
}

const total = (stage: Stage, amount: number, line: 'ia-sante' | 'formation' = 'ia-sante') => ({
  line,
  stage,
  cents: euros(amount),
  grossCents: euros(amount),
  movementCount: 1,
  operationCount: 1,
});

/** Eight thousand euros committed of ten thousand, six thousand contracted, three thousand paid; 600 paid for people. */
const TOTALS = [
  total('committed', 8_000),
  total('contracted', 6_000),
  total('paid', 3_000),
  total('paid', 600, 'formation'),
];

/** Shares that fall from one region to the next. */
const grading = (id: string): Grading => ({
  id,
  label: id,
  share: `la part ${id}`,
  most: `là où il y a le plus de ${id}`,
  definition: '',
  source: '',
  shares: Object.fromEntries(REGION_CODES.map((code, index) => [code, (18 - index) / 18])),
});

const HEADLINES = [
  envelopeRow({ isHeadline: true }),
  envelopeRow({ line: 'formation', cents: euros(2_000), isHeadline: true, label: 'Formation, 10 par an' }),
];

/** Every question has an answer in these rows: few operations, eighteen regions, two lines, two deliveries. */
export async function questionsCase(): Promise<QuestionRows> {
  const told = await measureCase([claim('announced_on', '2024-01-02'), claim('amount_eur', '5000')]);
  const measure = {
    ...told,
    measure: { ...told.measure, measureId: 'impact-ia', label: 'IMPACT IA' },
    indicators: [indicatorRow({ indicatorId: 'sadp-pui', label: 'Pharmacies' })],
    observations: [
      observationRow({ indicatorId: 'sadp-pui', value: 12 }),
      observationRow({ indicatorId: 'sadp-pui', value: 3, zoneId: 'R53' }),
    ],
    milestones: [milestoneRow({})],
  };
  const inhabitants = inhabitantsOf(REGIONS);
  return {
    asOf: AS_OF,
    versionId: '2026-09-30-00000001',
    tables: [{ name: 'movements', file: 'movements.arrows', rows: 10, bytes: 1, sha256: 'a', sum_cents: 1 }],
    parlement: {
      delivered: TOTALS,
      lines: {
        totals: TOTALS,
        coverage: told.coverage,
        headlines: HEADLINES,
        readings: [],
        trajectories: [
          { date: '2026-01-01', amount: 0 },
          { date: '2026-12-31', amount: 10_000 },
        ].map(({ date, amount }) => ({
          line: 'ia-sante' as const,
          stage: 'committed' as const,
          kind: 'official' as const,
          label: 'Trajectoire',
          date: day(date),
          cents: euros(amount),
          sourceId: null,
          rule: null,
        })),
        announcements: [],
        sources: [],
        months: [],
        monthly: [
          {
            line: 'ia-sante',
            stage: 'paid',
            month: 2026 * 12 + 3,
            cents: euros(3_000),
            grossCents: euros(3_000),
            movementCount: 1,
            newOperationCount: 1,
          },
        ],
      },
      indicators: [],
      previous: { date: day('2026-06-30'), totals: [total('committed', 7_000)], indicators: [] },
      revised: null,
    },
    measures: [measure],
    envelopes: [...HEADLINES, envelopeRow({ line: null, perimeter: 'sasn', cents: euros(650_000_000) })],
    aid: [
      {
        line: 'ia-sante',
        stage: 'committed',
        id: 'grant',
        cents: euros(8_000),
        grossCents: euros(8_000),
        operationCount: 3,
      },
    ],
    operators: STAGES.map((stage, index) => ({
      line: 'ia-sante' as const,
      stage,
      id: 'operateur-fictif-a',
      cents: euros([8_000, 6_000, 3_000][index] ?? 0),
      grossCents: euros(0),
      operationCount: 3,
    })),
    operatorNames: new Map([['operateur-fictif-a', 'Opérateur fictif A']]),
    equity: {
      regional: ROWS_CASE,
      denominators: inhabitants ? [inhabitants] : [],
      beneficiaries: recordOf(STAGES, () => recordOf(BUDGET_LINES, () => null)),
      ruralGradings: [grading('campagne')],
      shortage: grading('manque'),
      plan: null,
    },
    yearBefore: TERRITORIES.map((territory) => ({
      line: 'ia-sante' as const,
      territory,
      cents: cents(100_00),
      grossCents: cents(100_00),
    })),
    training: {
      people: [
        observationRow({ kind: 'vc', value: 10, date: lastDayOfMonth(2030 * 12 + 11) }),
        observationRow({ value: 2, countedAs: 'trained' }),
        observationRow({ value: 5, countedAs: 'registered' }),
        observationRow({ value: 2, countedAs: 'trained', profession: 'médecins', training: 'initiale' }),
        observationRow({ value: 1, zoneId: 'R53', countedAs: 'trained' }),
        observationRow({ kind: 'vc', value: 4, zoneId: 'R53', date: day('2030-12-31') }),
      ],
      indicators: [indicatorRow({ indicatorId: 'soignants-formes' })],
      envelopes: HEADLINES.filter(({ line }) => line === 'formation'),
      totals: TOTALS.filter(({ line }) => line === 'formation'),
      sources: [],
      regions: REGIONS,
    },
    checks: [
      { checkId: 'a', label: 'A', passed: true, checkedRows: 3, failingRows: 0, examples: null },
      { checkId: 'b', label: 'B', passed: false, checkedRows: 3, failingRows: 1, examples: null },
    ],
    revisions: [],
    livesBefore: told.lives.slice(1),
  };
}
