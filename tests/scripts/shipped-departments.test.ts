import { describe, expect, it } from 'vitest';
import { parseDepartment, parseTerritory } from '#lib/convert/cells/parse-territory.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import { readReferenceFolder } from '../../scripts/data/read-reference-folder.ts';

const { geography } = await readReferenceFolder('data/reference');

/** The 101 departments of the 18 regions. Source: Insee, code officiel géographique. */
const DEPARTMENTS: Readonly<Record<(typeof REGION_CODES)[number], string>> = {
  '01': '971',
  '02': '972',
  '03': '973',
  '04': '974',
  '06': '976',
  '11': '75 77 78 91 92 93 94 95',
  '24': '18 28 36 37 41 45',
  '27': '21 25 39 58 70 71 89 90',
  '28': '14 27 50 61 76',
  '32': '02 59 60 62 80',
  '44': '08 10 51 52 54 55 57 67 68 88',
  '52': '44 49 53 72 85',
  '53': '22 29 35 56',
  '75': '16 17 19 23 24 33 40 47 64 79 86 87',
  '76': '09 11 12 30 31 32 34 46 48 65 66 81 82',
  '84': '01 03 07 15 26 38 42 43 63 69 73 74',
  '93': '04 05 06 13 83 84',
  '94': '2A 2B',
};
const cases = REGION_CODES.flatMap((region) =>
  DEPARTMENTS[region].split(' ').map((department) => [department, region] as const),
);

describe('the departments', () => {
  it('are 101, in 18 regions', () => {
    expect(cases).toHaveLength(101);
    expect(new Set(cases.map(([department]) => department)).size).toBe(101);
    expect(new Set(cases.map(([, region]) => region)).size).toBe(18);
  });

  it.each(cases)('puts the department %s in the region %s', (department, region) => {
    expect(parseDepartment(department, geography)).toEqual({ territory: region, department });
    expect(parseDepartment(department.padStart(3, '0'), geography)).toEqual({
      territory: region,
      department,
    });
  });
});

describe('the regions', () => {
  it.each(REGION_CODES)('are read under their code %s', (code) => {
    expect(parseTerritory(code, geography)).toBe(code);
  });
});

describe('the collectivities outside the 18 regions', () => {
  it.each(['975', '977', '978', '986', '987', '988'])('go to their bucket: %s', (code) => {
    expect(parseDepartment(code, geography)).toEqual({ territory: 'com', department: null });
  });
});
