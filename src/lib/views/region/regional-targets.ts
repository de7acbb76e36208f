import type { Cents } from '#lib/domain/money.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import type { BulletView } from '#lib/views/figure/chart-views.ts';
import { formatDate, formatExact, formatMillions } from '#lib/views/words/format.ts';
import { LINE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import type { RegionalChoice, RegionalRows, RegionalTarget } from './regional-rows.ts';

/** The official target of one line at one stage in one region, the latest of its dates; null where none is delivered. */
export function targetOf(
  { targets = [] }: Pick<RegionalRows, 'targets'>,
  { code, line, stage }: Pick<RegionalChoice, 'line' | 'stage'> & { readonly code: RegionCode },
): RegionalTarget | null {
  return (
    targets
      .filter((target) => target.regionCode === code && target.line === line && target.stage === stage)
      .toSorted((a, b) => b.date.localeCompare(a.date))[0] ?? null
  );
}

/** The tick of a bullet: « cible : 31 M€ au 31 décembre 2030 ». */
export function tickOfTarget({ cents, date }: RegionalTarget): NonNullable<BulletView['reference']> {
  return {
    kind: 'target',
    value: cents,
    label: `cible\u00a0: ${formatMillions(cents)} au ${formatDate(date)}`,
  };
}

/** The dotted tick of what is computed here: « repère : 1 k€ », never called a target; null without one. */
export function tickOfRepere(repere: Cents | null): BulletView['reference'] {
  return repere === null
    ? null
    : { kind: 'benchmark', value: repere, label: `repère\u00a0: ${formatMillions(repere)}` };
}

/** « IA en santé, engagé : la cible de la région est de 31 000 000 € au 31 décembre 2030. Source : … » */
export function describeTarget({ line, stage, date, cents, source }: RegionalTarget): string {
  return `${LINE_LABELS[line]}, ${STAGE_LABELS[stage].toLowerCase()}\u00a0: la cible de la région est de ${formatExact(cents)} au ${formatDate(date)}. Source\u00a0: «\u00a0${source}\u00a0».`;
}
