import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factsKnownOn } from '../../scripts/public/known-on.ts';

const FOLDER = 'data/public';
const DELIVERIES = ['2025-11-12', '2026-11-23'];

function readFolder(name: string): Map<string, string> {
  const folder = join(FOLDER, name);
  return new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

const rowCounts = (files: Map<string, string>) =>
  Object.fromEntries([...files].map(([name, text]) => [name, text.trimEnd().split('\n').length - 1]));

describe('factsKnownOn', () => {
  it('keeps the facts whose source was known on the day of the delivery', () => {
    expect(rowCounts(factsKnownOn(readFolder('facts'), '2025-11-12'))).toEqual({
      'announcements.csv': 8,
      'envelopes.csv': 13,
      'indicators.csv': 11,
      'measure_claims.csv': 46,
      'measures.csv': 11,
      'milestones.csv': 6,
      'observations.csv': 40,
      'readings.csv': 6,
      'sources.csv': 20,
    });
    expect(rowCounts(factsKnownOn(readFolder('facts'), '2026-11-23'))).toEqual({
      'announcements.csv': 9,
      'envelopes.csv': 13,
      'indicators.csv': 12,
      'measure_claims.csv': 46,
      'measures.csv': 11,
      'milestones.csv': 7,
      'observations.csv': 41,
      'readings.csv': 6,
      'sources.csv': 26,
    });
  });

  it('lets no later document into the earlier delivery', () => {
    const earlier = [...factsKnownOn(readFolder('facts'), '2025-11-12').values()].join('\n');
    const later = [...factsKnownOn(readFolder('facts'), '2026-11-23').values()].join('\n');
    for (const known of [
      'hdh-2025-11',
      'senat-l25-139-316-15',
      'insee-pop-2023',
      'sipoch-2026',
      'clubpatrimoine-cour-2025',
      'etalab-decoupage-6',
      'FHF',
      'consultation close le 16 avril 2026',
    ]) {
      expect(earlier).not.toContain(known);
      expect(later).toContain(known);
    }
  });

  it('keeps what was never announced, which has no source', () => {
    const announcements = factsKnownOn(readFolder('facts'), '2025-11-12').get('announcements.csv');
    expect(announcements).toContain('montant-regional-550,never-announced');
    expect(announcements).not.toContain('indicateurs-f2030');
  });

  it('refuses a source that is not described', () => {
    const facts = new Map([
      ['sources.csv', 'source_id,known_on\nseen,2025-01-01\n'],
      ['observations.csv', 'indicator_id,source_id\na,unseen\n'],
      ['indicators.csv', 'indicator_id\na\n'],
    ]);
    expect(() => factsKnownOn(facts, '2026-01-01')).toThrow('unknown source: unseen');
  });

  it.each(DELIVERIES)('is what the delivery of %s holds', (date) => {
    const delivered = [...readFolder(date)].sort();
    expect([...factsKnownOn(readFolder('facts'), date)].sort()).toEqual(delivered);
  });

  it('carries the regional amounts of August 2023, which sum to 18 168 605 094 €', () => {
    const rows = (readFolder('2026-11-23').get('observations.csv') ?? '').split('\n');
    const regional = rows.filter((row) => /^france2030-engage,R\d\d,/.test(row)).map((row) => row.split(','));
    expect(regional).toHaveLength(18);
    expect(regional.reduce((sum, row) => sum + Number(row[5]), 0)).toBe(18_168_605_094);
  });
});
