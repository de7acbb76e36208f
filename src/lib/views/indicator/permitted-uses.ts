import {
  compareKinds,
  averageOf,
  drawAsCumul,
  sumOverDates,
  sumOverZones,
  type GuardedSeries,
} from '#lib/domain/nature-guard.ts';
import { listWords } from '#lib/views/words/agree.ts';
import type { IndicatorPageRows } from './indicator-rows.ts';
import { sayGuarded } from './refusal-words.ts';

/** Something that one may want to do with the values, and whether it is right. */
export interface PermittedUse {
  readonly key: string;
  readonly term: string;
  readonly isAllowed: boolean;
  readonly text: string;
}

/** What the nature, the unit and the perimeter of an indicator let one do with its values, asked of the guard. */
export function listUses(series: GuardedSeries, others: IndicatorPageRows['others']): PermittedUse[] {
  const part = { ...series, value: series.values.at(-1)?.value ?? 0 };
  const uses = [
    ['dates', 'Additionner ses valeurs d’une date à l’autre', sumOverDates(series), 'le total des périodes'],
    [
      'curve',
      'Les tracer en cumul depuis le début',
      drawAsCumul(series),
      'chaque valeur contient les précédentes',
    ],
    [
      'zones',
      'Additionner les territoires à une même date',
      sumOverZones([part, part]),
      'les territoires ne se recouvrent pas\u202f; ce qui n’est dans aucun manque à la somme',
    ],
    [
      'mean',
      'Faire la moyenne des territoires',
      averageOf([part, part]),
      'moyenne simple, qui ne pèse pas les territoires',
    ],
  ] as const;
  return [
    ...uses.map(([key, term, guarded, why]) => ({
      key,
      term,
      isAllowed: guarded.kind === 'allowed',
      text: sayGuarded(guarded) ?? `Oui\u00a0: ${why}.`,
    })),
    compareOthers(series, others),
  ];
}

function compareOthers(series: GuardedSeries, others: IndicatorPageRows['others']): PermittedUse {
  const term = 'Le comparer à un autre indicateur';
  const compared = others.map((other) => ({ label: other.label, guarded: compareKinds(series, other) }));
  const alike = compared.filter(({ guarded }) => guarded.kind === 'allowed').map(({ label }) => label);
  const text =
    alike.length > 0
      ? `Oui, avec ${listWords(alike.map((label) => `«\u00a0${label}\u00a0»`))}\u00a0: même nature, même unité, même périmètre.`
      : 'Non\u00a0: aucun autre indicateur de ce jeu n’a la même nature, la même unité et le même périmètre.';
  return { key: 'compare', term, isAllowed: alike.length > 0, text };
}
