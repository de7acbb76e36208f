import type { ShardKind } from '#lib/contract/shards.ts';
import { BUDGET_LINES, LINES, type Line } from '#lib/domain/line.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { countCell } from '#lib/views/figure/cells.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { addressOf, type Scope } from '#lib/views/shell/address.ts';
import { formatQuantity } from '#lib/views/words/format.ts';
import { LINE_LABELS } from '#lib/views/words/labels.ts';

/** Operations of one line whose seat is in one region. */
export interface RegionCount {
  readonly line: Line;
  readonly region: RegionCode;
  readonly operations: number;
}

/** Those that start each month: both lists in the order of the months. */
export interface RegionStarts extends Omit<RegionCount, 'operations'> {
  readonly months: readonly number[];
  readonly values: readonly number[];
}

interface Words {
  readonly title: string;
  readonly one: string;
  readonly many: string;
  readonly about: string;
  readonly field: string;
}

export const ENTRY_WORDS: Readonly<Record<ShardKind, Words>> = {
  operations: {
    title: 'Opérations',
    one: 'opération',
    many: 'opérations',
    about: 'Une opération est une aide accordée à un bénéficiaire pour un projet. Chacune a sa page.',
    field: 'Identifiant de l’opération',
  },
  beneficiaires: {
    title: 'Bénéficiaires',
    one: 'bénéficiaire',
    many: 'bénéficiaires',
    about:
      'Un bénéficiaire est ici un numéro SIREN. Les personnes physiques et les aides sans SIRET n’y sont pas\u00a0: deux noms égaux ne font pas une même personne.',
    field: 'SIREN ou SIRET',
  },
};

/** « 720 opérations dans cette livraison, comptées une fois chacune. » */
export function describeEntries(kind: ShardKind, entryCount: number): string {
  const { one, many } = ENTRY_WORDS[kind];
  return entryCount === 0
    ? 'Aucun fichier livré ne nomme d’opération\u00a0: il revient aux opérateurs de l’État et au ministère d’en publier la liste.'
    : `${formatQuantity(entryCount, one, many)} dans cette livraison.`;
}

/** The regions with how many operations of each line have their seat there: their pages list them. */
export function presentEntryList(
  counts: readonly RegionCount[],
  regions: readonly { readonly code: RegionCode; readonly name: string }[],
  scope: Scope,
  fileOf: (code: RegionCode) => string,
): TableView {
  const lines = LINES.filter((line) => counts.some((count) => count.line === line));
  return {
    caption: 'Opérations dont le siège du coordinateur est dans la région',
    columns: [
      { key: 'region', label: 'Région', isNumeric: false },
      ...lines.map((line) => ({ key: line, label: LINE_LABELS[line], isNumeric: true })),
      { key: 'file', label: 'Mouvements', isNumeric: false },
    ],
    rows: regions.map(({ code, name }) => ({
      key: code,
      href: `${addressOf(scope, `regions/${code}`)}${anchorOf(counts, code)}`,
      cells: [
        name,
        ...lines.map((line) =>
          countCell(counts.find((count) => count.line === line && count.region === code)?.operations ?? 0),
        ),
        { text: 'CSV', value: code, href: fileOf(code) },
      ],
    })),
  };
}

/** The first list of the page of a region, past what it says of the money. */
function anchorOf(counts: readonly RegionCount[], code: RegionCode): string {
  const first = BUDGET_LINES.find((line) => counts.some((one) => one.line === line && one.region === code));
  return first ? `#operations-${first}` : '';
}
