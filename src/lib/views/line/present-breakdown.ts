import { sumCents, shareOf, type Cents } from '#lib/domain/money.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import type { DimensionRow } from '#lib/queries/by-dimension.ts';
import { countCell, euroCell, shareCell } from '#lib/views/figure/cells.ts';
import type { PartsView } from '#lib/views/figure/chart-views.ts';
import { formatAligned, formatShare } from '#lib/views/words/format.ts';
import { STAGE_LABELS } from '#lib/views/words/labels.ts';
import type { TableColumn, TableView } from '#lib/views/figure/table-view.ts';

/** One measure, operator or type of aid of a line, at each stage that somebody delivered. */
export interface Part {
  readonly id: string;
  readonly label: string;
  readonly stages: ReadonlyMap<Stage, DimensionRow<string | null>>;
}

/** Parts of one line, the most committed first; money that is in none of them is named as such, and kept. */
export function toParts(
  rows: readonly DimensionRow<string | null>[],
  labelOf: (id: string) => string,
  without: string,
): Part[] {
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids
    .map((id) => ({
      id: id ?? 'none',
      label: id === null ? without : labelOf(id),
      stages: new Map(rows.filter((row) => row.id === id).map((row) => [row.stage, row])),
    }))
    .sort((a, b) => committed(b) - committed(a) || a.label.localeCompare(b.label, 'fr'));
}

/**
 * The parts by stage, to the cent. A column may be read down: its cells sum to the stage. `isGross` adds what was
 * paid before repayments, where money comes back.
 */
export function tableOfParts(
  parts: readonly Part[],
  { caption, heading, isGross = false }: { caption: string; heading: string; isGross?: boolean },
): TableView {
  const delivered = STAGES.filter((stage) => parts.some(({ stages }) => stages.has(stage)));
  const total = sumCents(parts.map(committed));
  const number = (key: string, label: string): TableColumn => ({ key, label, isNumeric: true });
  return {
    caption,
    columns: [
      { key: 'part', label: heading, isNumeric: false },
      ...delivered.map((stage) => number(stage, `${STAGE_LABELS[stage]}, en euros`)),
      ...(isGross ? [number('gross', 'Décaissé avant remboursements, en euros')] : []),
      { ...number('share', '% de l’engagé'), share: { of: 'committed', by: 'sum' } },
      number('operations', 'Opérations'),
    ],
    rows: parts.map((part) => ({
      key: part.id,
      href: null,
      cells: [
        part.label,
        ...delivered.map((stage) => euroCell(part.stages.get(stage)?.cents ?? 0)),
        ...(isGross ? [euroCell(part.stages.get('paid')?.grossCents ?? null)] : []),
        shareCell(shareOf(committed(part), total)),
        countCell(part.stages.get('committed')?.operationCount ?? 0),
      ],
    })),
  };
}

/** The parts as nested bars. */
export function presentParts(parts: readonly Part[]): PartsView {
  const format = formatAligned(parts.map(committed));
  return {
    parts: parts.map((part) => ({
      id: part.id,
      label: part.label,
      text: format(committed(part)),
      stages: STAGES.flatMap((stage) => {
        const row = part.stages.get(stage);
        return row ? [{ stage, cents: row.cents }] : [];
      }),
    })),
  };
}

/** « IMPACT IA : 23 % de l’engagé. »; says so when there is nothing to split. */
export function describeParts(parts: readonly Part[], nothing: string): string {
  const [largest] = parts;
  const share = largest && shareOf(committed(largest), sumCents(parts.map(committed)));
  return largest && typeof share === 'number'
    ? `${largest.label}\u00a0: ${formatShare(share)} de l’engagé.`
    : nothing;
}

function committed({ stages }: Part): Cents {
  return stages.get('committed')?.cents ?? sumCents([]);
}
