import type { RegionCode } from '#lib/domain/territory.ts';
import { countCell, shareCell } from '#lib/views/figure/cells.ts';
import type { BulletView } from '#lib/views/figure/chart-views.ts';
import { formatCount, formatDate, formatShare, measured, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import type { RegionalRows } from './regional-rows.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';

/** People trained in one region against its official target. */
export interface RegionPeople {
  readonly sentence: string;
  readonly bullet: BulletView;
  readonly table: TableView;
}

/** Null when neither the people trained nor a target is published for the region. */
export function presentRegionPeople(rows: RegionalRows, code: RegionCode): RegionPeople | null {
  const people = rows.people.find(([other]) => other === code)?.[1];
  if (!people) return null;
  const { trained, trainedAsOf, target, targetDate } = people;
  const share = trained === null || !target ? null : trained / target;
  return {
    sentence:
      trained === null
        ? 'Le nombre de personnes formées dans la région n’est pas publié'
        : `Au ${formatDate(trainedAsOf)}, ${formatCount(trained)} personnes sont formées${share === null ? '' : `, soit ${formatShare(share)} de la cible régionale`}`,
    bullet: {
      label: 'Personnes formées',
      stage: null,
      actual: measured(trained, formatCount),
      reference:
        target === null
          ? null
          : { kind: 'target', value: target, label: `cible\u00a0: ${formatCount(target)}` },
    },
    table: {
      caption: 'Personnes formées et cible de la région',
      columns: [
        { key: 'what', label: 'Mesure', isNumeric: false },
        { key: 'date', label: 'Date', isNumeric: false },
        { key: 'people', label: 'Personnes', isNumeric: true },
        { key: 'share', label: '% de la cible', isNumeric: true },
      ],
      rows: [
        {
          key: 'trained',
          href: null,
          cells: ['Formées', dateText(trainedAsOf), countCell(trained), shareCell(share)],
        },
        {
          key: 'target',
          href: null,
          cells: ['Cible', dateText(targetDate), countCell(target), shareCell(target === null ? null : 1)],
        },
      ],
    },
  };
}

function dateText(date: string | null): string {
  return date === null ? NOT_PUBLISHED : formatDate(date);
}
