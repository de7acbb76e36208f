import type { RevisedTable, RevisionKind } from '#lib/contract/revision-terms.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { AID_TYPES, STAGES, type AidType, type Stage } from '#lib/domain/stage.ts';
import type { RevisionRow } from '#lib/queries/revisions.ts';
import { capitalize } from '#lib/views/words/capital.ts';
import { formatDate, formatEuros, formatQuantity, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import {
  AID_TYPE_LABELS,
  COUNTED_AS_LABELS,
  LINE_LABELS,
  RESIDUAL_LABELS,
  STAGE_LABELS,
  VALUE_KIND_LABELS,
} from '#lib/views/words/labels.ts';
import { typeset } from '#lib/views/words/typeset.ts';

export const KIND_LABELS: Readonly<Record<RevisionKind, string>> = {
  addition: 'Ajout',
  correction: 'Correction',
  removal: 'Retrait',
  'cumul-flux-flip': 'Bascule cumul/flux',
  'target-moved': 'Cible déplacée',
};

/** « 3 corrections », « 1 cible déplacée ». */
const KIND_NOUNS: Readonly<Record<RevisionKind, readonly [one: string, many: string]>> = {
  addition: ['ajout', 'ajouts'],
  correction: ['correction', 'corrections'],
  removal: ['retrait', 'retraits'],
  'cumul-flux-flip': ['bascule cumul/flux', 'bascules cumul/flux'],
  'target-moved': ['cible déplacée', 'cibles déplacées'],
};

export function countKind(kind: RevisionKind, count: number): string {
  return formatQuantity(count, ...KIND_NOUNS[kind]);
}

export const TABLE_LABELS: Readonly<Record<RevisedTable, string>> = {
  movements: 'Argent',
  operations: 'Opérations',
  observations: 'Valeurs d’indicateurs',
  envelopes: 'Enveloppes annoncées',
  trajectories: 'Trajectoires',
  readings: 'Lectures',
  indicators: 'Définitions d’indicateurs',
  measures: 'Mesures',
  measure_claims: 'Affirmations sur les mesures',
  milestones: 'Jalons',
  announcements: 'Silences',
  denominators: 'Dénominateurs',
  zonings: 'Zonages',
};

/** Columns that are no French word. */
const FIELD_LABELS: Readonly<Record<string, string>> = {
  date: 'date',
  kind: 'nature',
  aid_type: 'type d’aide',
  funding_source: 'source du financement',
  line: 'ligne budgétaire',
  line_id: 'ligne budgétaire',
  measure: 'mesure',
  operator: 'opérateur',
  procedure: 'procédure',
  project_key: 'projet',
  project_name: 'nom du projet',
  beneficiary_name: 'bénéficiaire',
  siret: 'SIRET',
  beneficiary_type: 'type de bénéficiaire',
  role: 'rôle',
  total_cost_cents: 'coût total',
  seat: 'territoire du siège',
  place: 'lieu d’exécution',
  place_department: 'département du lieu',
  partners: 'territoire des partenaires',
  partner_shares: 'part des partenaires',
  amount_cents: 'montant',
  denominator_cents: 'dénominateur',
  numerator_cents: 'numérateur',
  announced_on: 'date de l’annonce',
  due_on: 'date prévue',
  done_on: 'date constatée',
  known_state: 'état connu',
  source_id: 'source',
  label: 'libellé',
  standing: 'degré de preuve',
  is_headline: 'enveloppe affichée',
  note: 'réserve',
  owner: 'responsable',
  value: 'valeur',
  qualifier: 'qualificatif',
  unit: 'unité',
  inhabitants: 'habitants',
};

/** What is revised of the thing: « IA en santé, engagé, solde, Bretagne », « Valeur actuelle, 30 juin 2026, médecins ». */
export function describeField(row: RevisionRow, zoneName: (zoneId: string) => string): string {
  const zone = row.zoneId === null ? [] : [zoneName(row.zoneId)];
  const line = row.line === null ? [] : [LINE_LABELS[row.line]];
  const field = FIELD_LABELS[row.field] ?? row.field.replaceAll('_', ' ');
  if (row.table === 'movements' || row.table === 'trajectories') {
    const stage = row.stage === null ? [] : [STAGE_LABELS[row.stage].toLowerCase()];
    const what = row.table === 'trajectories' ? `${field} au ${formatDate(row.date)}` : field;
    return [
      ...line,
      ...stage,
      row.table === 'movements' && row.field === 'amount_cents' ? 'solde' : what,
      ...zone,
    ].join(', ');
  }
  if (row.table === 'observations') {
    const [, , kind = '', profession = '', training = '', counted = ''] = row.rowKey.split(' / ');
    const words = [
      VALUE_KIND_LABELS[kind as keyof typeof VALUE_KIND_LABELS],
      formatDate(row.date),
      ...zone,
      profession,
      training && `formation ${training}`,
      COUNTED_AS_LABELS[counted as keyof typeof COUNTED_AS_LABELS]?.toLowerCase() ?? '',
      row.field === 'value' ? '' : field,
    ];
    return words.filter((word) => word).join(', ');
  }
  const words = capitalize(field);
  return [words, ...(row.field === 'line' ? [] : line), ...zone].join(', ');
}

/** A value of the journal in words; n.c. where the version gives none. */
export function describeValue(
  row: RevisionRow,
  value: string | null,
  zoneName: (zoneId: string) => string,
): string {
  if (value === null) return NOT_PUBLISHED;
  if (row.table === 'operations' && PLACED.includes(row.field)) return describePlaces(value, zoneName);
  if (row.field.endsWith('_cents')) return formatEuros(Number(value));
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  if (row.field === 'value' && row.table === 'observations')
    return numbers.format(Number(value)).replace('-', '\u2212');
  return typeset(wordOf(row.field, value));
}

/** What an operation is told by that names territories. */
const PLACED = ['seat', 'place', 'partners', 'partner_shares'];

/** « Bretagne » of « 53 »; « Bretagne 60 % de l’aide, Corse 40 % de l’aide » of « 53:6000|94:4000 ». */
function describePlaces(value: string, zoneName: (zoneId: string) => string): string {
  return value
    .split('|')
    .map((part) => {
      const [territory = '', basisPoints] = part.split(':');
      const name = zoneName(territory in RESIDUAL_LABELS ? territory : `R${territory}`);
      return basisPoints === undefined
        ? name
        : `${name} ${numbers.format(Number(basisPoints) / 100)}\u00a0% de l’aide`;
    })
    .join(', ');
}

const numbers = new Intl.NumberFormat('fr', { maximumFractionDigits: 2 });

function wordOf(field: string, value: string): string {
  if (field === 'line' || field === 'line_id') return LINE_LABELS[value as keyof typeof LINE_LABELS] ?? value;
  if (isAidType(value)) return AID_TYPE_LABELS[value];
  if (isStage(value)) return STAGE_LABELS[value];
  return RESIDUAL_LABELS[value as keyof typeof RESIDUAL_LABELS] ?? value;
}

function isAidType(value: string): value is AidType {
  return (AID_TYPES as readonly string[]).includes(value);
}

function isStage(value: string): value is Stage {
  return (STAGES as readonly string[]).includes(value);
}

/** Names zones: « France entière », « Bretagne », « département 46 », « Non renseigné ». */
export function zoneNames(
  regions: readonly { readonly regionCode: string; readonly name: string }[],
): (zoneId: string) => string {
  const names = new Map(regions.map(({ regionCode, name }) => [`R${regionCode}`, name]));
  return (zoneId) =>
    zoneId === 'FRANCE'
      ? 'France entière'
      : (names.get(zoneId) ??
        RESIDUAL_LABELS[zoneId as keyof typeof RESIDUAL_LABELS] ??
        zoneId.replace(/^D/, 'département\u00a0'));
}

const SHRUNK_TABLES: Readonly<Record<string, string>> = {
  operations: 'opérations',
  movements: 'mouvements',
  observations: 'valeurs d’indicateurs',
};

/**
 * What a publisher confirmed, in words: « cible déplacée : Tiers-lieux ». The name of an indicator is that of the
 * revisions that the confirmation covers; a code of another time stays as it is.
 */
export function describeConfirmed(code: string, revisions: readonly RevisionRow[]): string {
  const [kind = '', ...rest] = code.split(':');
  const what = rest.join(':');
  const line = BUDGET_LINES.find((id) => what.startsWith(`${id}-`));
  const stage = STAGES.find((id) => what === `${line}-${id}`);
  const named =
    revisions.find(({ indicatorId }) => indicatorId === what)?.label ??
    SHRUNK_TABLES[what] ??
    (line && stage ? `${LINE_LABELS[line]}, ${STAGE_LABELS[stage].toLowerCase()}` : what);
  const words = CONFIRMED[kind];
  return words === undefined ? code : typeset(`${words} : ${named}`);
}

/** By what stopped the delivery. */
const CONFIRMED: Readonly<Record<string, string>> = {
  shrink: 'moins que la livraison précédente',
  'cumul-flux': 'valeurs qui sautent',
  'target-moved': 'cible déplacée',
};
