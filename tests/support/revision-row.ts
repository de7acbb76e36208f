import type { RevisionRow } from '#lib/queries/revisions.ts';
import { cents } from '#lib/domain/money.ts';

/** A corrected committed balance of 1 000,00 € to 1 234,55 €, in Bretagne, unless told otherwise. */
export function revisionRow(told: Partial<RevisionRow> = {}): RevisionRow {
  return {
    revisionKey: 0,
    kind: 'correction',
    table: 'movements',
    rowKey: 'op-1',
    label: 'Projet fictif 1',
    field: 'amount_cents',
    before: '100000',
    after: '123455',
    line: 'ia-sante',
    stage: 'committed',
    indicatorId: null,
    zoneId: 'R53',
    date: null,
    effectCents: cents(23_455),
    leftLine: null,
    leftEffectCents: null,
    sourceFile: 'depenses.csv',
    sourceLine: 12,
    previousFile: 'depenses.csv',
    previousLine: 11,
    sourceId: null,
    reason: null,
    ...told,
  };
}

/** A target of 35 people moved to 40, confirmed by its producer. */
export function movedTarget(): RevisionRow {
  return revisionRow({
    revisionKey: 1,
    kind: 'target-moved',
    table: 'observations',
    rowKey: 'tiers-lieux / FRANCE / vc /  /  /  / 2027-12-31',
    label: 'Tiers-lieux',
    field: 'value',
    before: '35',
    after: '40',
    line: null,
    stage: null,
    indicatorId: 'tiers-lieux',
    zoneId: 'FRANCE',
    date: '2027-12-31' as RevisionRow['date'],
    effectCents: null,
    reason: 'Motif fictif',
  });
}
