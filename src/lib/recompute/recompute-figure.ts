import type { FigureId } from '#lib/domain/figure.ts';
import type { DeliveredFile } from './delivered-file.ts';
import type { RecomputeReference } from './places.ts';
import { placeMoney } from './place-money.ts';
import { readEnvelope } from './read-envelope.ts';
import type { Movement } from './read-money.ts';
import { readPeople } from './read-people.ts';

/** One line of a delivered file, and what it brings to a figure: cents, or people. */
export interface FigureRow {
  readonly file: string;
  readonly line: number;
  /** « » where the row gives none. */
  readonly date: string;
  /** As published, masked where it names a person; null where the figure is not of money received. */
  readonly beneficiary: string | null;
  readonly value: number;
}

/** A figure computed again, and the lines that make it, in the order of the files. */
export interface Recomputed {
  /** Cents, or people; null when nothing is delivered of it. */
  readonly value: number | null;
  readonly rows: readonly FigureRow[];
}

/** All that was delivered, its movements read once. `until` is the last day counted, « » for no bound. */
export interface Delivery {
  readonly files: readonly DeliveredFile[];
  readonly movements: readonly Movement[];
  readonly reference: RecomputeReference;
  readonly until: string;
}

/**
 * One figure out of the delivered files. Money is the sum of its rows; of the people, the last count is the figure; of
 * the envelope, the amount flagged as headline. A line × stage that no delivered row covers has no value.
 */
export function recomputeFigure(figure: FigureId, delivery: Delivery): Recomputed {
  const { files, movements, reference, until } = delivery;
  const isCounted = ({ date }: { readonly date: string }) => until === '' || date <= until;
  switch (figure.kind) {
    case 'national':
    case 'territory': {
      const { line, stage } = figure;
      const covered = movements.filter((movement) => movement.of.line === line && movement.stage === stage);
      const counted = covered.filter(isCounted);
      const rows =
        figure.kind === 'national'
          ? counted
          : placeMoney(counted, figure.rule).filter(({ territory }) => territory === figure.territory);
      return sumRows(rows, covered.length > 0);
    }
    case 'envelope':
      return readEnvelope(files, figure.line);
    case 'trained': {
      const counts = readPeople(files, figure.region, reference).filter(isCounted);
      // The same people may be delivered twice; the country’s are those that are said to be trained.
      const told = counts.filter(({ saysTrained }) => saysTrained);
      const last = (figure.region === null && told.length > 0 ? told : counts).at(-1);
      return last ? { value: last.value, rows: [{ ...last, beneficiary: null }] } : { value: null, rows: [] };
    }
  }
}

function sumRows(movements: readonly Movement[], isCovered: boolean): Recomputed {
  return {
    value: isCovered ? movements.reduce((sum, { amountCents }) => sum + amountCents, 0) : null,
    rows: movements.map(({ file, line, date, of, amountCents }) => ({
      ...{ file, line, date, beneficiary: of.beneficiary, value: amountCents },
    })),
  };
}
