import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableNamed, TABLES } from '#lib/contract/tables.ts';
import type { Row } from '#lib/contract/row.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { listTrajectories } from '#lib/queries/facts.ts';
import { listRegionalTargets } from '#lib/queries/regional-targets.ts';
import { ask } from '#lib/queries/question.ts';
import { questionCases, type QuestionCase } from '../support/question-cases.ts';
import { SEEDED_CODES } from '../support/seeded-spending.ts';
import { writeStream } from '../support/write-stream.ts';

/** One whole row of each table of facts, in the order of its columns. */
const WHOLE: Readonly<Record<string, readonly (string | number | boolean)[]>> = {
  envelopes: [
    'ia-sante',
    'sasn',
    'A',
    'Enveloppe',
    550_000_000_00,
    'plus de',
    '2025-11-12',
    'day',
    2030,
    's1',
    'stated',
    false,
    true,
    'réserve',
  ],
  trajectories: [
    'formation',
    'paid',
    'official',
    'Trajectoire fictive',
    '2026-12-31',
    119_000_000_00,
    's1',
    's-curve',
  ],
  readings: [
    'B',
    'Déjà attribuées',
    'claim',
    550_000_000_00,
    'plus de',
    650_000_000_00,
    's1',
    'non calculable',
    'au plus',
    true,
    'plancher',
  ],
  indicators: [
    'formes',
    'Personnes formées',
    'personnes',
    'up',
    'cumul',
    'réalisation',
    'formation',
    'at_least',
    'n',
    'd',
    'DNS',
    'annuelle',
    'réserve',
  ],
  observations: [
    'formes',
    'R01',
    '2026-09-30',
    'month',
    'va',
    12.5,
    'environ',
    true,
    'infirmier',
    'continue',
    'certified',
    's1',
    'kpi.csv',
    12,
  ],
  measures: ['impact-ia', 'IMPACT IA', 'ia-sante', 'lancé', 's1'],
  measure_claims: ['impact-ia', 'amount_eur', '12000000', 'déduit', 's1'],
  milestones: [
    'referentiel',
    'Référentiel',
    '2025-12-31',
    'year',
    '2026-07-29',
    'day',
    'constaté',
    's1',
    'DNS',
    'Guide',
    'réserve',
  ],
  announcements: [
    'silence-1',
    'never-announced',
    'Bilan',
    'formation',
    '2025-11-12',
    'day',
    's1',
    'jamais',
    'DNS',
  ],
  sources: [
    's1',
    'Titre',
    'Éditeur',
    'https://exemple.fr/',
    'page',
    '2025-11-30',
    'month',
    '2025-11-12',
    'press',
  ],
  regions: ['01', 'Guadeloupe', 'GUA', 'ARS', 384160, '2023-01-01', 0, 5, 13085, 13992, 's1'],
  denominators: [
    'etudiants',
    '01',
    'Étudiants en santé',
    'étudiant en santé',
    1500.5,
    '2025-12-31',
    'year',
    's1',
    'secret statistique',
  ],
  zonings: ['grille-densite', 'rural', '01', 61000, '2025-12-31', 'year', 's1'],
  revisions: [
    0,
    'correction',
    'operations',
    'op-1',
    'Projet fictif 1',
    'line',
    'ia-sante',
    'formation',
    'formation',
    'committed',
    'formes',
    'R84',
    '2026-03-31',
    5_000,
    'ia-sante',
    -5_000,
    'depenses.csv',
    12,
    'anciennes.csv',
    11,
    's1',
    'erreur de saisie',
  ],
  checks: ['paid-le-committed', 'Payé au plus égal à l’engagé', false, 40, 2, 'paiements.csv:12'],
};

const isFact = ({ tables, questionId }: QuestionCase) =>
  tables.length === 1 && tables[0] !== 'codes' && questionId !== 'regional-targets';
const cases = questionCases([]).filter(isFact);

const contractOf = (one: QuestionCase) => tableNamed(one.tables[0]!);
// The national question leaves out the points that have a region.
const askedOf = (one: QuestionCase) =>
  contractOf(one).columns.filter(({ name }) => one.questionId !== 'trajectories' || name !== 'region_code');
let whole: Engine;
let bare: Engine;

beforeAll(async () => {
  [whole, bare] = [await openNodeEngine(), await openNodeEngine()];
  for (const contract of cases.map(contractOf)) {
    const cells = contract.columns.map(({ name }, index) => [name, WHOLE[contract.name]?.[index] ?? null]);
    const row = Object.fromEntries(cells) as Row;
    const absent = contract.columns.filter(({ isNullable }) => isNullable).map(({ name }) => [name, null]);
    for (const [engine, only] of [
      [whole, row],
      [bare, { ...row, ...Object.fromEntries(absent) }],
    ] as const) {
      const { table, bytes } = writeStream(contract, [only], SEEDED_CODES);
      await engine.load(table, bytes);
    }
  }
});
afterAll(async () => {
  await whole.close();
  await bare.close();
});

describe.each(cases)('$questionId', (one) => {
  const values = WHOLE[contractOf(one).name]!;

  it('gives every column of the contract, in order', async () => {
    const [row] = await one.ask(whole);
    expect(Object.values(row as object)).toEqual(values);
  });

  it('gives null where the contract lets a cell be absent', async () => {
    const [row] = await one.ask(bare);
    expect(Object.values(row as object)).toEqual(
      askedOf(one).map(({ isNullable }, index) => (isNullable ? null : values[index])),
    );
  });
});

describe('the points of a path that have a region', () => {
  it('are targets of that region, and no point of the national path', async () => {
    const engine = await openNodeEngine();
    const point = (region: string | null, kind: string, euros: number): Row => ({
      ...{ line_id: 'ia-sante', stage: 'committed', kind, label: null, date: '2030-12-31' },
      ...{ amount_cents: euros * 100, source_id: 's1', rule: null, region_code: region },
    });
    const rows = [point(null, 'official', 550), point('53', 'official', 31), point('75', 'benchmark', 52)];
    const { table, bytes } = writeStream(tableNamed('trajectories'), rows, SEEDED_CODES);
    await engine.load(table, bytes);
    const [national, targets] = [
      await ask(engine, listTrajectories, null),
      await ask(engine, listRegionalTargets, null),
    ];
    await engine.close();
    expect(national.map(({ cents }) => cents)).toEqual([55000]);
    expect(targets.map(({ regionCode, cents, date }) => [regionCode, cents, date])).toEqual([
      ['53', 3100, '2030-12-31'],
    ]);
  });
});

describe('facts', () => {
  it('are asked of every table that is neither money nor codes', () => {
    const money = /^(codes|operations|movements|allocations|cube_.*)$/;
    const facts = TABLES.map(({ name }) => name).filter((name) => !money.test(name));
    expect(cases.map(({ tables }) => tables[0]).sort()).toEqual(facts.sort());
  });
});
