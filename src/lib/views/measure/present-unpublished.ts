import { STAGES } from '#lib/domain/stage.ts';
import type { SourceIndex } from '#lib/views/figure/cite.ts';
import { presentAnnouncements, type Unknown } from '#lib/views/line/present-unknowns.ts';
import { stageWord } from '#lib/views/words/say-amount.ts';
import { listWords } from '#lib/views/words/agree.ts';
import { capitalize } from '#lib/views/words/capital.ts';
import { announcedOn, claimed, followed, type MeasureRows } from './measure-rows.ts';
import type { MeasureMoney } from './measure-money.ts';

/** What nobody published of a measure: the silences that follow it, then what its own rows leave out. */
export function presentUnpublished(rows: MeasureRows, money: MeasureMoney, sources: SourceIndex): Unknown[] {
  const { claims, announcements } = rows;
  const silent = STAGES.filter((stage) => money.net[stage] === null).map(stageWord);
  const own: readonly (readonly [key: string, label: string, state: string | null])[] = [
    [
      'stages',
      'Étapes',
      silent.length === 0 ? null : `${capitalize(listWords(silent))}\u00a0: aucun fichier livré n’en porte.`,
    ],
    [
      'amount',
      'Montant',
      claimed(claims, 'amount_eur').length > 0 ? null : 'Aucun montant annoncé dans les sources relevées.',
    ],
    [
      'announced-on',
      'Date d’annonce',
      announcedOn(claims) ? null : 'Non publiée\u00a0: les délais depuis l’annonce ne se mesurent pas.',
    ],
    [
      'cost',
      'Coût total des projets',
      rows.lives.some(({ totalCostCents }) => totalCostCents !== null)
        ? null
        : 'Non publié\u00a0: l’aide ne se rapporte à aucun coût.',
    ],
    [
      'indicator',
      'Indicateur de résultat',
      claimed(claims, 'indicator').length > 0 ? null : 'Aucun n’est publié.',
    ],
  ];
  const announced = followed(claims, 'announcement', announcements, ({ announcementId }) => announcementId);
  return [
    ...presentAnnouncements(announced, null, sources),
    ...own.flatMap(([key, label, state]) => (state === null ? [] : [{ key, label, state, source: null }])),
  ];
}
