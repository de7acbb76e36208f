import { anchorOf, parsePlace, summarizeChecks } from '#lib/views/figure/checks-view.ts';
import { isWholeCount } from '#lib/views/indicator/indicator-rows.ts';
import { describeField, describeValue, zoneNames } from '#lib/views/revisions/revision-words.ts';
import { formatQuantity } from '#lib/views/words/format.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import type { AlertRows, RuleReading } from './alert-rows.ts';

/** Invariants that the version breaks. */
export function findBroken({ checks }: Pick<AlertRows, 'checks'>): RuleReading {
  return {
    rule: 'invariant-broken',
    readCount: checks.length,
    found: (summarizeChecks(checks).failing ?? []).map(
      ({ checkId, label, failingRows, checkedRows, places }) => ({
        rule: 'invariant-broken',
        cause: `check:${checkId}`,
        detail: {
          label: typeset(label),
          sentence: `${formatQuantity(failingRows, 'cas ne le respecte pas', 'cas ne le respectent pas')}, sur ${checkedRows}${places[0] ? `\u202f; premier\u00a0: ${parsePlace(places[0]).text}` : ''}.`,
          page: `donnees#${anchorOf(checkId)}`,
        },
      }),
    ),
  };
}

/** Targets that the version gives otherwise than the one before it: one finding by indicator or line, told by its first. */
export function findRevisedTargets({ revisions, regions, deliveries }: AlertRows): RuleReading {
  const zoneName = zoneNames(regions);
  const moved = revisions.filter(({ kind }) => kind === 'target-moved');
  const causes = [...new Set(moved.map(causeOf))];
  const before = deliveries.at(-2);
  return {
    rule: 'target-revised',
    readCount: (before?.values ?? []).filter((row) => row.kind === 'vc' && isWholeCount(row)).length,
    found: causes.flatMap((cause) => {
      const own = moved.filter((row) => causeOf(row) === cause);
      const [first] = own;
      if (!first) return [];
      const others = own.length - 1;
      const rest =
        others === 0
          ? ''
          : `\u202f; ${formatQuantity(others, 'autre cible a changé', 'autres cibles ont changé')}`;
      return {
        rule: 'target-revised' as const,
        cause,
        detail: {
          label: typeset(first.label),
          sentence: `${describeField(first, zoneName)}\u00a0: ${describeValue(first, first.before, zoneName)} dans la livraison précédente, ${describeValue(first, first.after, zoneName)} dans celle-ci${rest}.`,
          page: 'revisions',
        },
      };
    }),
  };
}

function causeOf({ indicatorId, line, stage, rowKey }: AlertRows['revisions'][number]): string {
  if (indicatorId !== null) return `indicator:${indicatorId}`;
  return line === null ? `row:${rowKey}` : `line:${line}:${stage ?? ''}`;
}
