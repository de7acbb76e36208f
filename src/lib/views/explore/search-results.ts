import { foldText, searchLines } from '#lib/domain/text-search.ts';
import {
  SEARCH_KINDS,
  TERM_SEPARATOR,
  type SearchKind,
  type SearchTerms,
} from '#lib/queries/explore/search-terms.ts';
import { beneficiaryHref, entryHref } from '#lib/views/entry/entry-address.ts';
import { addressOf, type Scope } from '#lib/views/shell/address.ts';

/** One thing found, and where it leads; a measure or a region can also be kept. */
export interface FoundTerm {
  readonly label: string;
  readonly id: string;
  readonly href: string | null;
  /** The dimension that a press keeps it in; null where it only leads away. */
  readonly keeps: 'measure' | 'territory' | null;
}

/** What is found of one kind, in the order of their names. */
export interface FoundGroup {
  readonly kind: SearchKind;
  readonly title: string;
  readonly terms: readonly FoundTerm[];
  /** True when there is more than is shown. */
  readonly isCut: boolean;
}

const TITLES: Readonly<Record<SearchKind, string>> = {
  beneficiary: 'Bénéficiaires',
  project: 'Projets',
  measure: 'Mesures',
  indicator: 'Indicateurs',
  region: 'Régions',
};
const SHORTEST = 2;

/** What the words find, kind by kind; nothing for less than two letters. */
export function searchTermsFor(
  asked: string,
  terms: readonly SearchTerms[],
  scope: Scope,
  most = 8,
): FoundGroup[] {
  const folded = foldText(asked);
  if (folded.length < SHORTEST) return [];
  // A SIRET is written with spaces as often as without.
  const words = /^[\d ]+$/.test(folded) ? [folded.replaceAll(' ', '')] : folded.split(' ');
  return SEARCH_KINDS.flatMap((kind): FoundGroup[] => {
    const lines = terms.find((own) => own.kind === kind)?.lines ?? '';
    const found = searchLines(lines, words, most + 1);
    if (found.length === 0) return [];
    return [
      {
        kind,
        title: TITLES[kind],
        terms: found.slice(0, most).map((line) => toTerm(kind, line, scope)),
        isCut: found.length > most,
      },
    ];
  });
}

function toTerm(kind: SearchKind, line: string, scope: Scope): FoundTerm {
  const [, label = '', id = ''] = line.split(TERM_SEPARATOR);
  switch (kind) {
    case 'beneficiary':
      return { label, id, href: beneficiaryHref(scope, id === '' ? null : id), keeps: null };
    case 'project':
      return { label, id, href: entryHref(scope, 'operations', id), keeps: null };
    case 'measure':
      return { label, id, href: null, keeps: 'measure' };
    case 'indicator':
      return { label, id, href: addressOf(scope, 'silences'), keeps: null };
    case 'region':
      return { label, id, href: addressOf(scope, `regions/${id}`), keeps: 'territory' };
  }
}
