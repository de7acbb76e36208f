import { expect, it } from 'vitest';
import { OBSERVATIONS } from '#lib/contract/fact-tables.ts';
import { readObservations } from '#lib/convert/tables/read-observations.ts';
import { toArrow } from '#lib/convert/tables/to-arrow.ts';

const ROW = {
  indicator_id: 'soignants-formes',
  zone_id: 'R01',
  date: '2026-09-30',
  date_precision: 'day',
  kind: 'va',
  value: 12.5,
  qualifier: null,
  computed: false,
  profession: 'médecins',
  training: null,
  counted_as: 'trained',
  source_id: null,
  source_file: 'a.csv',
  source_line: 2,
};

it('reads back the values that a table holds', () => {
  const unknown = {
    ...ROW,
    date: null,
    date_precision: 'unknown',
    value: null,
    profession: null,
    counted_as: null,
  };
  const bytes = toArrow(OBSERVATIONS, [ROW, unknown], {} as never, {
    dataset: 'essai',
    nature: null,
  });
  const one = {
    indicatorId: 'soignants-formes',
    zoneId: 'R01',
    date: '2026-09-30',
    datePrecision: 'day',
    kind: 'va',
    value: 12.5,
    profession: 'médecins',
    training: null,
    countedAs: 'trained',
  };
  expect(readObservations(bytes)).toEqual([
    one,
    { ...one, date: null, datePrecision: 'unknown', value: null, profession: null, countedAs: null },
  ]);
});
