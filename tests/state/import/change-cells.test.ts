import { describe, expect, it } from 'vitest';
import {
  correctionAt,
  withCorrection,
  withoutCorrection,
  withoutFile,
} from '#lib/state/import/change-cells.ts';

const PLACE = { file: 'l.zip/a.csv', line: 2, column: 'montant' };
const MADE = { ...PLACE, before: 'mille', after: '1000' };
const OTHER = { file: 'b.csv', line: 2, column: 'montant', before: 'x', after: 'y' };

describe('the corrections', () => {
  it('hold one text by cell, on one line, and what the file held', () => {
    expect(withCorrection([OTHER, MADE], PLACE, 'mille', '2\r\n 000')).toEqual([
      OTHER,
      { ...MADE, after: '2 000' },
    ]);
  });

  it('are one fewer when a cell gets back what it held', () => {
    expect(withCorrection([OTHER, MADE], PLACE, 'mille', 'mille')).toEqual([OTHER]);
    expect(withoutCorrection([OTHER, MADE], PLACE)).toEqual([OTHER]);
    expect(withoutCorrection([OTHER], PLACE)).toEqual([OTHER]);
  });

  it('are found by their cell', () => {
    expect(correctionAt([OTHER, MADE], PLACE)).toBe(MADE);
    expect(correctionAt([MADE], { ...PLACE, line: 3 })).toBeUndefined();
  });
});

it('goes with a file all that was changed of what it holds', () => {
  const mapping = { columns: { montant: 'M' }, constants: {} };
  const changes = { corrections: [OTHER, MADE], mappings: { 'l.zip/a.csv': mapping, 'l.zip.csv': mapping } };
  expect(withoutFile(changes, 'l.zip')).toEqual({ corrections: [OTHER], mappings: { 'l.zip.csv': mapping } });
});
