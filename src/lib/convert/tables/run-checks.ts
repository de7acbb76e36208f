import { cubeName } from '#lib/contract/money-tables.ts';
import type { FileReport } from '#lib/contract/manifest.ts';
import type { Issue } from '#lib/contract/issue.ts';
import type { Row } from '#lib/contract/row.ts';
import { firstDayOfPeriod, type IsoDate } from '#lib/domain/calendar.ts';
import type { ObservationRecord } from '#lib/domain/indicator.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import type { Check } from './check.ts';
import { checkStages } from './check-stages.ts';
import { checkCumuls, checkRepeats } from './check-values.ts';
import { formatOrigin } from '#lib/convert/layouts/format-origin.ts';
import type { Movement, Operation } from './merge-operations.ts';

/** What the checks look at: the delivery as read, and the cubes built from it. */
export interface CheckedDelivery {
  readonly reports: readonly FileReport[];
  readonly operations: readonly Operation[];
  readonly movements: readonly Movement[];
  readonly observations: readonly ObservationRecord[];
  /** Delivered definitions of the indicators. */
  readonly indicators: readonly Row[];
  /** What comes twice, in two files. */
  readonly repeats: readonly Issue[];
  readonly cubes: ReadonlyMap<string, readonly Row[]>;
  /** Delivery date; null when the files were given without one, and dates are then not checked. */
  readonly asOf: IsoDate | null;
}

const EXAMPLES = 5;

/**
 * Rows of the `checks` table, in a fixed order. Nothing is assumed and nothing is mended: an invariant that the
 * delivery breaks is written with its count of failing cases and where the first five are.
 */
export function runChecks(delivery: CheckedDelivery): Row[] {
  const checks = [
    checkConservation(delivery),
    checkTerritorySums(delivery),
    ...checkStages(delivery.movements),
    checkDates(delivery),
    checkDescribed(delivery),
    checkSeats(delivery),
    checkCumuls(delivery.indicators, delivery.observations),
    checkRepeats(delivery.repeats, delivery.movements.length + delivery.observations.length),
  ];
  return checks.map(({ id, label, cases, failures }) => ({
    check_id: id,
    label,
    passed: failures.length === 0,
    checked_rows: cases,
    failing_rows: failures.length,
    examples: failures.length === 0 ? null : failures.slice(0, EXAMPLES).join(' ; '),
  }));
}

function checkConservation({ reports }: CheckedDelivery): Check {
  const isKept = (file: FileReport) =>
    file.rows_read === file.rows_kept + file.rows_rejected &&
    (file.amount_cents_read ?? 0) === (file.amount_cents_kept ?? 0) + (file.amount_cents_rejected ?? 0) &&
    (file.values_read ?? 0) === (file.values_kept ?? 0) + (file.values_rejected ?? 0);
  return {
    id: 'files-conserved',
    label: 'Dans chaque fichier, lignes, centimes et valeurs lus = retenus + écartés',
    cases: reports.length,
    failures: reports
      .filter((file) => !isKept(file))
      .map(({ file, header_line }) => `${file}:${header_line}`),
  };
}

function checkTerritorySums({ movements, cubes }: CheckedDelivery): Check {
  const national = sumBy(movements, ({ stage, operation }) => `${stage}/${operation.line}`, 'amountCents');
  const lines = [...new Set(movements.map(({ operation }) => operation.line))].sort();
  const cases = RULES.flatMap((rule) =>
    STAGES.flatMap((stage) => {
      const regional = sumBy(
        cubes.get(cubeName(rule, stage)) ?? [],
        ({ line }) => String(line),
        'amount_cents',
      );
      return lines.map((line) => ({
        name: `${rule}/${stage}/${line}`,
        isSame: (regional.get(line) ?? 0) === (national.get(`${stage}/${line}`) ?? 0),
      }));
    }),
  );
  return {
    id: 'territories-sum-to-national',
    label:
      'Sous chaque règle et à chaque étape, 18 régions + collectivités hors région + non régionalisé + non renseigné = national, au centime',
    cases: cases.length,
    failures: cases.filter(({ isSame }) => !isSame).map(({ name }) => name),
  };
}

function sumBy<Of extends Row | Movement>(
  rows: readonly Of[],
  keyOf: (row: Of) => string,
  column: keyof Of,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + Number(row[column]));
  return sums;
}

function checkDates({ movements, observations, asOf }: CheckedDelivery): Check {
  const observed = observations.filter(({ kind }) => kind !== 'vc');
  const dated = [
    ...movements.map(({ date, origin }) => ({ from: date, origin })),
    ...observed.map(({ date, datePrecision, origin }) => ({
      from: date && firstDayOfPeriod(date, datePrecision),
      origin,
    })),
  ];
  return {
    id: 'dates-not-after-delivery',
    label: 'Aucun mouvement ni aucune valeur observée n’est postérieur à la date de la livraison',
    cases: asOf === null ? 0 : dated.length,
    failures: dated
      .filter(({ from }) => asOf !== null && from !== null && from > asOf)
      .map(({ origin }) => formatOrigin(origin)),
  };
}

function checkDescribed({ operations }: CheckedDelivery): Check {
  return {
    id: 'operations-described',
    label: 'Chaque opération est rattachée à une ligne par un fichier de la livraison',
    cases: operations.length,
    failures: operations.filter(({ isDescribed }) => !isDescribed).map(({ origin }) => formatOrigin(origin)),
  };
}

function checkSeats({ operations }: CheckedDelivery): Check {
  return {
    id: 'seats-known',
    label: 'Le territoire du siège est renseigné pour chaque opération',
    cases: operations.length,
    failures: operations.filter(({ seat }) => seat === 'unknown').map(({ origin }) => formatOrigin(origin)),
  };
}
