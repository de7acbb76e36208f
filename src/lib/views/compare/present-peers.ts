import { medianOf } from '#lib/domain/median.ts';
import { rankPeers } from '#lib/domain/peers.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { absentCell } from '#lib/views/figure/cells.ts';
import type { TableCell, TableView } from '#lib/views/figure/table-view.ts';
import { addressOf, type Scope } from '#lib/views/shell/address.ts';
import { formatCount, formatShare } from '#lib/views/words/format.ts';
import { MOST_TERRITORIES } from './compare-choice.ts';
import type { CompareRows } from './compare-rows.ts';
import { describeComponents, type DescribedComponent, type PeerComponentId } from './peer-components.ts';
import { toRegion } from '#lib/views/words/to-region.ts';

/** Regions that a proposal holds beside the one that is compared. */
const PROPOSED = 3;
/** Regions shown with their distance: one may prefer the fifth, and see why it is the fifth. */
const SHOWN = MOST_TERRITORIES;

export interface PeersView {
  readonly components: readonly {
    readonly id: PeerComponentId;
    readonly label: string;
    readonly note: string;
    readonly isDelivered: boolean;
  }[];
  /** Nearest first; empty when nothing tells. */
  readonly proposed: readonly RegionCode[];
  /** The nearest ones, with what makes their distance. */
  readonly table: TableView;
  readonly formula: string;
}

/** The regions that resemble one, by the components kept, with what each of them is worth. */
export function presentPeers(
  rows: CompareRows,
  code: RegionCode,
  kept: readonly PeerComponentId[],
  scope: Scope,
): PeersView {
  const described = describeComponents(rows.regions, rows.denominators);
  const used = described.filter(({ id, values }) => kept.includes(id) && values.size > 0);
  const peers = rankPeers(
    code,
    used.map(({ component }) => component),
  );
  const nameOf = (own: RegionCode) => rows.regions.find(({ regionCode }) => regionCode === own)?.name ?? own;
  const row = (own: RegionCode, gaps: readonly number[] | null, distance: TableCell) => ({
    key: own,
    href: addressOf(scope, `regions/${own}`),
    cells: [
      nameOf(own),
      distance,
      ...used.map((component, index) => componentCell(component, own, gaps?.[index] ?? null)),
    ],
  });
  return {
    components: described.map(({ id, label, note, values }) => ({
      id,
      label,
      note,
      isDelivered: values.size > 0,
    })),
    proposed: peers.slice(0, PROPOSED).map((peer) => peer.code),
    table: {
      caption: `Les régions qui ressemblent le plus ${toRegion(nameOf(code))}`,
      columns: [
        { key: 'region', label: 'Région', isNumeric: false },
        { key: 'distance', label: 'Distance', isNumeric: true },
        ...used.map(({ id, label }) => ({ key: id, label, isNumeric: true })),
      ],
      rows: [
        row(code, null, { text: '0', value: 0 }),
        ...peers
          .slice(0, SHOWN)
          .map((peer) =>
            row(peer.code, peer.gaps, { text: formatHundredths(peer.distance), value: peer.distance }),
          ),
      ],
    },
    formula:
      'Distance\u00a0: racine de la moyenne des carrés des écarts, chaque écart divisé par l’écart type de sa composante sur les 18 régions. 0\u00a0: semblables\u202f; 1\u00a0: à un écart type en moyenne. Entre parenthèses, l’écart de chaque composante.',
  };
}

/** What a region is compared with when nothing else is asked: those that resemble it most, or the first ones when nothing tells. */
export function proposeTerritories(rows: CompareRows, code: RegionCode): readonly RegionCode[] {
  const components = describeComponents(rows.regions, rows.denominators)
    .filter(({ values }) => values.size > 0)
    .map(({ component }) => component);
  const peers = rankPeers(code, components).map((peer) => peer.code);
  const others = rows.regions.map(({ regionCode }) => regionCode).filter((other) => other !== code);
  return [code, ...(peers.length > 0 ? peers : others).slice(0, PROPOSED)];
}

/** The region that the page opens on: the least populated of those that have the median population or more. */
export function middleRegion({ regions }: CompareRows): RegionCode {
  const median = medianOf(regions.map(({ population }) => population)) ?? 0;
  const [middle] = regions
    .filter(({ population }) => (population ?? 0) >= median)
    .toSorted((a, b) => (a.population ?? 0) - (b.population ?? 0));
  if (!middle) throw new Error('no region to compare');
  return middle.regionCode;
}

function componentCell({ id, values }: DescribedComponent, code: RegionCode, gap: number | null): TableCell {
  const value = values.get(code);
  if (value === undefined) return absentCell();
  const text = PRINTS[id](value);
  return { text: gap === null ? text : `${text} (${signed(gap)})`, value };
}

const PRINTS: Readonly<Record<PeerComponentId, (value: number) => string>> = {
  population: formatCount,
  rural: formatShare,
  etablissements: formatCount,
  densite: (value) => `${formatCount(Math.round(value))}\u00a0hab./km²`,
};

function formatHundredths(value: number): string {
  return formatCount(Math.round(value * 100) / 100);
}

function signed(gap: number): string {
  const text = formatHundredths(gap);
  return gap > 0 && text !== '0' ? `+${text}` : text;
}
