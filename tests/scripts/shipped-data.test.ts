import { tableFromIPC } from 'apache-arrow';
import { beforeAll, describe, expect, it } from 'vitest';
import { convert, type Conversion } from '#lib/convert/convert.ts';
import { readDatasets } from '../../scripts/data/read-datasets.ts';
import { readReferenceFolder } from '../../scripts/data/read-reference-folder.ts';

const versions = new Map<string, Conversion>();

beforeAll(async () => {
  const { reference, geography, codes: known } = await readReferenceFolder('data/reference');
  let codes = known;
  for (const { card, mapping, deliveries } of await readDatasets('data')) {
    if (card.id !== 'public' && card.id !== 'demo') continue;
    for (const { date, files } of deliveries) {
      const input = { files, dataset: card.id, nature: card.nature, asOf: date, mapping, defaultLine: null };
      const conversion = await convert({ ...input, reference, geography, codes });
      codes = conversion.codes;
      versions.set(`${card.id} ${date}`, conversion);
    }
  }
});

function versionOf(id: string): Conversion {
  const version = versions.get(id);
  if (!version) throw new Error(`version not converted: ${id}`);
  return version;
}

function rowsOf({ tables }: Conversion, name: string): Record<string, unknown>[] {
  const table = tables.find(({ file }) => file.name === name);
  return tableFromIPC(table?.bytes)
    .toArray()
    .map((row: { toJSON(): Record<string, unknown> }) => row.toJSON());
}

/** Cents of each line in the cube of one rule and stage. */
function centsByLine(version: Conversion, rule: string, stage: string): Record<string, number> {
  const lines = new Map(
    rowsOf(version, 'codes').flatMap(({ dimension, code, id }) =>
      dimension === 'line' ? [[code, String(id)]] : [],
    ),
  );
  const totals: Record<string, number> = {};
  for (const { line, amount_cents } of rowsOf(version, `cube_${rule}_${stage}`)) {
    const id = lines.get(line) ?? 'none';
    totals[id] = (totals[id] ?? 0) + Number(amount_cents);
  }
  return totals;
}

describe('the shipped deliveries', () => {
  it('lose no row and reject only what is faulty on purpose', () => {
    const rejected = [...versions].map(([id, { manifest, issues }]) => {
      for (const { file, rows_read, rows_kept, rows_rejected } of manifest.files)
        expect(rows_read, `${id} ${file}`).toBe(rows_kept + rows_rejected);
      const errors = issues.filter(({ severity }) => severity === 'error');
      return [id, errors.map(({ file, code }) => `${file} ${code}`)];
    });
    const twoFaults = ['operateur-fictif-a.csv duplicate-row', 'operateur-fictif-c.csv amount-unreadable'];
    expect(Object.fromEntries(rejected)).toEqual({
      'demo 2026-03-31': [...twoFaults, 'paiements-a-et-b.csv date-impossible'],
      'demo 2026-06-30': twoFaults,
      'demo 2026-09-30': twoFaults,
      'public 2025-11-12': [],
      'public 2026-11-23': [],
    });
  });

  it('read one wrong seat in B, and know every other territory', () => {
    const wrong = versionOf('demo 2026-09-30').issues.filter(({ code }) => code === 'unknown-territory');
    expect(wrong.map(({ file, value }) => `${file} ${value}`)).toEqual(['operateur-fictif-b.csv 99']);
  });

  it.each(['seat', 'place', 'partners'])(
    'sum to what the operators of the demo tell, under rule %s',
    (rule) => {
      const version = versionOf('demo 2026-09-30');
      expect(centsByLine(version, rule, 'committed')).toMatchObject({
        'ia-sante': 26_417_062_500,
        formation: 6_136_845_700,
      });
      expect(centsByLine(version, rule, 'contracted')).toMatchObject({
        'ia-sante': 19_314_578_700,
        formation: 4_567_234_200,
      });
      expect(centsByLine(version, rule, 'paid')).toMatchObject({
        'ia-sante': 8_847_860_800,
        formation: 2_802_938_700,
      });
    },
  );

  it('restate more money at each delivery', () => {
    const committed = ['2026-03-31', '2026-06-30', '2026-09-30'].map(
      (date) => centsByLine(versionOf(`demo ${date}`), 'seat', 'committed')['ia-sante'],
    );
    expect(committed).toEqual([18_834_661_000, 23_842_715_200, 26_417_062_500]);
  });

  it('lend no population to the delivery that could not know it', () => {
    const populations = (id: string) =>
      rowsOf(versionOf(id), 'regions').filter(({ population }) => population !== null).length;
    expect(populations('public 2025-11-12')).toBe(0);
    expect(populations('public 2026-11-23')).toBe(18);
  });
});
