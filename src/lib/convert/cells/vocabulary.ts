import { DATE_PRECISIONS, type DatePrecision } from '#lib/domain/calendar.ts';
import { COUNTED_AS, VALUE_KINDS, type CountedAs, type ValueKind } from '#lib/domain/indicator.ts';
import { LINES, type Line } from '#lib/domain/line.ts';
import { ROLES, type Role } from '#lib/domain/spending.ts';
import {
  AID_TYPES,
  MOVEMENT_KINDS,
  MOVEMENT_STATUSES,
  STAGES,
  type AidType,
  type MovementKind,
  type MovementStatus,
  type Stage,
} from '#lib/domain/stage.ts';
import { foldText } from './fold-text.ts';

/** A closed vocabulary: its ids, and the words that files write for them, compared without case or accents. */
export interface Vocabulary<Id extends string> {
  /** French list of what is admitted, for the sentence. */
  readonly admitted: string;
  readonly idOf: (text: string) => Id | null;
}

function vocabulary<Id extends string>(
  ids: readonly Id[],
  words: Readonly<Record<string, readonly string[]>> = {},
): Vocabulary<Id> {
  const written = ids.map((id) => ({ id, texts: [id, ...(words[id] ?? [])] }));
  const byText = new Map(written.flatMap(({ id, texts }) => texts.map((text) => [foldText(text), id])));
  return {
    admitted: written.map(({ id }) => words[id]?.[0] ?? id).join(', '),
    idOf: (text) => byText.get(foldText(text)) ?? null,
  };
}

export const LINE_WORDS: Vocabulary<Line> = vocabulary(LINES);
export const ROLE_WORDS: Vocabulary<Role> = vocabulary(ROLES, {
  coordinator: ['coordinateur', 'coordinatrice', 'porteur', 'chef de file'],
  partner: ['partenaire'],
});
export const STAGE_WORDS: Vocabulary<Stage> = vocabulary(STAGES, {
  committed: ['engagé', 'engagement'],
  contracted: ['contractualisé', 'contractualisation'],
  paid: ['décaissé', 'décaissement', 'payé', 'paiement'],
});
export const KIND_WORDS: Vocabulary<MovementKind> = vocabulary(MOVEMENT_KINDS, {
  award: ['attribution'],
  amendment: ['avenant'],
  cancellation: ['annulation'],
  repayment: ['remboursement'],
});
export const AID_WORDS: Vocabulary<AidType> = vocabulary(AID_TYPES, {
  grant: ['subvention'],
  'repayable-advance': ['avance remboursable'],
  unspecified: ['non précisé'],
});
export const STATUS_WORDS: Vocabulary<MovementStatus> = vocabulary(MOVEMENT_STATUSES, {
  provisional: ['provisoire'],
  consolidated: ['consolidé'],
});
export const VALUE_WORDS: Vocabulary<ValueKind> = vocabulary(VALUE_KINDS, {
  vi: ['vi', 'valeur initiale'],
  va: ['va', 'valeur actuelle'],
  vc: ['vc', 'valeur cible'],
});
export const COUNTED_WORDS: Vocabulary<CountedAs> = vocabulary(COUNTED_AS, {
  registered: ['inscrit', 'inscrits'],
  trained: ['formé', 'formés'],
  certified: ['certifié', 'certifiés'],
  aware: ['sensibilisé', 'sensibilisés'],
});
export const PRECISION_WORDS: Vocabulary<DatePrecision> = vocabulary(DATE_PRECISIONS, {
  day: ['jour'],
  month: ['mois'],
  year: ['année', 'an'],
  unknown: ['inconnue'],
});
export const FLAG_WORDS: Vocabulary<'1' | '0'> = vocabulary(['1', '0'], {
  '1': ['oui', 'vrai', 'true'],
  '0': ['non', 'faux', 'false'],
});
