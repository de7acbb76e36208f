import type { ZoningClass, ZoningId } from '#lib/contract/fact-terms.ts';
import type { RegionCode } from '#lib/domain/territory.ts';

/** A definition that gives each region a share of its inhabitants. Competing ones stand side by side, none is chosen. */
export interface Grading {
  readonly id: string;
  /** « Hors unités urbaines ». */
  readonly label: string;
  /** « la part d’habitants hors unités urbaines ». */
  readonly share: string;
  /** « là où l’on vit le plus hors unités urbaines ». */
  readonly most: string;
  /** What is counted, for who never heard of it. */
  readonly definition: string;
  /** « Insee, populations de 2023 ». */
  readonly source: string;
  /** 0..1; a region without one is graded by nobody. */
  readonly shares: Readonly<Partial<Record<RegionCode, number>>>;
}

/** Inhabitants of one region, and those that each proxy counts; null when not known at that delivery. */
export interface RuralCounts {
  readonly regionCode: RegionCode;
  readonly population: number | null;
  readonly populationOutsideUrbanUnits: number | null;
  readonly populationOutsideAttractionAreas: number | null;
}

/** Inhabitants of one class of a zoning in one region. */
export interface ZoningCount {
  readonly zoning: ZoningId;
  readonly zoneClass: ZoningClass;
  readonly regionCode: RegionCode;
  /** Null when not published. */
  readonly inhabitants: number | null;
}

const PROXIES = [
  {
    id: 'hors-unites-urbaines',
    label: 'Hors unités urbaines',
    share: 'la part d’habitants hors unités urbaines',
    most: 'là où l’on vit le plus hors unités urbaines',
    definition:
      'Habitants des communes hors de toute unité urbaine, c’est-à-dire d’un bâti continu d’au moins 2\u202f000 habitants. Ce n’est pas la grille de densité de l’Insee.',
    countOf: (counts: RuralCounts) => counts.populationOutsideUrbanUnits,
  },
  {
    id: 'hors-aires-d-attraction',
    label: 'Hors aires d’attraction',
    share: 'la part d’habitants hors aires d’attraction des villes',
    most: 'là où l’on vit le plus hors aires d’attraction des villes',
    definition:
      'Habitants des communes hors de toute aire d’attraction d’une ville, c’est-à-dire ni dans un pôle, ni là où une part notable des actifs travaille dans un pôle. Ce n’est pas la grille de densité de l’Insee.',
    countOf: (counts: RuralCounts) => counts.populationOutsideAttractionAreas,
  },
] as const;

interface ZoningWords extends Pick<Grading, 'label' | 'share' | 'most' | 'definition'> {
  readonly counted: readonly ZoningClass[];
  readonly others: readonly ZoningClass[];
}

/** Zonings that a delivery may bring, each with the classes that are read together. */
const ZONINGS: Readonly<Record<ZoningId, ZoningWords>> = {
  'grille-densite': {
    label: 'Grille de densité',
    share: 'la part d’habitants en commune rurale de la grille de densité',
    most: 'là où l’on vit le plus en commune rurale de la grille de densité',
    definition:
      'Habitants des communes que la grille communale de densité de l’Insee classe en rural, sur tous ceux qu’elle classe.',
    counted: ['rural'],
    others: ['dense', 'intermediaire'],
  },
  'zonage-medecins': {
    label: 'Zones de manque de médecins',
    share: 'la part d’habitants en zone de manque de médecins (ZIP ou ZAC)',
    most: 'là où l’on vit le plus en zone de manque de médecins',
    definition:
      'Habitants en zone d’intervention prioritaire (ZIP) ou en zone d’action complémentaire (ZAC) du zonage des médecins arrêté par chaque ARS, sur tous ceux qu’il classe.',
    counted: ['zip', 'zac'],
    others: ['hors-zonage'],
  },
};

/** The two proxies that the reference of the regions holds, each named for what it counts; none without inhabitants. */
export function gradeByProxies(regions: readonly RuralCounts[], source: string): Grading[] {
  return PROXIES.flatMap(({ countOf, ...proxy }) => {
    const shares = Object.fromEntries(
      regions.flatMap((region) => {
        const count = countOf(region);
        return count === null || !region.population ? [] : [[region.regionCode, count / region.population]];
      }),
    );
    return Object.keys(shares).length === 0 ? [] : [{ ...proxy, source, shares }];
  });
}

/**
 * A zoning as delivered: inhabitants of its counted classes over those of all its classes; null when not delivered. A
 * region that lacks a class, or the inhabitants of one, has no share.
 */
export function gradeByZoning(
  counts: readonly ZoningCount[],
  zoning: ZoningId,
  source: string,
): Grading | null {
  const own = counts.filter((row) => row.zoning === zoning);
  if (own.length === 0) return null;
  const { counted, others, ...words } = ZONINGS[zoning];
  const shares = [...new Set(own.map(({ regionCode }) => regionCode))].flatMap((code) => {
    const count = (classes: readonly ZoningClass[]) =>
      classes.reduce((sum, name) => sum + (inhabitantsOf(own, code, name) ?? NaN), 0);
    const share = count(counted) / (count(counted) + count(others));
    return Number.isFinite(share) ? [[code, share]] : [];
  });
  return { id: zoning, ...words, source, shares: Object.fromEntries(shares) as Grading['shares'] };
}

function inhabitantsOf(counts: readonly ZoningCount[], code: RegionCode, name: ZoningClass): number | null {
  return (
    counts.find(({ regionCode, zoneClass }) => regionCode === code && zoneClass === name)?.inhabitants ?? null
  );
}
