import type { RegionCode } from '#lib/domain/territory.ts';
import type { BulletView } from '#lib/views/figure/chart-views.ts';
import { BASIS_LABELS } from '#lib/views/figure/basis.ts';
import { sayShare } from '#lib/views/parlement/stage-words.ts';
import { sayAmount, stageWord } from '#lib/views/words/say-amount.ts';
import { presentPlate } from '#lib/views/region/present-plate.ts';
import { toRegionFigures, type RegionFigure } from '#lib/views/region/region-figures.ts';
import { toRegionalAmounts } from '#lib/views/region/regional-rows.ts';
import { formatDate, formatMillions, measured, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import { LINE_LABELS, RULE_LABELS, STAGE_LABELS, PURPOSE } from '#lib/views/words/labels.ts';
import type { CarnetItem } from './item-id.ts';
import type { CarnetContext, CarnetRows, Quoted } from './quoted.ts';

type Of<Kind extends CarnetItem['kind']> = Extract<CarnetItem, { readonly kind: Kind }>;

/** One line in one region, at one stage, under one rule, against its repère of population. */
export function quoteRegion(item: Of<'region'>, rows: CarnetRows, context: CarnetContext): Quoted {
  const { stage, line, code, rule } = item;
  const figure = toRegionFigures(toRegionalAmounts(rows.regional, { line, stage, rule })).find(
    ({ fact }) => fact.regionCode === code,
  );
  const name = nameOf(code, rows);
  const cents = figure?.cents ?? null;
  return {
    line,
    region: code,
    title: `${name}, ${LINE_LABELS[line]}\u00a0: ${stageWord(stage)}`,
    sentence: describeInRegion(item, figure ?? null, name, context),
    value: measured(cents, formatMillions).text,
    basis: [
      `Étape\u00a0: ${stageWord(stage)}`,
      `Règle\u00a0: ${RULE_LABELS[rule].toLowerCase()}`,
      ...(figure && cents !== null && figure.repere !== null ? [REPERE_NOTE[line]] : []),
    ],
    dataDate: formatDate(context.asOf),
    sources: [],
    isDelivered: cents !== null,
    chart: figure && cents !== null ? { kind: 'bullet', view: toBullet(item, figure) } : null,
    detailPage: `regions/${code}`,
  };
}

/** The 18 regions of one line, ranked, with what the regions page finds. */
export function quoteRegions(item: Of<'regions'>, rows: CarnetRows, context: CarnetContext): Quoted {
  const { stage, line, rule, basis } = item;
  const plate = presentPlate(toRegionalAmounts(rows.regional, { line, stage, rule }), {
    line,
    stage,
    rule,
    basis,
    asOf: context.asOf,
    filters: '',
    scope: context.scope,
  });
  return {
    line,
    region: null,
    title: `${plate.name}, ${BASIS_LABELS[basis]}`,
    sentence: plate.title.endsWith('.') ? plate.title : `${plate.title}.`,
    value: plate.isPublished ? null : NOT_PUBLISHED,
    basis:
      basis === 'target'
        ? ['Personnes formées, cible régionale officielle']
        : [
            `Étape\u00a0: ${stageWord(stage)}`,
            `Règle\u00a0: ${RULE_LABELS[rule].toLowerCase()}`,
            ...(basis === 'benchmark' ? [REPERE_NOTE[line]] : []),
          ],
    dataDate: formatDate(context.asOf),
    sources: [],
    isDelivered: plate.isPublished,
    chart: plate.isPublished ? { kind: 'regions', view: plate.values } : null,
    detailPage: 'regions',
  };
}

/** Official name of a region in this version; its code where the version does not name it. */
export function nameOf(code: RegionCode, { regional }: CarnetRows): string {
  return regional.regions.find(({ regionCode }) => regionCode === code)?.name ?? code;
}

const REPERE_NOTE = {
  'ia-sante': 'Repère\u00a0: part de l’enveloppe (lecture\u00a0A) au prorata de la population, calculée',
  formation: 'Repère\u00a0: part de l’enveloppe au prorata de la population, calculée',
} as const;

/** What the repère of a sentence stands on: the reading of the line that has several. */
const REPERE_READING = { 'ia-sante': ', lecture\u00a0A', formation: '' } as const;

function describeInRegion(
  { stage, line, rule }: Of<'region'>,
  figure: RegionFigure | null,
  name: string,
  { asOf }: CarnetContext,
): string {
  const date = `Au ${formatDate(asOf)}`;
  const where = `dans la région ${name} (règle\u00a0: ${RULE_LABELS[rule].toLowerCase()})`;
  if (!figure || figure.cents === null)
    return `${date}, aucun montant ${stageWord(stage)} ${PURPOSE[line]} n’est publié ${where}.`;
  const { cents, repere, ofRepere } = figure;
  const share =
    cents <= 0 || repere === null || ofRepere === null
      ? ''
      : `, soit ${sayShare(ofRepere)} du repère de population de ${formatMillions(repere)} (part de l’enveloppe${REPERE_READING[line]})`;
  return `${date}, ${sayAmount(cents, stage)} ${PURPOSE[line]} ${where}${share}.`;
}

function toBullet({ stage }: Of<'region'>, { cents, repere }: RegionFigure): BulletView {
  return {
    label: STAGE_LABELS[stage],
    stage,
    actual: measured(cents, formatMillions),
    reference:
      repere === null
        ? null
        : { kind: 'benchmark', value: repere, label: `repère\u00a0: ${formatMillions(repere)}` },
  };
}
