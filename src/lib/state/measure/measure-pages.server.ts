import { selectCoverage } from '#lib/queries/coverage.ts';
import {
  listAnnouncements,
  listIndicators,
  listMeasureClaims,
  listMeasures,
  listMilestones,
  listObservations,
  listRegions,
  listSources,
} from '#lib/queries/facts.ts';
import { selectMeasureMoney } from '#lib/queries/measure-money.ts';
import { selectOperationLives } from '#lib/queries/operation-lives.ts';
import { askPublished, findPublished, scopes, type Published } from '#lib/state/published.server.ts';
import type { MeasureContext, MeasureRows } from '#lib/views/measure/measure-rows.ts';

/** The rows of every measure of one published version, in the order of their ids. */
export async function askMeasures(published: Published): Promise<MeasureRows[]> {
  const [measures, claims, money, lives, coverage] = await Promise.all([
    askPublished(published, listMeasures, null),
    askPublished(published, listMeasureClaims, null),
    askPublished(published, selectMeasureMoney, null),
    askPublished(published, selectOperationLives, null),
    askPublished(published, selectCoverage, null),
  ]);
  const [indicators, observations, milestones, announcements, sources, regions] = await Promise.all([
    askPublished(published, listIndicators, null),
    askPublished(published, listObservations, null),
    askPublished(published, listMilestones, null),
    askPublished(published, listAnnouncements, null),
    askPublished(published, listSources, null),
    askPublished(published, listRegions, null),
  ]);
  const facts = { coverage, indicators, observations, milestones, announcements, sources, regions };
  return measures.map((measure) => {
    const isOwn = (row: { readonly measureId: string }) => row.measureId === measure.measureId;
    return {
      ...facts,
      measure,
      claims: claims.filter(isOwn),
      // Money of another line under the same name is no money of this one.
      money: money.filter((row) => isOwn(row) && row.line === measure.line),
      lives: lives.filter((row) => isOwn(row) && row.line === measure.line),
    };
  });
}

/** Whose figures the pages of measures show, and where their links lead, below the prefix of the site. */
export function measureContext({ dataset, version }: Published, at: string): MeasureContext {
  return {
    scope: { base: '', dataset: dataset.id, version: at === '' ? null : version.id },
    asOf: version.date as MeasureContext['asOf'],
  };
}

/** Every measure of every prerendered scope. */
export async function measureScopes(): Promise<{ dataset: string; at: string; mesure: string }[]> {
  const measures = (await scopes()).map(async (scope) => {
    const published = await findPublished(scope.dataset, scope.at);
    const rows = published ? await askPublished(published, listMeasures, null) : [];
    return rows.map(({ measureId }) => ({ ...scope, mesure: measureId }));
  });
  return (await Promise.all(measures)).flat();
}
