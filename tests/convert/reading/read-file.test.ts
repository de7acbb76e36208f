import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMapping } from '#lib/contract/mapping.ts';
import { readFile } from '../../support/read-file.ts';
import { formatReport } from '#lib/convert/reading/report-csv.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

const CASES = join(import.meta.dirname, '../../fixtures/convert');
const GOLDEN = ['records.json', 'report.csv'];

const OPTIONS = {
  geography: GEOGRAPHY,
  defaultLine: null,
  mapping: parseMapping({
    rules: [{ procedure: 'appel fictif ia', line: 'ia-sante', measure: 'impact-ia' }],
    indicators: { 'IND-901': 'soignants-formes' },
  }),
};

const cases = readdirSync(CASES);

function filesOf(folder: string): string[] {
  return readdirSync(join(CASES, folder)).filter((name) => name !== 'golden');
}

describe('readFile', () => {
  it.each(cases)('reads the case « %s » as its golden files say', async (folder) => {
    const readings = [];
    for (const name of filesOf(folder)) {
      const bytes = new Uint8Array(readFileSync(join(CASES, folder, name)));
      readings.push(await readFile({ name, bytes }, OPTIONS));
    }
    const records = readings.map(({ issues, ...reading }) => ({ ...reading, issueCount: issues.length }));
    const golden = join(CASES, folder, 'golden');
    await expect(`${JSON.stringify(records, withoutMasking, 2)}\n`).toMatchFileSnapshot(
      join(golden, 'records.json'),
    );
    const report = formatReport(readings.flatMap(({ issues }) => issues));
    await expect(report).toMatchFileSnapshot(join(golden, 'report.csv'));
  });

  it.each(cases)('has the golden files of the case « %s », all and no other', (folder) => {
    expect(filesOf(folder).length).toBeGreaterThan(0);
    expect(readdirSync(join(CASES, folder, 'golden')).sort()).toEqual(GOLDEN);
  });

  it.each(cases)('reads the masked deliveries of the case « %s » as the files themselves', async (folder) => {
    for (const name of filesOf(folder)) {
      const bytes = new Uint8Array(readFileSync(join(CASES, folder, name)));
      const { deliver, operations, movements, observations, facts, report, isRead } = await readFile(
        { name, bytes },
        OPTIONS,
      );
      const masked = await deliver?.();
      expect(masked !== undefined).toBe(isRead && report.layout !== 'unknown');
      if (!masked) continue;
      const again = await readFile({ name, bytes: masked }, OPTIONS);
      expect(again).toMatchObject({ operations, movements, observations, facts });
      expect(again.report.rows_read).toBe(report.rows_read);
      expect(again.report.amount_cents_read).toBe(report.amount_cents_read);
    }
  });

  it.each(cases)('loses no row, cent or value of the case « %s »', async (folder) => {
    for (const name of filesOf(folder)) {
      const bytes = new Uint8Array(readFileSync(join(CASES, folder, name)));
      const { report, movements } = await readFile({ name, bytes }, OPTIONS);
      expect(report.rows_read).toBe(report.rows_kept + report.rows_rejected);
      expect(report.amount_cents_read).toBe(sum(report.amount_cents_kept, report.amount_cents_rejected));
      expect(report.values_read).toBe(sum(report.values_kept, report.values_rejected));
      const written = movements.reduce((total, { amountCents }) => total + amountCents, 0);
      expect(written).toBe(report.amount_cents_kept ?? 0);
    }
  });
});

/** What a reading keeps in memory for the masked deliveries is in no file. */
function withoutMasking(key: string, value: unknown): unknown {
  return key === 'people' || key === 'deliver' ? undefined : value;
}

function sum(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : left + right;
}
