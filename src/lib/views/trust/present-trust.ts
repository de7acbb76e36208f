import type { IsoDate } from '#lib/domain/calendar.ts';
import { milestoneState } from '#lib/domain/milestone.ts';
import type {
  AnnouncementRow,
  IndicatorRow,
  MilestoneRow,
  ObservationRow,
  RegionRow,
  SourceRow,
} from '#lib/queries/facts.ts';
import { indexSources } from '#lib/views/figure/cite.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { presentAnnouncements, type Unknown } from '#lib/views/line/present-unknowns.ts';
import { presentIndicators, type FollowedIndicator } from '#lib/views/measure/present-indicators.ts';
import { describeMilestones } from '#lib/views/milestones/describe-milestones.ts';
import { tableOfMilestones } from '#lib/views/milestones/milestone-table.ts';
import type { Scope } from '#lib/views/shell/address.ts';
import { agree } from '#lib/views/words/agree.ts';
import { formatDate, formatQuantity } from '#lib/views/words/format.ts';
import { TRUST_TOPICS } from './trust-topics.ts';

/** Facts that any subject may be told from. */
export interface TrustRows {
  readonly milestones: readonly MilestoneRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly observations: readonly ObservationRow[];
  readonly announcements: readonly AnnouncementRow[];
  readonly sources: readonly SourceRow[];
  readonly regions: readonly RegionRow[];
}

interface TopicView {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  readonly principles: readonly {
    readonly name: string;
    readonly indicators: readonly FollowedIndicator[];
  }[];
  readonly milestones: { readonly sentence: string; readonly table: TableView } | null;
  readonly indicators: readonly FollowedIndicator[];
  readonly silences: readonly Unknown[];
}

export interface TrustView {
  readonly sentence: string;
  readonly topics: readonly TopicView[];
}

/** Each subject with what is published of it and what is silent; a subject without a fact stays, and says so. */
export function presentTrust(
  rows: TrustRows,
  { asOf, scope }: { readonly asOf: IsoDate; readonly scope: Scope },
): TrustView {
  const sources = indexSources(rows.sources);
  const indicatorsNamed = (ids: readonly string[]) =>
    presentIndicators(
      rows.indicators.filter(({ indicatorId }) => ids.includes(indicatorId)),
      rows.observations,
      rows.regions,
      { scope, sources },
    );
  const topics = TRUST_TOPICS.map((topic): TopicView => {
    const milestones = rows.milestones.filter(({ milestoneId }) => topic.milestones.includes(milestoneId));
    const states = milestones.map((row) => milestoneState(row, asOf));
    return {
      id: topic.id,
      heading: topic.heading,
      text: topic.text,
      principles: topic.principles.map(({ name, indicators }) => ({
        name,
        indicators: indicatorsNamed(indicators),
      })),
      milestones:
        milestones.length === 0
          ? null
          : {
              sentence: describeMilestones(states, asOf),
              table: tableOfMilestones(milestones, asOf, sources, `Jalons\u00a0: ${topic.heading}`),
            },
      indicators: indicatorsNamed(topic.indicators),
      silences: presentAnnouncements(
        rows.announcements.filter(({ announcementId }) => topic.announcements.includes(announcementId)),
        null,
        sources,
      ),
    };
  });
  return { sentence: describeTrust(topics, asOf), topics };
}

/** « Au 23 novembre 2026, sur 4 sujets de confiance, 4 ont un jalon publié et 1 un indicateur. » */
function describeTrust(topics: readonly TopicView[], asOf: IsoDate): string {
  const withMilestone = topics.filter(({ milestones }) => milestones !== null).length;
  const withIndicator = topics.filter(
    ({ indicators, principles }) =>
      indicators.length > 0 || principles.some((principle) => principle.indicators.length > 0),
  ).length;
  const subjects = formatQuantity(topics.length, 'sujet', 'sujets');
  return `Au ${formatDate(asOf)}, sur ${subjects} d’éthique et de confiance, ${said(withMilestone, 'un jalon', 'de jalon')} et ${said(withIndicator, 'un indicateur', 'd’indicateur')}.`;
}

function said(count: number, what: string, none: string): string {
  if (count === 0) return `aucun n’a ${none}`;
  return `${count} ${agree(count, 'a', 'ont')} ${what}`;
}
