import type { IsoDate } from '#lib/domain/calendar.ts';
import type { SheetFacts } from '#lib/views/sheet/sheet-facts.ts';
import { ROWS_CASE } from './regional-rows-case.ts';

const DAY = '2026-09-30' as IsoDate;
const covered = (line: 'ia-sante' | 'formation', stage: 'committed' | 'contracted' | 'paid') => ({
  line,
  stage,
  operator: 'A',
  movementCount: 1,
  firstDate: DAY,
  lastDate: DAY,
});

/** A version that delivers every stage of both lines, keeps every check, has nothing late and nothing provisional. */
export const QUIET_FACTS: SheetFacts = {
  nature: 'public',
  asOf: DAY,
  checks: { passed: 14, total: 14 },
  coverage: (['ia-sante', 'formation'] as const).flatMap((line) =>
    (['committed', 'contracted', 'paid'] as const).map((stage) => covered(line, stage)),
  ),
  provisional: [],
  milestones: [],
  envelopes: [],
  sources: [],
  regional: {
    ...ROWS_CASE,
    cents: { ...ROWS_CASE.cents, seat: { ...ROWS_CASE.cents.seat, committed: NOTHING_APART() } },
  },
  register: { announcements: [], indicators: [], observations: [], regions: [], coverage: [], sources: [] },
};

function NOTHING_APART() {
  const placed = (values: SheetFacts['regional']['cents']['seat']['committed']['formation']) =>
    values?.map((value, index) => (index < 18 ? value : (0 as typeof value))) ?? null;
  const { 'ia-sante': first, formation } = ROWS_CASE.cents.seat.committed;
  return { 'ia-sante': placed(first), formation: placed(formation) };
}
