import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import { indicatorRows, milestoneRows, regionRows, totalsRows } from '#lib/export/api/api-rows.ts';
import type { IndicatorRow, ObservationRow } from '#lib/queries/facts.ts';

const NOT_DELIVERED = 'non communiqué : aucun fichier de la livraison ne couvre cette ligne à cette étape';

describe('totalsRows', () => {
  it('names both lines at each stage, zero apart from absent, and what is beside them', () => {
    const total = { grossCents: cents(0), operationCount: 1 };
    const rows = totalsRows([
      { line: 'ia-sante', stage: 'committed', cents: cents(1250), movementCount: 2, ...total },
      { line: 'ia-sante', stage: 'paid', cents: cents(0), movementCount: 0, ...total },
      { line: 'ondam', stage: 'paid', cents: cents(7), movementCount: 1, ...total },
    ]);
    expect(
      rows.map((row) => [row['line_id'], row['stage'], row['amount_cents'], row['movement_count']]),
    ).toEqual([
      ['ia-sante', 'committed', 1250, 2],
      ['ia-sante', 'contracted', null, null],
      ['ia-sante', 'paid', 0, 0],
      ['formation', 'committed', null, null],
      ['formation', 'contracted', null, null],
      ['formation', 'paid', null, null],
      ['ondam', 'paid', 7, 1],
    ]);
    expect(rows.map((row) => row['amount_cents_missing'])).toEqual([
      null,
      NOT_DELIVERED,
      null,
      NOT_DELIVERED,
      NOT_DELIVERED,
      NOT_DELIVERED,
      null,
    ]);
  });
});

describe('regionRows', () => {
  it('is 21 territories for each line, stage and rule, absent where nothing is delivered', () => {
    const rows = regionRows([
      {
        stage: 'paid',
        rule: 'place',
        rows: [{ line: 'formation', territory: '01', cents: cents(5), grossCents: cents(5) }],
      },
    ]);
    expect(rows).toHaveLength(2 * 3 * 3 * 21);
    expect(rows.filter((row) => row['amount_cents'] !== null)).toEqual([
      {
        line_id: 'formation',
        stage: 'paid',
        rule: 'place',
        region_code: '01',
        amount_cents: 5,
        amount_cents_missing: null,
      },
    ]);
    expect(new Set(rows.map((row) => row['amount_cents_missing']))).toEqual(new Set([NOT_DELIVERED, null]));
  });
});

describe('indicatorRows', () => {
  const indicator = {
    indicatorId: 'soignants-formes',
    label: 'Soignants formés',
    unit: 'personnes',
    nature: 'cumul',
  } as IndicatorRow;
  const observation = { zoneId: 'R84', date: '2026-09-30', kind: 'va', sourceId: 's' } as ObservationRow;

  it('gives a value, a value that lacks and an indicator without any, each with its reason', () => {
    const rows = indicatorRows(
      [indicator, { ...indicator, indicatorId: 'pui-equipees' }],
      [
        { ...observation, indicatorId: 'soignants-formes', value: 0 },
        { ...observation, indicatorId: 'soignants-formes', zoneId: 'R01', value: null },
      ],
    );
    expect(
      rows.map((row) => [row['indicator_id'], row['zone_id'], row['value'], row['value_missing']]),
    ).toEqual([
      ['soignants-formes', 'R84', 0, null],
      ['soignants-formes', 'R01', null, 'non communiqué : aucune valeur dans la livraison'],
      ['pui-equipees', null, null, 'non communiqué : aucune valeur dans la livraison'],
    ]);
  });
});

describe('milestoneRows', () => {
  it('says which of the two dates lacks', () => {
    const [row] = milestoneRows([{ milestone_id: 'm', due_on: '2025-12-31', done_on: null }]);
    expect(row).toEqual({
      milestone_id: 'm',
      due_on: '2025-12-31',
      done_on: null,
      due_on_missing: null,
      done_on_missing: 'non constaté à la date de la version',
    });
  });
});
