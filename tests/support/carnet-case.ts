import type { IsoDate } from '#lib/domain/calendar.ts';
import { euros } from '#lib/domain/money.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { AnnouncementRow, MilestoneRow, ReadingRow } from '#lib/queries/facts.ts';
import type { TotalsRow } from '#lib/queries/totals.ts';
import type { CarnetContext, CarnetRows } from '#lib/views/carnet/quoted.ts';
import { day } from './records.ts';
import { ROWS_CASE } from './regional-rows-case.ts';

const total = (stage: Stage, amount: number): TotalsRow => ({
  line: 'ia-sante',
  stage,
  cents: euros(amount),
  grossCents: euros(amount),
  movementCount: 1,
  operationCount: 1,
});
const envelope = (reading: 'A' | 'B', announcedOn: IsoDate) => ({
  line: 'ia-sante' as const,
  perimeter: null,
  reading,
  label: reading === 'A' ? 'Enveloppe' : 'Montant déjà attribué',
  cents: euros(550_000_000),
  qualifier: reading === 'A' ? null : 'plus de',
  announcedOn,
  datePrecision: 'day' as const,
  horizon: 2030,
  sourceId: 's1',
  standing: 'stated' as const,
  isComputed: false,
  isHeadline: reading === 'A',
  note: null,
});
const reading = (id: 'A' | 'B'): ReadingRow => ({
  reading: id,
  label: `Lecture ${id}`,
  numeratorOf: 'engagé',
  numeratorCents: id === 'A' ? null : euros(550_000_000),
  numeratorQualifier: id === 'A' ? null : 'plus de',
  denominatorCents: euros(id === 'A' ? 550_000_000 : 733_333_333),
  denominatorSourceId: 's1',
  remainder: 'reste',
  remainderQualifier: null,
  isDefault: id === 'A',
  note: null,
});
const milestone = (milestoneId: string, change: Partial<MilestoneRow>): MilestoneRow => ({
  milestoneId,
  label: `Jalon ${milestoneId}`,
  dueOn: null,
  duePrecision: null,
  doneOn: null,
  donePrecision: null,
  knownState: null,
  sourceId: 's1',
  owner: null,
  document: null,
  note: null,
  ...change,
});
const announcement = (announcementId: string, change: Partial<AnnouncementRow>): AnnouncementRow => ({
  announcementId,
  kind: 'announced-not-seen',
  label: `Bilan ${announcementId}`,
  line: 'ia-sante',
  announcedOn: day('2026-09-01'),
  datePrecision: 'day',
  sourceId: 's1',
  quoteOrState: null,
  owner: 'Service A',
  ...change,
});

/** Six million euros committed, three contracted, one paid on 550; two readings; regions of `ROWS_CASE`; no training figure. */
export const CARNET_ROWS: CarnetRows = {
  lines: {
    totals: [total('committed', 6_000_000), total('contracted', 3_000_000), total('paid', 1_000_000)],
    coverage: [],
    headlines: [envelope('A', day('2025-02-10')), envelope('B', day('2025-11-12'))],
    readings: [reading('A'), reading('B')],
    trajectories: [],
    announcements: [
      announcement('annuel', {}),
      announcement('detenu', { kind: 'announced-held', datePrecision: 'month', owner: null }),
      announcement('jamais', { kind: 'never-announced', announcedOn: null, sourceId: null, line: null }),
    ],
    sources: [
      {
        sourceId: 's1',
        title: 'Annonce',
        publisher: 'Éditeur A',
        url: 'https://exemple.fr/annonce',
        urlIs: 'page',
        publishedOn: day('2025-02-10'),
        datePrecision: 'day',
        knownOn: day('2025-02-10'),
        standing: 'press',
      },
    ],
    months: [
      {
        line: 'ia-sante',
        stage: 'committed',
        month: 2026 * 12,
        cents: euros(6_000_000),
        cumulativeCents: euros(6_000_000),
      },
    ],
    monthly: [],
  },
  regional: ROWS_CASE,
  trained: [],
  indicators: [],
  milestones: [
    milestone('vu', {
      dueOn: day('2026-01-31'),
      duePrecision: 'day',
      doneOn: day('2026-02-03'),
      donePrecision: 'day',
    }),
    milestone('retard', { dueOn: day('2025-12-31'), duePrecision: 'year', owner: 'Service A' }),
    milestone('futur', { dueOn: day('2027-06-30'), duePrecision: 'month' }),
    milestone('sans-date', {}),
  ],
};

export const CARNET_CONTEXT: CarnetContext = {
  asOf: day('2026-10-01'),
  nature: 'public',
  scope: { base: '', dataset: 'jeu', version: null },
};
