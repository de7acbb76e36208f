import type { Line } from '#lib/domain/line.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Role } from '#lib/domain/spending.ts';
import type { AidType, MovementKind, MovementStatus, Stage } from '#lib/domain/stage.ts';
import type { Residual } from '#lib/domain/territory.ts';
import type { Dimension } from './column.ts';

/** Id of what a file does not name, where a table must hold a value: the operator, the territory. */
export const UNKNOWN = 'unknown';

export const LINE_LABELS: Readonly<Record<Line, string>> = {
  'ia-sante': 'IA en santé',
  formation: 'Formation au numérique en santé',
  ondam: 'Ondam',
  'hors-perimetre': 'Hors périmètre',
};
export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  committed: 'Engagé',
  contracted: 'Contractualisé',
  paid: 'Décaissé',
};
const KIND_LABELS: Readonly<Record<MovementKind, string>> = {
  award: 'Attribution',
  amendment: 'Avenant',
  cancellation: 'Annulation',
  repayment: 'Remboursement',
};
export const AID_TYPE_LABELS: Readonly<Record<AidType, string>> = {
  grant: 'Subvention',
  'repayable-advance': 'Avance remboursable',
  unspecified: 'Non précisé',
};
export const RESIDUAL_LABELS: Readonly<Record<Residual, string>> = {
  com: 'Collectivités hors des 18 régions',
  'non-regionalised': 'Non régionalisé',
  unknown: 'Non renseigné',
};
const ROLE_LABELS: Readonly<Record<Role, string>> = {
  coordinator: 'Coordinateur',
  partner: 'Partenaire',
};
const RULE_LABELS: Readonly<Record<Rule, string>> = { seat: 'Siège', place: 'Lieu', partners: 'Partenaires' };
const STATUS_LABELS: Readonly<Record<MovementStatus, string>> = {
  provisional: 'Provisoire',
  consolidated: 'Consolidé',
};
const UNKNOWN_LABEL = { [UNKNOWN]: 'Non renseigné' };

/** French labels of the closed vocabularies, as the `codes` table carries them. Other ids are labelled by the facts. */
export const CODE_LABELS: Readonly<Partial<Record<Dimension, Readonly<Record<string, string>>>>> = {
  line: LINE_LABELS,
  stage: STAGE_LABELS,
  kind: KIND_LABELS,
  aid_type: AID_TYPE_LABELS,
  territory: RESIDUAL_LABELS,
  role: ROLE_LABELS,
  rule: RULE_LABELS,
  status: STATUS_LABELS,
  operator: UNKNOWN_LABEL,
};
