import type { Cents } from '#lib/domain/money.ts';
import { shareOf } from '#lib/domain/money.ts';
import type { ReadingId } from '#lib/contract/fact-terms.ts';
import type { EnvelopeRow, ReadingRow } from '#lib/queries/facts.ts';
import {
  cite,
  sourceCell,
  STANDING_LABELS,
  type Citation,
  type SourceIndex,
} from '#lib/views/figure/cite.ts';
import { capitalize } from '#lib/views/words/capital.ts';
import { formatAnnounced, formatMillions, formatSubtraction } from '#lib/views/words/format.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { qualifyShare, qualifyText } from '#lib/views/words/qualify.ts';
import { typeset } from '#lib/views/words/typeset.ts';

const NOT_CALCULABLE = 'non calculable';

/** A rate that never stands without its denominator. */
interface ReadingRate {
  readonly rate: string;
  readonly denominator: string;
  readonly remainder: string;
  /** « 48 % de 550 M€ ; reste : 286 M€. », or why it is not calculable. */
  readonly sentence: string;
  readonly source: Citation;
  readonly note: string | null;
}

/** One way to read the same announced amount. */
export interface ReadingCard {
  readonly reading: ReadingId;
  readonly title: string;
  readonly isDefault: boolean;
  /** « plus de 550 M€ » as its source writes it. */
  readonly amount: string;
  readonly source: Citation;
  readonly standing: string;
  readonly numerator: string;
  readonly rates: readonly ReadingRate[];
  readonly note: string | null;
}

/**
 * The readings of an announced amount side by side, A first. A reading whose numerator is what operators deliver is
 * not calculable as long as they deliver nothing (`committed` null).
 */
export function presentReadings(
  rows: readonly ReadingRow[],
  envelopes: readonly EnvelopeRow[],
  committed: Cents | null,
  sources: SourceIndex,
): ReadingCard[] {
  const ids = [...new Set(rows.map(({ reading }) => reading))].sort();
  return ids.flatMap((reading) => {
    const own = rows
      .filter((row) => row.reading === reading)
      .toSorted((a, b) => a.denominatorCents - b.denominatorCents);
    const announced = envelopes.find((envelope) => envelope.reading === reading);
    const first = own[0];
    if (!first) return [];
    const numerator = first.numeratorCents ?? committed;
    return [
      {
        reading,
        title: first.label,
        isDefault: first.isDefault,
        amount: qualifyText(
          announced?.qualifier ?? null,
          formatAnnounced(announced?.cents ?? first.denominatorCents),
        ),
        source: cite(announced?.sourceId ?? null, sources),
        standing: STANDING_LABELS[announced?.standing ?? 'isolated'],
        numerator:
          numerator === null
            ? 'Aucun montant engagé n’est livré.'
            : `Numérateur\u00a0: ${qualifyText(first.numeratorQualifier, (first.numeratorCents === null ? formatMillions : formatAnnounced)(numerator))}.`,
        rates: own.map((row) => toRate(row, row.numeratorCents ?? committed, sources)),
        note: announced?.note ? typeset(announced.note) : null,
      },
    ];
  });
}

/** The same, one row per reading and denominator. */
export function tableOfReadings(cards: readonly ReadingCard[], caption: string): TableView {
  return {
    caption,
    columns: [
      { key: 'reading', label: 'Lecture', isNumeric: false },
      { key: 'denominator', label: 'Dénominateur', isNumeric: false },
      { key: 'rate', label: 'Taux, en % du dénominateur', isNumeric: true },
      { key: 'remainder', label: 'Reste', isNumeric: true },
      { key: 'source', label: 'Source du dénominateur', isNumeric: false },
      { key: 'note', label: 'Réserve', isNumeric: false },
    ],
    rows: cards.flatMap(({ reading, title, rates }) =>
      rates.map(({ rate, denominator, remainder, source, note }, index) => ({
        key: `${reading}-${index}`,
        href: null,
        cells: [
          `${reading}\u00a0: ${title}`,
          denominator,
          rate,
          remainder,
          sourceCell(source),
          typeset(note ?? ''),
        ],
      })),
    ),
  };
}

function toRate(row: ReadingRow, numerator: Cents | null, sources: SourceIndex): ReadingRate {
  const share = numerator === null ? null : shareOf(numerator, row.denominatorCents);
  const hasRemainder = numerator !== null && row.remainder === 'denominator - numerator';
  const rate = share === null ? NOT_CALCULABLE : qualifyShare(row.numeratorQualifier, share);
  const denominator = formatAnnounced(row.denominatorCents);
  // What two announcements leave is as exact as they are; what is left of a rounded amount is rounded as it is.
  const print =
    row.numeratorCents === null && numerator !== null
      ? formatSubtraction(row.denominatorCents, numerator)
      : formatAnnounced;
  const remainder = hasRemainder
    ? qualifyText(row.remainderQualifier, print(row.denominatorCents - numerator))
    : NOT_CALCULABLE;
  return {
    rate,
    denominator,
    remainder,
    sentence: typeset(
      share === null
        ? `Taux et reste sur ${denominator} : non calculables, faute de montant livré.${reasonOf(row)}`
        : `${capitalize(rate)} de ${denominator} ; reste : ${remainder}.${reasonOf(row)}`,
    ),
    source: cite(row.denominatorSourceId, sources),
    note: row.note,
  };
}

/** Why the remainder is never calculable under this reading, delivered or not. */
function reasonOf({ remainder, note }: ReadingRow): string {
  return remainder === 'denominator - numerator' || note === null ? '' : ` ${note}.`;
}
