import type { IndicatorRow, ObservationRow, RegionRow } from '#lib/queries/facts.ts';
import { countCell } from '#lib/views/figure/cells.ts';
import { cite, type Citation, type SourceIndex } from '#lib/views/figure/cite.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { addressOf, type Scope } from '#lib/views/shell/address.ts';
import { SECTION_GROUPS } from '#lib/views/shell/shell.ts';
import { formatCount, formatDate, formatShare, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import { typeset } from '#lib/views/words/typeset.ts';

/** An indicator that follows a measure: its last national value, its target, its regions. */
export interface FollowedIndicator {
  readonly key: string;
  readonly label: string;
  /** Its own page; null where the site has none. */
  readonly href: string | null;
  readonly value: string;
  readonly target: string;
  readonly source: Citation | null;
  /** Last value of each region, in French order; null where no region has one. */
  readonly byRegion: TableView | null;
}

export interface FollowContext {
  readonly scope: Scope;
  readonly sources: SourceIndex;
}

const NATION = 'FRANCE';

export function presentIndicators(
  indicators: readonly IndicatorRow[],
  observations: readonly ObservationRow[],
  regions: readonly RegionRow[],
  { scope, sources }: FollowContext,
): FollowedIndicator[] {
  const hasPages = SECTION_GROUPS.some(({ sections }) => sections.some(([page]) => page === 'indicateurs'));
  return indicators.map((indicator) => {
    const own = observations.filter(
      (row) => row.indicatorId === indicator.indicatorId && row.profession === null && row.value !== null,
    );
    const last = lastOf(own, NATION, 'va');
    const targets = own.filter(({ kind, zoneId }) => kind === 'vc' && zoneId === NATION);
    return {
      key: indicator.indicatorId,
      label: typeset(indicator.label),
      href: hasPages ? addressOf(scope, `indicateurs/${indicator.indicatorId}`) : null,
      value: last ? dated(last, indicator) : `${NOT_PUBLISHED}, aucune valeur nationale`,
      target:
        targets.length === 0
          ? 'aucune cible publiée'
          : targets.map((row) => dated(row, indicator)).join('\u202f; '),
      source: last ? cite(last.sourceId, sources) : null,
      byRegion: tableOfRegions(indicator, own, regions),
    };
  });
}

function tableOfRegions(
  { label, unit }: IndicatorRow,
  own: readonly ObservationRow[],
  regions: readonly RegionRow[],
): TableView | null {
  const values = regions
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
    .map((region) => ({ region, last: lastOf(own, `R${region.regionCode}`, 'va') }));
  if (values.every(({ last }) => last === null)) return null;
  return {
    caption: `${typeset(label)}, par région\u00a0: dernière valeur publiée`,
    columns: [
      { key: 'region', label: 'Région', isNumeric: false },
      { key: 'value', label: `Valeur (${unit})`, isNumeric: true },
      { key: 'date', label: 'Date', isNumeric: false },
    ],
    rows: values.map(({ region, last }) => ({
      key: region.regionCode,
      href: null,
      cells: [
        region.name,
        countCell(last?.value ?? null),
        last
          ? { text: formatDate(last.date, last.datePrecision ?? 'unknown'), value: last.date }
          : NOT_PUBLISHED,
      ],
    })),
  };
}

function lastOf(rows: readonly ObservationRow[], zone: string, kind: string): ObservationRow | null {
  return (
    rows
      .filter((row) => row.zoneId === zone && row.kind === kind)
      .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
      .at(-1) ?? null
  );
}

function dated({ value, qualifier, date, datePrecision }: ObservationRow, indicator: IndicatorRow): string {
  const text = [qualifier, value === null ? NOT_PUBLISHED : withUnit(value, indicator)]
    .filter(Boolean)
    .join(' ');
  return `${text} (${formatDate(date, datePrecision ?? 'unknown')})`;
}

/** A share is printed with what it is out of. */
function withUnit(value: number, { unit, denominator }: IndicatorRow): string {
  return unit === 'part'
    ? `${formatShare(value)} de ${denominator ?? 'la base non publiée'}`
    : `${formatCount(value)}\u00a0${unit}`;
}
