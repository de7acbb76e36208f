import { expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import type { IndicatorRow } from '#lib/queries/facts.ts';
import type { RevisionRow } from '#lib/queries/revisions.ts';
import { countRevised } from '#lib/views/parlement/line-change.ts';

const COMPARISON = {} as NonNullable<Parameters<typeof countRevised>[0]>;

const TIERS_LIEUX = { indicatorId: 'tiers-lieux', perimeter: 'ia-sante' } as IndicatorRow;

const revision = (change: Partial<RevisionRow>): RevisionRow => ({
  revisionKey: 0,
  kind: 'correction',
  table: 'movements',
  rowKey: 'a',
  label: 'Opération',
  field: 'amount_cents',
  before: '1',
  after: '2',
  line: 'ia-sante',
  stage: 'committed',
  indicatorId: null,
  zoneId: null,
  date: null,
  effectCents: null,
  leftLine: null,
  leftEffectCents: null,
  sourceFile: null,
  sourceLine: null,
  previousFile: null,
  previousLine: null,
  sourceId: null,
  reason: null,
  ...change,
});

it('counts what each line gains and loses, and never adds the two', () => {
  const revisions = [
    revision({ effectCents: cents(300) }),
    revision({
      line: 'formation',
      leftLine: 'ia-sante',
      effectCents: cents(50),
      leftEffectCents: cents(-50),
    }),
    revision({ line: null }),
    revision({ line: null, table: 'observations', indicatorId: 'tiers-lieux' }),
    revision({ line: null, table: 'observations', indicatorId: 'elsewhere' }),
  ];
  expect(countRevised(COMPARISON, revisions, [TIERS_LIEUX])).toEqual([
    { line: 'ia-sante', count: 3, effectCents: 250 },
    { line: 'formation', count: 1, effectCents: 50 },
  ]);
});

it('counts nothing of a version that was not compared', () => {
  expect(countRevised(null, [revision({})], [])).toBeNull();
});
