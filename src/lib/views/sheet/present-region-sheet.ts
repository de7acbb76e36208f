import { milestoneState } from '#lib/domain/milestone.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import type { ObservationRow } from '#lib/queries/facts.ts';
import type { TerritoryOperationRow } from '#lib/queries/operations-of.ts';
import { indexSources } from '#lib/views/figure/cite.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { describeMilestones } from '#lib/views/milestones/describe-milestones.ts';
import { presentMilestones, type KeyDate } from '#lib/views/overview/present-milestones.ts';
import { toFrance2030 } from '#lib/views/region/present-france2030.ts';
import { presentRegion, type LineInRegion } from '#lib/views/region/present-region.ts';
import {
  presentOperations,
  type OperationsContext,
  type RegionOperations,
} from '#lib/views/region/region-operations.ts';
import { presentRegionPeople, type RegionPeople } from '#lib/views/region/region-people.ts';
import { describePlanIn } from '#lib/views/region/region-plan.ts';
import { markLine, markOperations } from '#lib/views/revisions/mark-region.ts';
import type { RevisedFigures } from '#lib/views/revisions/revised-figures.ts';
import { agree } from '#lib/views/words/agree.ts';
import { formatCount, formatDate } from '#lib/views/words/format.ts';
import { describeRuleRange } from './describe-rule-range.ts';
import { pickColumns } from './pick-columns.ts';
import { presentLimits } from './present-limits.ts';
import type { SheetFacts } from './sheet-facts.ts';

/** Operations of a line that fit on the sheet: the others are counted. */
const SHOWN_OPERATIONS = 5;
/** The repère is on the drawing. */
const STAGE_COLUMNS = ['stage', 'amount', 'of-repere'];
const OPERATION_COLUMNS = ['project', 'beneficiary', 'committed', 'contracted', 'paid'];

/** One line on the sheet of a region. */
export interface SheetLine {
  readonly view: LineInRegion;
  /** Its stages to the cent. */
  readonly table: TableView;
  readonly range: string;
  readonly operations: RegionOperations;
}

/** The sheet of a region: what a director puts on a table, on two pages at most. */
export interface RegionSheet {
  readonly name: string;
  readonly finding: string;
  readonly population: string;
  readonly lines: readonly SheetLine[];
  readonly people: RegionPeople | null;
  /** What is not seen yet, late or ahead; the sentence counts all of them. */
  readonly milestones: { readonly sentence: string; readonly dates: readonly KeyDate[] };
  /** Another perimeter; null where nothing of it is published. */
  readonly plan: string | null;
  readonly limits: readonly string[];
}

export interface RegionSheetInput {
  readonly code: RegionCode;
  readonly facts: SheetFacts;
  readonly operations: readonly TerritoryOperationRow[];
  readonly labelOf: OperationsContext['labelOf'];
  readonly observations: readonly ObservationRow[];
  readonly marks: { readonly revised: RevisedFigures; readonly href: string };
}

/** Throws on a version that does not name the region. */
export function presentRegionSheet(input: RegionSheetInput): RegionSheet {
  const { code, facts, observations } = input;
  const { regional, milestones, asOf } = facts;
  const region = presentRegion(regional, code, asOf);
  const plan = toFrance2030(observations, regional.regions);
  return {
    name: region.name,
    finding: region.finding,
    population: region.population,
    lines: region.lines.map((line) => toSheetLine(line, input)),
    people: presentRegionPeople(regional, code),
    milestones: {
      sentence: describeMilestones(
        milestones.map((row) => milestoneState(row, asOf)),
        asOf,
      ),
      dates: presentMilestones(
        milestones.filter(({ doneOn }) => doneOn === null),
        asOf,
        indexSources(facts.sources),
      ),
    },
    plan: plan && describePlanIn(plan, code),
    limits: presentLimits(facts, { lines: BUDGET_LINES, region: code }),
  };
}

function toSheetLine(
  line: LineInRegion,
  { code, facts, operations, labelOf, marks }: RegionSheetInput,
): SheetLine {
  const found = presentOperations(operations, {
    line: line.line,
    caption: captionOf(line, facts.asOf, operations),
    covered: line.stages.flatMap(({ stage, cents }) => (cents === null ? [] : [stage])),
    labelOf,
    shown: SHOWN_OPERATIONS,
  });
  const view = markLine(line, marks);
  return {
    view,
    table: pickColumns(view.table, STAGE_COLUMNS),
    range: describeRuleRange(facts.regional, code, line.line),
    operations: markOperations(
      { ...found, first: pickColumns(found.first, OPERATION_COLUMNS), rest: null },
      marks,
    ),
  };
}

/** « IA en santé : les 5 premières des 50 opérations dont le siège est ici, par montant engagé, au … ». */
function captionOf(
  { line, label }: LineInRegion,
  asOf: string,
  operations: readonly TerritoryOperationRow[],
): string {
  const count = operations.filter((row) => row.line === line).length;
  const which =
    count > SHOWN_OPERATIONS
      ? `les ${SHOWN_OPERATIONS} premières des ${formatCount(count)} opérations`
      : agree(count, 'la seule opération', `les ${formatCount(count)} opérations`);
  return `${label}\u00a0: ${which} dont le siège est ici, par montant engagé, au ${formatDate(asOf)}`;
}
