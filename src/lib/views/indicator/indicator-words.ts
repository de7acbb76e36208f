import type { Direction, IndicatorNature, TargetType } from '#lib/domain/indicator.ts';
import { isRate } from '#lib/domain/unit.ts';
import type { IndicatorRow } from '#lib/queries/facts.ts';
import {
  formatAnnounced,
  formatCount,
  formatDate,
  formatQuantity,
  formatShare,
  NOT_PUBLISHED,
} from '#lib/views/words/format.ts';
import type { IndicatorValue } from './indicator-rows.ts';
import type { ZoneProgress } from './zone-state.ts';

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  up: 'mieux si la valeur monte',
  down: 'mieux si la valeur baisse',
};

export const TARGET_WORDS: Readonly<Record<TargetType, string>> = {
  at_least: 'au moins',
  at_most: 'au plus',
  between: 'entre deux valeurs',
  exactly: 'exactement',
  to_define: 'à définir',
};

export const NATURE_NAMES: Readonly<Record<IndicatorNature, string>> = {
  cumul: 'cumul',
  flux: 'flux',
  glissant: 'glissant',
  stock: 'stock',
};

/** What each nature means, after its name. */
export const NATURE_MEANINGS: Readonly<Record<IndicatorNature, string>> = {
  cumul: 'compté depuis le début',
  flux: 'compté sur une période',
  glissant: 'compté sur une fenêtre qui avance',
  stock: 'compté à un jour donné',
};

/** Why there is no progress rate. */
export const ABSENCE_WORDS: Readonly<Record<Extract<ZoneProgress, { kind: 'absent' }>['reason'], string>> = {
  'target-missing': 'pas d’avancement\u00a0: aucune cible n’est publiée',
  'current-missing': 'pas d’avancement\u00a0: aucune valeur actuelle n’est publiée',
  'initial-missing': 'pas d’avancement\u00a0: la valeur initiale n’est pas publiée',
  'targets-disagree': 'pas d’avancement\u00a0: plusieurs cibles sont publiées, et rien ne permet de choisir',
};

type Printed = Pick<IndicatorRow, 'unit' | 'denominator'>;

/** « 138 200 personnes », « environ 550 M€ », « 65 % sur 110 établissements »: what qualifies a figure is part of it. */
export function printValue(
  { value, qualifier, isComputed }: Pick<IndicatorValue, 'value' | 'qualifier' | 'isComputed'>,
  indicator: Printed,
): string {
  if (value === null) return NOT_PUBLISHED;
  return [qualifier, printNumber(value, indicator), isComputed ? '(calculé)' : null]
    .filter(Boolean)
    .join(' ');
}

/** A number in its unit; a share with what it is out of. */
export function printNumber(value: number, { unit, denominator }: Printed): string {
  if (unit === 'euros') return formatAnnounced(Math.round(value * 100));
  if (isRate(unit)) return `${formatShare(value)} sur ${denominator ?? 'une base non publiée'}`;
  return formatQuantity(value, unit.replace(/[sx]$/, ''), unit);
}

/** The unit as a head of a column says it. */
export function nameUnit({ unit, denominator }: Printed): string {
  return isRate(unit) ? `% sur ${denominator ?? 'une base non publiée'}` : unit;
}

/** « 27,6 sur 100 », out of the way from the start to the target. */
export function printProgress(rate: number): string {
  return `${formatCount(Math.round(rate * 10) / 10)} sur 100`;
}

/** A target has a term and not a date. */
export function printTerm({ date, datePrecision }: Pick<IndicatorValue, 'date' | 'datePrecision'>): string {
  return date === null || datePrecision === 'unknown'
    ? 'échéance non précisée'
    : formatDate(date, datePrecision ?? 'unknown');
}
