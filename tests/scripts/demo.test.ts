import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fictitiousSiret } from '../../scripts/demo/beneficiaries.ts';
import { DELIVERIES, tellDelivery } from '../../scripts/demo/delivery.ts';
import { writeDemo } from '../../scripts/demo/files.ts';
import { drawOperations, type DemoOperation } from '../../scripts/demo/operations.ts';
import { seededRandom, splitWhole } from '../../scripts/demo/random.ts';

const FOLDER = 'data/demo';
let files: Map<string, Uint8Array>;
let operations: DemoOperation[];

beforeAll(() => {
  files = writeDemo();
  operations = drawOperations();
});

const textOf = (name: string, encoding = 'utf-8') =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(files.get(name));
const latest = () => tellDelivery(operations, 2);

describe('the demo', () => {
  it('is what the repository holds, byte for byte', () => {
    const committed = ['2026-03-31', '2026-06-30', '2026-09-30'].flatMap((date) =>
      readdirSync(join(FOLDER, date)).map((name) => `${date}/${name}`),
    );
    expect([...files.keys()].sort()).toEqual(committed.sort());
    for (const [name, bytes] of files)
      expect(Buffer.compare(bytes, readFileSync(join(FOLDER, name))), name).toBe(0);
  });

  it('stays under 1.5 MB', () => {
    const sizes = [...files.keys()].map((name) => statSync(join(FOLDER, name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
  });

  it('tells at least 600 operations, over both lines and the eleven measures', () => {
    const plans = latest().map(({ operation }) => operation.plan);
    expect(plans.length).toBeGreaterThan(600);
    expect(new Set(plans.map(({ line }) => line))).toEqual(
      new Set(['ia-sante', 'formation', 'ondam', 'hors-perimetre']),
    );
    const measures = plans.flatMap(({ measureId }) => measureId ?? []);
    expect([...new Set(measures)].sort()).toEqual(
      [
        'ami-ia-anap',
        'cma',
        'dmn',
        'eds',
        'eval-dm',
        'impact-ia',
        'imagerie',
        'partages',
        'pepr',
        'sadp',
        'tiers-lieux',
      ].sort(),
    );
  });

  it.each(['ia-sante', 'formation'])('seats %s in the 18 regions and in the three residuals', (line) => {
    const seats = latest().filter(({ operation }) => operation.plan.line === line);
    expect(new Set(seats.map(({ operation }) => operation.seat)).size).toBe(21);
  });

  it('holds consortia, cancellations, repayments and advances', () => {
    const events = latest().flatMap((told) => told.events);
    expect(events.some(({ kind }) => kind === 'cancellation')).toBe(true);
    expect(events.some(({ kind, cents }) => kind === 'repayment' && cents < 0)).toBe(true);
    expect(events.some(({ aidType }) => aidType === 'repayable-advance')).toBe(true);
    const shared = operations.flatMap(({ shares }) => (shares ? [shares] : []));
    expect(shared.length).toBeGreaterThan(30);
    for (const shares of shared) expect(shares.reduce((sum, [, points]) => sum + points, 0)).toBe(10_000);
  });

  it('cancels to the cent: nothing stays committed, contracted or paid', () => {
    const cancelled = operations.filter(({ events }) => events.some(({ kind }) => kind === 'cancellation'));
    expect(cancelled.length).toBeGreaterThan(5);
    for (const { id, events } of cancelled)
      for (const stage of ['committed', 'contracted', 'paid']) {
        const balance = events
          .filter((event) => event.stage === stage)
          .reduce((sum, { cents }) => sum + cents, 0);
        expect(balance, `${id} ${stage}`).toBe(0);
      }
  });

  it('revises from one delivery to the next: additions, corrections, withdrawals', () => {
    const [before, after] = [1, 2].map(
      (rank) =>
        new Map(
          tellDelivery(operations, rank).map(({ operation, events }) => [
            operation.id,
            events.filter(({ stage }) => stage === 'committed').map(({ date, cents }) => `${date} ${cents}`),
          ]),
        ),
    );
    const ids = [...(before?.keys() ?? [])];
    expect(ids.filter((id) => !after?.has(id)).length).toBeGreaterThan(0);
    expect([...(after?.keys() ?? [])].filter((id) => !before?.has(id)).length).toBeGreaterThan(20);
    const corrected = ids.filter((id) =>
      before?.get(id)?.some((award) => after?.has(id) && !after.get(id)?.includes(award)),
    );
    expect(corrected.length).toBeGreaterThan(5);
  });

  it.each(DELIVERIES)('tells on %s nothing later than its day', (date) => {
    const told = tellDelivery(operations, DELIVERIES.indexOf(date));
    const later = told.flatMap(({ events }) => events.filter((event) => event.date > date));
    expect(later).toEqual([]);
  });

  it('names no real body: fictitious names, SIRET that begin with 000', () => {
    for (const { beneficiary, project } of operations) {
      expect(beneficiary.name).toMatch(/ fictifs? | fictive /);
      expect(project).toMatch(/^Projet fictif \d{4}$/);
      expect(beneficiary.siret).toMatch(/^000\d{11}$/);
    }
  });

  it('writes A in Windows-1252 with NaN for empty, and one row twice', () => {
    const lines = textOf('2026-09-30/operateur-fictif-a.csv', 'windows-1252').trimEnd().split('\r\n');
    expect(lines[0]?.split(';')).toHaveLength(16);
    expect(lines[1]).toContain('Opérateur fictif A');
    expect(lines.filter((line) => line.includes(';NaN;')).length).toBeGreaterThan(100);
    expect(lines.length - new Set(lines).size).toBe(1);
    expect(lines.some((line) => line.includes(';CVL;'))).toBe(true);
    expect(lines.some((line) => line.includes(';044;'))).toBe(true);
  });

  it('writes C with a BOM, decimal commas, both no-break spaces and one amount « abc »', () => {
    const text = textOf('2026-09-30/operateur-fictif-c.csv');
    expect(text.startsWith('\ufeffid_operation;')).toBe(true);
    expect(text).toMatch(/;\d{1,3}\u00a0\d{3},\d\d;/);
    expect(text).toMatch(/;\d{1,3}\u202f\d{3},\d\d;/);
    expect(text.match(/;abc;/g)).toHaveLength(1);
  });

  it('counts 138 200 people trained in September 2026, never fewer than the quarter before in any region', () => {
    const rows = textOf('2026-09-30/personnes-formees-pilote.csv')
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(';'));
    expect(rows).toContainEqual(['IND-901', 'FRANCE', 'France', '2026-09-30', 'va', '138200']);
    const targets = rows.filter(([, zone, , , kind]) => zone !== 'FRANCE' && kind === 'vc');
    expect(targets).toHaveLength(18);
    expect(targets.reduce((sum, row) => sum + Number(row[5]), 0)).toBe(500_000);
    for (const [, zone] of targets) {
      const values = rows
        .filter((row) => row[1] === zone && row[4] === 'va' && row[5] !== '')
        .map((row) => Number(row[5]));
      expect(values, zone).toEqual([...values].sort((a, b) => a - b));
    }
  });
});

describe('fictitiousSiret', () => {
  it('is 14 digits that pass the Luhn check', () => {
    expect(fictitiousSiret(1)).toBe('00000001800010');
    expect(fictitiousSiret(267)).toBe('00000267500015');
  });
});

describe('seededRandom', () => {
  it('gives the same sequence for the same seed, another for another', () => {
    const draw = (seed: number) => Array.from({ length: 3 }, seededRandom(seed).next);
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('splits a whole so that the parts sum to it', () => {
    expect(splitWhole(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(splitWhole(0, [2, 1])).toEqual([0, 0]);
  });
});
