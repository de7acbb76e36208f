import { foldText } from '#lib/convert/cells/fold-text.ts';

/** What a column can tell of a person. `free` is a text that may name one; `other` is none of these. */
export type ColumnKind =
  'person-type' | 'contact' | 'identifier' | 'beneficiary-id' | 'name' | 'address' | 'free' | 'other';

const KINDS: readonly { readonly kind: ColumnKind; readonly words: RegExp }[] = [
  {
    kind: 'person-type',
    words:
      /^typologie$|\b(type|typologie|forme|categorie|statut) (\w+ )?(beneficiaire|juridique|laureat|tiers|structure)/,
  },
  {
    kind: 'contact',
    words:
      /\b(e mail|email|mail|courriel|telephone|tel|portable|fax|prenoms?|civilite|contact|interlocuteur|interlocutrice|responsable|representante?|signataire|naissance|securite sociale)\b/,
  },
  { kind: 'identifier', words: /\b(siret|siren|id|identifiant)\b.*\b(attribuant|operateur|financeur)\b/ },
  { kind: 'other', words: /\b(montant|date|nombre|attribuant|operateur|strategie|zone|nomenclature|part)\b/ },
  {
    kind: 'beneficiary-id',
    words:
      /\b(siret|siren|nir|nic|rna|code taxe)\b|\b(id|identifiant|code|numero|num|n) (\w+ )?(beneficiaire|laureat|tiers|fournisseur|attributaire|structure)\b/,
  },
  { kind: 'identifier', words: /\b(id|identifiant|matricule|numero|num|n|ref|reference|insee|ej|dossier)\b/ },
  {
    kind: 'free',
    words: /\b(projet|objet|intitule|libelle|description|resume|titre|commentaires?|observations?)\b/,
  },
  { kind: 'address', words: /\b(adresse|rue|voie|code postal|commune|ville)\b/ },
  {
    kind: 'name',
    words:
      /\b(beneficiaire|laureat|fournisseur|tiers|titulaire|attributaire|association|raison sociale|denomination|nom|structure)\b/,
  },
];

/** The kind of a column by the words of its header, whatever the layout: « nomBeneficiaire », « SIRET ou NIR ». */
export function classifyColumn(header: string): ColumnKind {
  const words = foldText(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  return KINDS.find((kind) => kind.words.test(words))?.kind ?? 'other';
}
