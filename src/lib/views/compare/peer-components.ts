import type { Denominator } from '#lib/domain/denominator.ts';
import type { PeerComponent } from '#lib/domain/peers.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import type { ComparedRegion } from './compare-rows.ts';

/** In what two regions may be alike. */
export const PEER_COMPONENTS = ['population', 'rural', 'etablissements', 'densite'] as const;
export type PeerComponentId = (typeof PEER_COMPONENTS)[number];

/** A component in words, with its value in each region that has one: as it is read, and as it is compared. */
export interface DescribedComponent {
  readonly id: PeerComponentId;
  readonly label: string;
  /** What it is, or why it is missing. */
  readonly note: string;
  /** Empty when nobody delivered it. */
  readonly values: ReadonlyMap<RegionCode, number>;
  readonly component: PeerComponent;
}

const LABELS: Readonly<Record<PeerComponentId, string>> = {
  population: 'Population',
  rural: 'Part des habitants hors unités urbaines',
  etablissements: 'Établissements',
  densite: 'Densité',
};

/** Ids under which a delivery counts establishments, or square kilometres. */
const ESTABLISHMENTS = 'etablissements';
const AREA = 'superficie';

/** Every component, those that are missing too: what a comparison leaves out is said. */
export function describeComponents(
  regions: readonly ComparedRegion[],
  denominators: readonly Denominator[],
): DescribedComponent[] {
  const counted = (id: string) => denominators.find((denominator) => denominator.id === id) ?? null;
  const [establishments, area] = [counted(ESTABLISHMENTS), counted(AREA)];
  const described = (
    id: PeerComponentId,
    valueOf: (region: ComparedRegion) => number | null | undefined,
    { note, scale = (value: number) => value }: { note: string; scale?: (value: number) => number },
  ): DescribedComponent => {
    const values = new Map(
      regions.flatMap((region): [RegionCode, number][] => {
        const value = valueOf(region);
        return value === null || value === undefined ? [] : [[region.regionCode, value]];
      }),
    );
    return {
      id,
      label: LABELS[id],
      note,
      values,
      component: { id, values: new Map([...values].map(([code, value]) => [code, scale(value)])) },
    };
  };
  return [
    described('population', ({ population }) => population || null, {
      note: 'en logarithme\u00a0: deux fois plus d’habitants compte autant partout',
      scale: Math.log10,
    }),
    described('rural', ruralShare, {
      note: 'habitants hors unités urbaines de l’Insee, sur la population\u202f; ce n’est pas sa grille de densité',
    }),
    described('etablissements', ({ regionCode }) => establishments?.values[regionCode] || null, {
      note: establishments
        ? `${establishments.label}, en logarithme`
        : 'aucun fichier livré ne compte les établissements par région',
      scale: Math.log10,
    }),
    described(
      'densite',
      ({ regionCode, population }) => {
        const squareKilometres = area?.values[regionCode] ?? 0;
        return population && squareKilometres > 0 ? population / squareKilometres : null;
      },
      {
        note: area
          ? `habitants au km², d’après «\u00a0${area.label}\u00a0», en logarithme`
          : 'aucun fichier livré ne donne la superficie des régions',
        scale: Math.log10,
      },
    ),
  ];
}

/** Share of the inhabitants outside urban units, 0..1; null when one of the two is unknown. */
function ruralShare({ population, populationOutsideUrbanUnits }: ComparedRegion): number | null {
  return population === null || population <= 0 || populationOutsideUrbanUnits === null
    ? null
    : populationOutsideUrbanUnits / population;
}
