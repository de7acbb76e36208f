import type { RegionCode } from '#lib/domain/territory.ts';
import { indexSources } from '#lib/views/figure/cite.ts';
import { presentTrained } from '#lib/views/line/present-trained.ts';
import { presentRegionPeople } from '#lib/views/region/region-people.ts';
import { formatDate, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import { nameOf } from './quote-region.ts';
import type { CarnetContext, CarnetRows, Quoted } from './quoted.ts';

/** People trained in the country, against the number announced. */
export function quoteTrained(rows: CarnetRows, { asOf }: CarnetContext): Quoted {
  const trained = presentTrained(rows.trained, rows.indicators, indexSources(rows.lines.sources));
  const isPublished = trained.bullet.actual.value !== null;
  return {
    line: 'formation',
    region: null,
    title: 'Personnes formées, cumul national',
    sentence: trained.sentence,
    value: trained.bullet.actual.text,
    basis: [
      `Nombre annoncé\u00a0: ${trained.targetText}`,
      ...(trained.definition ? [`Ce que «\u00a0formé\u00a0» compte\u00a0: ${trained.definition}`] : []),
    ],
    dataDate: formatDate(asOf),
    sources: [trained.targetSource],
    isDelivered: isPublished,
    chart: isPublished ? { kind: 'bullet', view: trained.bullet } : null,
    detailPage: 'lignes/formation',
  };
}

/** People trained in one region, against its official target. */
export function quoteTrainedIn(code: RegionCode, rows: CarnetRows, { asOf }: CarnetContext): Quoted {
  const people = presentRegionPeople(rows.regional, code);
  const name = nameOf(code, rows);
  const said = people?.sentence ?? 'ni le nombre de personnes formées ni une cible régionale ne sont publiés';
  return {
    line: 'formation',
    region: code,
    title: `${name}\u00a0: personnes formées`,
    sentence: `Région ${name}\u00a0: ${said.charAt(0).toLowerCase()}${said.slice(1)}.`,
    value: people?.bullet.actual.text ?? NOT_PUBLISHED,
    basis: [people?.bullet.reference ? `Cible officielle de la région` : 'Aucune cible régionale publiée'],
    dataDate: formatDate(asOf),
    sources: [],
    isDelivered: people !== null,
    chart: people ? { kind: 'bullet', view: people.bullet } : null,
    detailPage: `regions/${code}`,
  };
}
