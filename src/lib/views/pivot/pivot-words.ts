import { isAdded, type ComparedAxis, type PivotAxis } from '#lib/domain/pivot.ts';
import type { PivotChoice, PivotMeasure } from './pivot-choice.ts';

export const AXIS_LABELS: Readonly<Record<PivotAxis, string>> = {
  operator: 'Opérateur',
  measure: 'Mesure',
  aid_type: 'Type d’aide',
  territory: 'Région',
  year: 'Année',
  quarter: 'Trimestre',
  month: 'Mois',
  line: 'Ligne',
  stage: 'Étape',
  rule: 'Règle de territoire',
};

export const MEASURE_LABELS: Readonly<Record<PivotMeasure, string>> = {
  net: 'Montant net',
  gross: 'Montant brut',
  'of-row': 'Part de la rangée',
  'of-column': 'Part de la colonne',
  'of-whole': 'Part du total',
};

/** What a cell is, with its denominator when it is a share. */
export const MEASURE_SENTENCES: Readonly<Record<PivotMeasure, string>> = {
  net: 'En euros, net des remboursements.',
  gross: 'En euros, sans retirer les remboursements.',
  'of-row': 'Montant net de la case, rapporté au total net de sa rangée.',
  'of-column': 'Montant net de la case, rapporté au total net de sa colonne.',
  'of-whole': 'Montant net de la case, rapporté au total net du tableau.',
};

const REFUSALS: Readonly<Record<ComparedAxis, string>> = {
  line: 'Deux lignes ne s’additionnent jamais\u00a0: rien de publié ne prouve que les deux enveloppes sont disjointes.',
  stage:
    'Deux étapes ne s’additionnent jamais\u00a0: le même argent est engagé, puis contractualisé, puis décaissé.',
  rule: 'Deux règles ne s’additionnent jamais\u00a0: chacune répartit le même argent entre les territoires.',
};

/** Why there is no total over the columns; null when there is one. */
export function refuseTotal({ columns, measure }: Pick<PivotChoice, 'columns' | 'measure'>): string | null {
  if (isAdded(columns)) return null;
  const noShare = measure === 'of-row' || measure === 'of-whole';
  const share = noShare ? ' Une part de ce total est donc sans objet (s.o.).' : '';
  return `Pas de total par rangée. ${REFUSALS[columns]}${share}`;
}

/** « Opérateur × année », « Opérateur, mesure × année ». */
export function nameAxes({ rows, parts, columns }: Pick<PivotChoice, 'rows' | 'parts' | 'columns'>): string {
  const heads =
    parts === null ? AXIS_LABELS[rows] : `${AXIS_LABELS[rows]}, ${AXIS_LABELS[parts].toLowerCase()}`;
  return `${heads} × ${AXIS_LABELS[columns].toLowerCase()}`;
}
