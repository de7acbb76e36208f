import { REGION_CODES, type RegionCode } from '#lib/domain/territory.ts';
import { readRows, type DeliveredFile } from './delivered-file.ts';
import { foldText } from './fold-text.ts';
import type { RecomputeReference } from './places.ts';
import { toDay, toText } from './read-cell.ts';

/** People counted in one zone at one date, the whole of them. */
export interface PeopleCount {
  readonly file: string;
  readonly line: number;
  readonly date: string;
  readonly value: number;
  /** True where the row says « formé », false where it does not say. */
  readonly saysTrained: boolean;
}

const INDICATOR = 'soignants-formes';

/**
 * The counts of people trained of the country (null) or of a region: actual values, totals alone, oldest first. Other
 * ways of counting (registered, certified, aware) are left out.
 */
export function readPeople(
  files: readonly DeliveredFile[],
  region: RegionCode | null,
  { indicators }: Pick<RecomputeReference, 'indicators'>,
): PeopleCount[] {
  const zone = region === null ? 'FRANCE' : `R${REGION_CODES.find((code) => code === region) ?? ''}`;
  const counts = files
    .filter(({ layout }) => layout === 'observations' || layout === 'pilote')
    .flatMap((file) => readRows(file))
    .flatMap((row): PeopleCount[] => {
      const id = row.cell('indicateur', 'indicator_id', 'identifiant_indic');
      const kind = foldText(row.cell('type_valeur', 'kind'));
      const counted = foldText(row.cell('compte_comme', 'counted_as'));
      const isTotal =
        toText(row.cell('profession')) === null && toText(row.cell('formation', 'training')) === null;
      const text = row
        .cell('valeur', 'value')
        .replace(/[\s\u00a0\u202f]/g, '')
        .replace(',', '.');
      const date = toDay(row.cell('date', 'date_valeur'));
      const isPeople =
        (indicators[id.toUpperCase()] ?? id) === INDICATOR &&
        row.cell('zone', 'zone_id').toUpperCase() === zone;
      if (!isPeople || !isTotal || !['va', 'valeur actuelle'].includes(kind)) return [];
      if (!/^-?\d+(\.\d+)?$/.test(text) || !['', 'forme', 'formes', 'trained'].includes(counted)) return [];
      return [
        {
          file: row.file,
          line: row.line,
          date: date ?? '',
          value: Number(text),
          saysTrained: counted !== '',
        },
      ];
    });
  return counts.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
