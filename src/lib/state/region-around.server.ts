import { readFile } from 'node:fs/promises';
import type { ReferenceJson } from '#lib/convert/tables/reference-json.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { selectByDepartment } from '#lib/queries/by-department.ts';
import { listIndicators, listMilestones, listObservations, listSources } from '#lib/queries/facts.ts';
import { toDepartmentSeries } from '#lib/views/region/department-money.ts';
import type { Department } from '#lib/views/region/region-departments.ts';
import { askPublished, DATA, type Published } from './published.server.ts';

/** What surrounds the money of one region: its indicators, its départements with the money placed there, what is still awaited. */
export async function readRegionAround(published: Published, code: RegionCode) {
  const [departments, indicators, observations, milestones, sources, months] = await Promise.all([
    readDepartments(code),
    askPublished(published, listIndicators, null),
    askPublished(published, listObservations, null),
    askPublished(published, listMilestones, null),
    askPublished(published, listSources, null),
    askPublished(published, selectByDepartment, { territory: code }),
  ]);
  const zones = new Set([`R${code}`, ...departments.map((department) => `D${department.code}`)]);
  const awaited = milestones.filter(({ doneOn }) => doneOn === null);
  const cited = new Set(awaited.map(({ sourceId }) => sourceId));
  return {
    departments,
    byDepartment: toDepartmentSeries(months),
    indicators: indicators.map(({ indicatorId, label, unit }) => ({ indicatorId, label, unit })),
    observations: observations.filter(({ zoneId }) => zones.has(zoneId)),
    milestones: awaited,
    sources: sources.filter(({ sourceId }) => cited.has(sourceId)),
  };
}

export type RegionAround = Awaited<ReturnType<typeof readRegionAround>>;

let departments: Promise<readonly (Department & { readonly region: string })[]> | null = null;

async function readDepartments(region: RegionCode): Promise<Department[]> {
  departments ??= readFile(`${DATA}/reference.json`, 'utf8').then((text) => {
    const { geography } = JSON.parse(text) as ReferenceJson;
    return geography.departments.map((row) => ({
      code: String(row['department_code']),
      name: String(row['name']),
      region: String(row['region_code']),
    }));
  });
  const all = await departments;
  return all.filter((one) => one.region === region).map(({ code, name }) => ({ code, name }));
}
