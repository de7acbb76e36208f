import type { Nature } from '#lib/contract/manifest.ts';
import { addressOf, type Scope } from './address.ts';
import type { Delivery, Edition } from '#lib/views/words/edition.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { LINE_SHORT_LABELS } from '#lib/views/words/labels.ts';

/** A dataset of the site, as its header offers it. */
export interface OfferedDataset {
  readonly id: string;
  readonly title: string;
  readonly nature: Nature;
  readonly latest: Delivery;
}

export interface ShellLink {
  readonly label: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

export interface ShellGroup {
  readonly label: string;
  readonly links: readonly ShellLink[];
}

interface SectionGroup {
  readonly label: string;
  /** Page below its dataset, and its name. */
  readonly sections: readonly (readonly [page: string, label: string])[];
}

/** What surrounds every page: whose figures, of when, and the way to the others. */
export interface ShellView {
  readonly homeHref: string;
  readonly isFictive: boolean;
  /** The permanent sentence on what this site is not. */
  readonly independence: string;
  readonly navigation: readonly ShellGroup[];
  readonly datasets: readonly ShellLink[];
  /** Latest first. */
  readonly versions: readonly ShellLink[];
  readonly edition: string;
  /** « Ce qui est publié, version 2026-11-23-1a2b3c4d, Licence Ouverte 2.0. » */
  readonly imprint: string;
  /** Warning on a page that names a version which is not the last one; null otherwise. */
  readonly supersededBy: ShellLink | null;
}

/** Pages of a dataset by what they answer, in the order of the navigation. */
export const SECTION_GROUPS: readonly SectionGroup[] = [
  {
    label: 'Budget',
    sections: [
      ['', 'Vue d’ensemble'],
      ['lignes/ia-sante', LINE_SHORT_LABELS['ia-sante']],
      ['lignes/formation', LINE_SHORT_LABELS.formation],
      ['mesures', 'Mesures'],
    ],
  },
  {
    label: 'Territoires',
    sections: [
      ['regions', 'Régions'],
      ['regions/equite', 'Équité'],
      ['comparer', 'Comparer'],
    ],
  },
  {
    label: 'Résultats',
    sections: [
      ['indicateurs', 'Indicateurs'],
      ['jalons', 'Jalons'],
      ['confiance', 'Confiance'],
      ['silences', 'Silences'],
      ['alertes', 'Alertes'],
    ],
  },
  {
    label: 'Réponses',
    sections: [
      ['parlement', 'Cinq questions'],
      ['questions', '25 questions'],
      ['carnet', 'Carnet'],
      ['explorer', 'Explorer'],
      ['explorer/pivot', 'Tableau croisé'],
      ['explorer/sql', 'Console SQL'],
    ],
  },
  {
    label: 'Preuves et données',
    sections: [
      ['donnees', 'Données'],
      ['revisions', 'Révisions'],
      ['importer', 'Importer'],
      ['methode', 'Méthode'],
      ['glossaire', 'Glossaire'],
    ],
  },
];

/** Pages that every site owes its readers, in the order of the footer. */
export const LEGAL_PAGES = [
  ['plan-du-site', 'Plan du site'],
  ['accessibilite', 'Accessibilité\u00a0: non conforme'],
  ['mentions-legales', 'Mentions légales'],
  ['donnees-personnelles', 'Données personnelles'],
  ['cookies', 'Gestion des cookies'],
  ['ecoconception', 'Écoconception'],
] as const;

const PROVENANCE: Readonly<Record<Nature, (publisher: string) => string>> = {
  fictif: () => 'données fictives, de démonstration',
  public: () => 'données publiques, relevées avec leur source',
  officiel: (publisher) => `données publiées par ${publisher}`,
};

/** What a page is below its dataset, « regions/84 »: its route says so, whatever the prefix of the site. */
export function pageOfRoute(routeId: string, params: Readonly<Record<string, string | undefined>>): string {
  const [, page = ''] = routeId.split('[...at=version]/');
  return page.replace(/\[(\w+)[^\]]*\]/g, (_placeholder, name: string) => params[name] ?? '');
}

interface ShellInput {
  readonly base: string;
  /** Page below its dataset, « regions/84 ». */
  readonly page: string;
  readonly datasets: readonly OfferedDataset[];
  /** Dataset that the site opens on. */
  readonly defaultDataset: string;
  /** Null on the pages that show no figure. */
  readonly edition: Edition | null;
}

/** The shell of one page. Pages without figures lead to the default dataset. */
export function presentShell({ base, page, datasets, defaultDataset, edition }: ShellInput): ShellView {
  const dataset = edition?.dataset.id ?? defaultDataset;
  const latest = edition?.versions.at(-1);
  const current = sectionOf(page);
  const elsewhere = pageElsewhere(page);
  const scope: Scope = { base, dataset, version: edition?.isPinned ? edition.version.id : null };
  return {
    homeHref: `${base}/`,
    isFictive: edition?.dataset.nature === 'fictif',
    independence: `Outil de suivi indépendant${
      edition ? ` — ${PROVENANCE[edition.dataset.nature](edition.dataset.publisher)}` : ''
    }. Ce n’est pas un site officiel de l’État.`,
    navigation: SECTION_GROUPS.map(({ label, sections }) => ({
      label,
      links: sections.map(([id, name]) => ({
        label: name,
        href: addressOf(scope, id),
        isCurrent: edition !== null && id === current,
      })),
    })),
    datasets: datasets.map(({ id, title }) => ({
      label: title,
      href: addressOf(
        { base, dataset: id, version: null },
        id === dataset && !edition?.isPinned ? page : elsewhere,
      ),
      isCurrent: edition?.dataset.id === id,
    })),
    versions: [...(edition?.versions ?? [])].reverse().map(({ id, date }) => ({
      label: `${formatDate(date)}\u00a0: ${id}`,
      href: addressOf({ base, dataset, version: id }, id === edition?.version.id ? page : elsewhere),
      isCurrent: id === edition?.version.id,
    })),
    edition: edition ? `Livraison du ${formatDate(edition.version.date)}` : '',
    imprint: edition
      ? `${edition.dataset.title}, version ${edition.version.id}, ${edition.dataset.licence}.`
      : '',
    supersededBy:
      edition && latest && latest.id !== edition.version.id
        ? {
            label: `la livraison du ${formatDate(latest.date)}`,
            href: addressOf({ base, dataset, version: null }, elsewhere),
            isCurrent: false,
          }
        : null,
  };
}

/** Lists whose pages each delivery has its own of: another one may not hold the same. */
const DELIVERED_LISTS = ['indicateurs', 'mesures'];

function pageElsewhere(page: string): string {
  return DELIVERED_LISTS.find((list) => page.startsWith(`${list}/`)) ?? page;
}

// The nearest section above a page: « regions/equite » is its own where it is one, and else in « regions ».
function sectionOf(page: string): string | undefined {
  return SECTION_GROUPS.flatMap(({ sections }) => sections.map(([id]) => id))
    .filter((id) => page === id || (id !== '' && page.startsWith(`${id}/`)))
    .toSorted((a, b) => b.length - a.length)[0];
}
