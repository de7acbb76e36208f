import { cubeName } from '#lib/contract/money-tables.ts';
import type { FileReport } from '#lib/contract/manifest.ts';
import type { Issue } from '#lib/contract/issue.ts';
import type { Row } from '#lib/contract/row.ts';
import { firstDayOfPeriod, type IsoDate } from '#lib/domain/calendar.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { formatOrigin } from '#lib/convert/layouts/format-origin.ts';
import { CheckTally, type Check } from './check.ts';
import { checkStages } from './check-stages.ts';
import { checkCumuls, checkRepeats } from './check-values.ts';
import type { DeliveryBook } from './delivery-book.ts';
import type { MovementSums } from './movement-sums.ts';

/** What the checks look at: the delivery as read, and the cubes built from it. */
export interface CheckedDelivery {
  readonly reports: readonly Omit<FileReport, 'issues'>[];
  readonly book: Pick<DeliveryBook, 'operations' | 'movements' | 'balances' | 'observations'>;
  /** Delivered definitions of the indicators. */
  readonly indicators: readonly Row[];
  /** What comes twice, in two files. */
  readonly repeats: readonly Issue[];
  readonly sums: MovementSums;
  readonly cubes: ReadonlyMap<string, readonly Row[]>;
  /** Delivery date; null when the files were given without one, and dates are then not checked. */
  readonly asOf: IsoDate | null;
}

/**
 * Rows of the `checks` table, in a fixed order. Nothing is assumed and nothing is mended: an invariant that the
 * delivery breaks is written with its count of failing cases and where the first five are.
 */
export function runChecks(delivery: CheckedDelivery): Row[] {
  const { book, sums } = delivery;
  const checks = [
    checkConservation(delivery),
    checkTerritorySums(delivery),
    ...checkStages(book.balances, book.operations),
    checkDates(delivery, sums.dates),
    ...checkOperations(delivery),
    checkCumuls(delivery.indicators, book.observations),
    checkRepeats(delivery.repeats, book.movements.count + book.observations.length),
  ];
  return checks.map(({ id, label, cases, failing, examples }) => ({
    check_id: id,
    label,
    passed: failing === 0,
    checked_rows: cases,
    failing_rows: failing,
    examples: failing === 0 ? null : examples.join(' ; '),
  }));
}

function checkConservation({ reports }: CheckedDelivery): Check {
  const tally = new CheckTally();
  for (const file of reports) {
    const isKept =
      file.rows_read === file.rows_kept + file.rows_rejected &&
      (file.amount_cents_read ?? 0) === (file.amount_cents_kept ?? 0) + (file.amount_cents_rejected ?? 0) &&
      (file.values_read ?? 0) === (file.values_kept ?? 0) + (file.values_rejected ?? 0);
    tally.add(isKept ? null : `${file.file}:${file.header_line}`);
  }
  return tally.toCheck(
    'files-conserved',
    'Dans chaque fichier, lignes, centimes et valeurs lus = retenus + écartés',
  );
}

function checkTerritorySums({ sums, cubes }: CheckedDelivery): Check {
  const tally = new CheckTally();
  for (const rule of RULES) {
    for (const stage of STAGES) {
      const regional = sumByLine(cubes.get(cubeName(rule, stage)) ?? []);
      for (const line of sums.lines()) {
        const isSame = (regional.get(line) ?? 0) === sums.national(stage, line);
        tally.add(isSame ? null : `${rule}/${stage}/${line}`);
      }
    }
  }
  return tally.toCheck(
    'territories-sum-to-national',
    'Sous chaque règle et à chaque étape, 18 régions + collectivités hors région + non régionalisé + non renseigné = national, au centime',
  );
}

function sumByLine(rows: readonly Row[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { line, amount_cents } of rows)
    sums.set(String(line), (sums.get(String(line)) ?? 0) + Number(amount_cents));
  return sums;
}

/** `tally` has looked at the movements. */
function checkDates({ book, asOf }: CheckedDelivery, tally: CheckTally): Check {
  for (const { date, datePrecision, kind, origin } of book.observations) {
    if (kind === 'vc' || asOf === null) continue;
    const from = date && firstDayOfPeriod(date, datePrecision);
    tally.add(from !== null && from > asOf ? formatOrigin(origin) : null);
  }
  return tally.toCheck(
    'dates-not-after-delivery',
    'Aucun mouvement ni aucune valeur observée n’est postérieur à la date de la livraison',
  );
}

function checkOperations({ book: { operations } }: CheckedDelivery): Check[] {
  const [described, seated] = [new CheckTally(), new CheckTally()];
  for (const number of operations.sorted()) {
    const place = () => formatOrigin(operations.originOf(number));
    const seat = operations.cells.seat.get(number);
    described.add(operations.cells.line.get(number) === null ? place() : null);
    seated.add(seat === null || seat === 'unknown' ? place() : null);
  }
  return [
    described.toCheck(
      'operations-described',
      'Chaque opération est rattachée à une ligne par un fichier de la livraison',
    ),
    seated.toCheck('seats-known', 'Le territoire du siège est renseigné pour chaque opération'),
  ];
}
