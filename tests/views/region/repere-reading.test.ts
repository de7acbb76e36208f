import { expect, it } from 'vitest';
import { euros } from '#lib/domain/money.ts';
import { presentPlate } from '#lib/views/region/present-plate.ts';
import { underReading } from '#lib/views/region/repere-reading.ts';
import { REGIONAL_CASE } from '../../support/regional-case.ts';

const given = { ...REGIONAL_CASE, envelope: euros(1_000) };

it.each([
  ['ia-sante', 'A', 100_000],
  ['ia-sante', undefined, 100_000],
  ['ia-sante', 'B', null],
  ['ia-sante', 'C', null],
  ['formation', 'B', 100_000],
] as const)('the envelope of %s under reading %s is %s', (line, reading, envelope) => {
  expect(underReading(given, line, reading).envelope).toBe(envelope);
});

it.each(['B', 'C'] as const)('under reading %s a region has no repère, and the plate says why', (reading) => {
  const plate = presentPlate(underReading(given, 'ia-sante', reading), {
    line: 'ia-sante',
    stage: 'committed',
    rule: 'seat',
    basis: 'benchmark',
    reading,
    asOf: '2026-09-30',
    filters: '',
    scope: { base: '', dataset: 'demo', version: null },
  });
  expect(plate.values.marks.map(({ measured }) => measured.text)).toEqual(Array(18).fill('n.c.'));
  expect(plate.absence).toContain(`lecture\u00a0${reading}`);
  expect(plate.choices.find(([name]) => name === 'Lecture')?.[1]).toContain('n’est pas calculable');
});
