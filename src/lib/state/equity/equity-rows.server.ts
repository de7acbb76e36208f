import { lastDayOfMonth } from '#lib/domain/calendar.ts';
import { concentrationOf } from '#lib/domain/concentration.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { recordOf } from '#lib/domain/record.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { NAME_MASK } from '#lib/convert/people/masks.ts';
import { selectByBeneficiary, type BeneficiaryRow } from '#lib/queries/by-beneficiary.ts';
import { listObservations, listRegions, listSources, listZonings } from '#lib/queries/facts.ts';
import { selectTotalsByMonth } from '#lib/queries/totals-by-month.ts';
import { askPublished, type Published } from '#lib/state/published.server.ts';
import { readRegionalRows } from '#lib/state/regional-rows.server.ts';
import type { BeneficiarySpread, DatedSpread, EquityRows } from '#lib/views/equity/equity-rows.ts';
import { gradeByProxies, gradeByZoning, type ZoningCount } from '#lib/views/equity/gradings.ts';
import { cite, indexSources } from '#lib/views/figure/cite.ts';
import { toFrance2030 } from '#lib/views/region/present-france2030.ts';
import { inhabitantsOf } from '#lib/views/figure/inhabitants.ts';

/** The rows of the page of equity of one version: those of the regional pages, the gradings, and who holds the money. */
export async function readEquityRows(published: Published): Promise<EquityRows> {
  const [regional, regions, sources, zonings, observations, beneficiaries] = await Promise.all([
    readRegionalRows(published),
    askPublished(published, listRegions, null),
    askPublished(published, listSources, null),
    askPublished(published, listZonings, null),
    askPublished(published, listObservations, null),
    askPublished(published, selectByBeneficiary, { maskedName: NAME_MASK, until: null }),
  ]);
  const index = indexSources(sources);
  const sourceOf = (id: string | null | undefined) => cite(id ?? null, index).text;
  const counts = zonings.map(({ zoningId: zoning, classId: zoneClass, ...row }): ZoningCount => ({
    ...row,
    zoning,
    zoneClass,
  }));
  const zoningSource = (id: ZoningCount['zoning']) =>
    sourceOf(zonings.find(({ zoningId }) => zoningId === id)?.sourceId);
  const grid = gradeByZoning(counts, 'grille-densite', zoningSource('grille-densite'));
  const plan = toFrance2030(observations, regional.regions);
  return {
    regional: { ...regional, people: [] },
    denominators: [inhabitantsOf(regional.regions) ?? [], regional.denominators].flat(),
    beneficiaries: recordOf(STAGES, (stage) =>
      recordOf(BUDGET_LINES, (line) =>
        spreadOfPublished(beneficiaries.filter((row) => row.stage === stage && row.line === line)),
      ),
    ),
    ruralGradings: [...gradeByProxies(regions, sourceOf(regions[0]?.sourceId)), ...(grid ? [grid] : [])],
    shortage: gradeByZoning(counts, 'zonage-medecins', zoningSource('zonage-medecins')),
    plan: plan && {
      cents: [...(plan.amounts.amounts ?? [])],
      date: plan.date,
      source: sourceOf(plan.sourceId),
    },
  };
}

/** Null where the stage of the line is not published: it then has no row. */
function spreadOfPublished(rows: readonly BeneficiaryRow[]): BeneficiarySpread | null {
  return rows.length === 0 ? null : spreadOf(rows);
}

/** Who held the money at the end of each month in which some moved, by line, stage, then month. */
export async function readDatedSpreads(published: Published): Promise<DatedSpread[]> {
  const moved = await askPublished(published, selectTotalsByMonth, null);
  const spreads = [...new Set(moved.map(({ month }) => month))].map(async (month) => {
    const until = lastDayOfMonth(month);
    const rows = await askPublished(published, selectByBeneficiary, { maskedName: NAME_MASK, until });
    return BUDGET_LINES.flatMap((line) =>
      STAGES.filter((stage) =>
        moved.some((row) => row.month === month && row.line === line && row.stage === stage),
      ).map((stage) => ({
        line,
        stage,
        month,
        spread: spreadOf(rows.filter((row) => row.stage === stage && row.line === line)),
      })),
    );
  });
  return (await Promise.all(spreads)).flat();
}

function spreadOf(rows: readonly BeneficiaryRow[]): BeneficiarySpread {
  const held = rows.filter(({ cents }) => cents > 0);
  const total = held.reduce((sum, { cents }) => sum + cents, 0);
  return {
    concentration: concentrationOf(rows.map(({ cents }) => cents)),
    largest: held
      .toSorted((a, b) => b.cents - a.cents)
      .slice(0, 3)
      .map(({ name, cents }) => ({ name: name ?? 'Bénéficiaire non nommé', share: cents / total })),
  };
}
