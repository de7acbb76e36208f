import type { FigureId } from '#lib/domain/figure.ts';
import type { DeliveredFile } from './delivered-file.ts';
import { keepMoney } from './keep-money.ts';
import { placeMoney } from './place-money.ts';
import type { RecomputeReference } from './places.ts';
import { readDenominator } from './read-denominator.ts';
import { readEnvelope } from './read-envelope.ts';
import type { Movement } from './read-money.ts';
import { readObserved, type Observed } from './read-observed.ts';
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
  /** In the unit of the figure; null when nothing is delivered of it. */
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

type MoneyFigure = Extract<FigureId, { readonly kind: 'national' | 'territory' }>;

/**
 * One figure out of the delivered files. Money is the sum of its rows; of values observed, the last is the figure; of
 * the envelope, the amount flagged as headline. A line × stage that no delivered row covers has no value.
 */
export function recomputeFigure(figure: FigureId, delivery: Delivery): Recomputed {
  const { files, reference } = delivery;
  switch (figure.kind) {
    case 'national':
    case 'territory':
      return recomputeMoney(figure, delivery);
    case 'operations':
      return countOperations(figure, delivery);
    case 'per-unit': {
      const { value, rows } = recomputeMoney({ ...figure, kind: 'territory' }, delivery);
      const units = readDenominator(files, reference, figure.denominator, figure.territory);
      return { value: value === null || !units ? null : Math.round(value / units), rows };
    }
    case 'envelope':
      return readEnvelope(files, figure.line);
    case 'observed': {
      const values = countedOf(readObserved(files, reference, figure.indicator, figure.zone), delivery);
      const scale = figure.isMoney ? 100 : 1;
      return lastOf(
        values.filter(({ date }) => figure.date === null || date === figure.date),
        scale,
      );
    }
    case 'trained': {
      const counts = countedOf(readPeople(files, figure.region, reference), delivery);
      // The same people may be delivered twice; the country’s are those that are said to be trained.
      const told = counts.filter(({ counted }) => counted !== '');
      return lastOf(figure.region === null && told.length > 0 ? told : counts, 1);
    }
  }
}

function recomputeMoney(figure: MoneyFigure, { movements, until }: Delivery): Recomputed {
  const { line, stage, kept = {} } = figure;
  const covered = movements.filter((movement) => movement.of.line === line && movement.stage === stage);
  const rule = figure.kind === 'national' ? 'seat' : figure.rule;
  const own = figure.kind === 'national' ? kept : { ...kept, territories: [figure.territory] };
  const rows = keepMoney(covered, rule, own).filter(({ date }) => until === '' || date <= until);
  const byLine = new Map<string, FigureRow>();
  for (const { file, line: at, date, of, amountCents } of rows) {
    const before = byLine.get(`${at} ${file}`)?.value ?? 0;
    const value = before + amountCents;
    byLine.set(`${at} ${file}`, { file, line: at, date, beneficiary: of.beneficiary, value });
  }
  return {
    value: covered.length > 0 ? rows.reduce((sum, { amountCents }) => sum + amountCents, 0) : null,
    rows: [...byLine.values()],
  };
}

/** Each operation stands for the first of its lines. */
function countOperations(
  { line, rule, territory }: Extract<FigureId, { readonly kind: 'operations' }>,
  { movements, until }: Delivery,
): Recomputed {
  const covered = movements.filter(({ of, date }) => of.line === line && (until === '' || date <= until));
  const first = new Map<string, FigureRow>();
  for (const placed of placeMoney(covered, rule)) {
    if (placed.territory !== territory || first.has(placed.operation)) continue;
    const { file, line: at, date, of } = placed;
    first.set(placed.operation, { file, line: at, date, beneficiary: of.beneficiary, value: 1 });
  }
  return { value: covered.length > 0 ? first.size : null, rows: [...first.values()] };
}

function countedOf(values: readonly Observed[], { until }: Delivery): Observed[] {
  return values.filter(({ date }) => until === '' || date <= until);
}

function lastOf(values: readonly Observed[], scale: number): Recomputed {
  const last = values.at(-1);
  if (!last) return { value: null, rows: [] };
  const { file, line, date } = last;
  const value = scale === 1 ? last.value : Math.round(last.value * scale);
  return { value, rows: [{ file, line, date, beneficiary: null, value }] };
}
