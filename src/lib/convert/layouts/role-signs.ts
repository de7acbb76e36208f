import { parseAmount } from '#lib/convert/cells/parse-amount.ts';
import { parseDate } from '#lib/convert/cells/parse-date.ts';
import { parseSiret } from '#lib/convert/cells/parse-siret.ts';
import { parseDepartment, parseTerritory, type Geography } from '#lib/convert/cells/parse-territory.ts';
import {
  AID_WORDS,
  KIND_WORDS,
  LINE_WORDS,
  ROLE_WORDS,
  STAGE_WORDS,
  STATUS_WORDS,
  type Vocabulary,
} from '#lib/convert/cells/vocabulary.ts';

/** What tells that a column has a role. */
export interface RoleSign {
  /** A header of our spending layout; null for a column that is known and not read. */
  readonly role: string | null;
  /** Of the header, folded: lower case, no accents, words joined by « _ ». */
  readonly header: RegExp;
  /** Absent where any text will do: only the header tells. */
  readonly cells?: {
    readonly reads: (cell: string) => boolean;
    /** What cells must be to tell by themselves, where more than the role’s reads so; `reads` where absent. */
    readonly tells?: (cell: string) => boolean;
    /** French: what they are read as. */
    readonly noun: string;
  };
  /** French sentence to add. */
  readonly note?: string;
}

/** A count, a year or a code reads as an amount too: only these forms tell one. */
const AMOUNT_FORM = /€|eur|[.,]\d{2}$|\d[ \u00a0\u202f]\d{3}/i;
const LETTER = /\p{L}/u;

const isAmount = (cell: string) => parseAmount(cell).reason === null;

/** The signs of each role, in the order of our layout. */
export function roleSigns(geography: Geography): readonly RoleSign[] {
  const isRegion = (cell: string) => (parseTerritory(cell, geography) ?? null) !== null;
  const isDepartment = (cell: string) => (parseDepartment(cell, geography) ?? null) !== null;
  const isName = (cell: string) => LETTER.test(cell);
  return [
    { role: 'id_operation', header: /^id(entifiant)?(_|$)|numero|reference|dossier|convention/ },
    { role: 'nom_projet', header: /projet|intitule|objet/ },
    { role: 'beneficiaire', header: /benefic|attributaire|laureat|raison_sociale|organisme|etablissement/ },
    {
      role: 'siret',
      header: /siret/,
      cells: { reads: (cell) => parseSiret(cell).siret !== null, noun: 'des SIRET (clé juste)' },
    },
    { role: 'type_beneficiaire', header: /typologie|type_(de_)?(benef|structure)|categorie/ },
    words('role', /^role/, ROLE_WORDS, 'des rôles (coordinateur, partenaire)'),
    words('ligne', /^ligne/, LINE_WORDS, 'des lignes'),
    { role: 'operateur', header: /operateur|financeur|attribuant|payeur/ },
    { role: 'procedure', header: /procedure|appel|dispositif|aap/ },
    {
      role: 'cout_total',
      header: /cout/,
      cells: { reads: isAmount, tells: () => false, noun: 'des montants' },
    },
    words('etape', /etape|stade|phase/, STAGE_WORDS, 'des étapes (engagé, contractualisé, décaissé)'),
    words('nature', /nature/, KIND_WORDS, 'des natures de mouvement'),
    {
      role: 'date',
      header: /date|jour/,
      cells: { reads: (cell) => parseDate(cell) !== null, noun: 'des dates' },
    },
    // A year is a date where the file has no other: a column of days has more to say for itself.
    { role: 'date', header: /^(annee|exercice|millesime)(_|$)/ },
    {
      role: 'montant',
      header: /montant|subvention|aide|somme|credit|paye|verse|engage/,
      cells: {
        reads: isAmount,
        tells: (cell) => AMOUNT_FORM.test(cell) && isAmount(cell),
        noun: 'des montants',
      },
    },
    words('type_aide', /aide|type/, AID_WORDS, 'des types d’aide'),
    words('statut', /statut|etat/, STATUS_WORDS, 'des statuts (provisoire, consolidé)'),
    {
      role: 'territoire_siege',
      header: /region|territoire/,
      cells: { reads: isRegion, tells: (cell) => isName(cell) && isRegion(cell), noun: 'des régions' },
    },
    {
      role: null,
      header: /dep(artement)?(_|$)|dept/,
      cells: {
        reads: isDepartment,
        tells: (cell) => isName(cell) && isDepartment(cell),
        noun: 'des départements',
      },
      note: 'Ils ne sont pas lus\u00a0: il faut la région.',
    },
  ];
}

function words(role: string, header: RegExp, { idOf }: Vocabulary<string>, noun: string): RoleSign {
  return { role, header, cells: { reads: (cell) => idOf(cell) !== null, noun } };
}
