import { describe, expect, it } from 'vitest';
import { nameFiles } from '#lib/state/import/name-files.ts';

const file = (name: string) => new File(['x'], name);
const names = (kept: readonly string[], added: readonly string[]) =>
  nameFiles(
    kept.map((name) => ({ name, content: new Blob() })),
    added.map(file),
  ).map(({ name }) => name);

describe('nameFiles', () => {
  it.each([
    [['a.csv'], ['b.csv'], ['a.csv', 'b.csv']],
    [['a.csv'], ['a.csv'], ['a.csv', 'a (2).csv']],
    [['a.csv', 'a (2).csv'], ['a.csv'], ['a.csv', 'a (2).csv', 'a (3).csv']],
    [['a.csv.gz'], ['a.csv.gz'], ['a.csv.gz', 'a (2).csv.gz']],
    [[], ['export', 'export'], ['export', 'export (2)']],
    [[], ['.csv', '.csv'], ['.csv', '.csv (2)']],
  ])('%j and %j are %j', (kept, added, expected) => {
    expect(names(kept, added)).toEqual(expected);
  });
});
