import { joinChoices, type FigureFile } from '#lib/export/take-away/figure-file.ts';

/** What each row of a file for machines says of the figure that it leaves: name of the column, value. */
export function scopeOf(figure: FigureFile): readonly (readonly [string, string])[] {
  const { dataset, nature, version, dataDate, title, choices, source, licence, table } = figure;
  return [
    ['dataset', dataset],
    ['nature', nature],
    ['version', version],
    ['as_of', dataDate],
    ['figure', title],
    ['choices', joinChoices(choices)],
    ['source', source],
    ['licence', licence],
    ['row_count', String(table.rows.length)],
  ];
}
