import type { BudgetLine, Line, Perimeter } from '#lib/domain/line.ts';
import type { Standing } from '#lib/domain/standing.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { CountedAs, ValueKind } from '#lib/domain/indicator.ts';
import { LINE_LABELS } from '#lib/contract/code-labels.ts';
import type { Nature } from '#lib/contract/manifest.ts';
import type { Absence } from './measured.ts';

export { AID_TYPE_LABELS, LINE_LABELS, RESIDUAL_LABELS, STAGE_LABELS } from '#lib/contract/code-labels.ts';

/** Where a figure stands, or what is to be looked at: no status at all where there is no official path. */
export type Status = Standing | 'watch' | 'none';

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  reached: 'Atteint',
  ahead: 'En avance',
  'on-pace': 'Dans le rythme',
  watch: 'À surveiller',
  late: 'En retard',
  none: 'Sans trajectoire officielle',
};

/** Lines by the amount everyone knows them by: in the navigation, never in a sum. */
export const LINE_SHORT_LABELS: Readonly<Record<BudgetLine, string>> = {
  'ia-sante': '550\u00a0M€ IA en santé',
  formation: '119\u00a0M€ formation',
};

/** « pour l’IA en santé »: what a sentence calls each line. */
export const PURPOSE: Readonly<Record<BudgetLine, string>> = {
  'ia-sante': 'pour l’IA en santé',
  formation: 'pour la formation',
};

/** Class that gives a line its hue. */
export const LINE_CLASSES: Readonly<Record<BudgetLine, string>> = {
  'ia-sante': 'line-a',
  formation: 'line-b',
};

export const PERIMETER_LABELS: Readonly<Record<Line | Perimeter, string>> = {
  ...LINE_LABELS,
  'france2030-ensemble': 'France\u00a02030, ensemble',
  sasn: 'Stratégie d’accélération Santé numérique',
};

export const RULE_LABELS: Readonly<Record<Rule, string>> = {
  seat: 'Siège du coordinateur',
  place: 'Lieu d’exécution',
  partners: 'Part de chaque partenaire',
};

export const NATURE_LABELS: Readonly<Record<Nature, string>> = {
  fictif: 'Données fictives',
  public: 'Données publiques',
  officiel: 'Données officielles',
};

export const VALUE_KIND_LABELS: Readonly<Record<ValueKind, string>> = {
  vi: 'Valeur initiale',
  va: 'Valeur actuelle',
  vc: 'Valeur cible',
};

export const COUNTED_AS_LABELS: Readonly<Record<CountedAs, string>> = {
  registered: 'Personnes inscrites',
  trained: 'Personnes formées',
  certified: 'Personnes certifiées',
  aware: 'Personnes sensibilisées',
};

export const ABSENCE_LABELS: Readonly<Record<Absence, string>> = {
  'not-published': 'non communiqué',
  'not-applicable': 'sans objet',
};
