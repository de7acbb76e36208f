import type { ObservationRow } from '#lib/queries/facts.ts';

/** What PILOTE needs of a value. */
export interface PiloteObservation extends Pick<
  ObservationRow,
  'indicatorId' | 'zoneId' | 'datePrecision' | 'kind' | 'value' | 'profession' | 'training' | 'countedAs'
> {
  /** « 2026-09-30 »; null when it is not known. */
  readonly date: string | null;
}

/** Why a value is not in the file. */
export const PILOTE_REASONS = [
  'no-identifier',
  'broken-down',
  'no-value',
  'date-imprecise',
  'same-month',
] as const;
export type PiloteReason = (typeof PILOTE_REASONS)[number];

/** A file in the format of PILOTE’s import, and what it could not take. */
export interface PiloteFile {
  readonly csv: string;
  readonly rowCount: number;
  readonly leftOut: Readonly<Record<PiloteReason, number>>;
}

/** Names by id: zones « R84 » → « Auvergne-Rhône-Alpes », and PILOTE’s identifiers « IND-901 » → ours. */
export interface PiloteNames {
  readonly zones: Readonly<Record<string, string>>;
  readonly indicators: Readonly<Record<string, string>>;
}

const HEADERS = ['identifiant_indic', 'zone_id', 'zone_nom', 'date_valeur', 'type_valeur', 'valeur'];
const IDENTIFIER = /^IND-\d{3,4}$/;

/**
 * Values as PILOTE’s import template wants them: its headers, « ; », CRLF, decimal point, no byte order mark. An empty
 * value is left out, because PILOTE would take it as an order to erase the month; so is a value of a part of the people
 * counted, and an earlier one of the same month, of which PILOTE keeps one. Source: DITP, import schema and processing.
 */
export function toPilote(observations: readonly PiloteObservation[], names: PiloteNames): PiloteFile {
  const leftOut = {
    'no-identifier': 0,
    'broken-down': 0,
    'no-value': 0,
    'date-imprecise': 0,
    'same-month': 0,
  };
  const identifiers = new Map(Object.entries(names.indicators).map(([pilote, own]) => [own, pilote]));
  const byMonth = new Map<string, { date: string; cells: string[] }>();
  for (const observation of observations) {
    const { indicatorId, zoneId, date, kind, value } = observation;
    const identifier = identifiers.get(indicatorId) ?? indicatorId;
    const reason = whyNot(identifier, observation);
    if (reason !== null || date === null || value === null) {
      leftOut[reason ?? 'no-value'] += 1;
      continue;
    }
    const key = [identifier, zoneId, kind, date.slice(0, 7)].join(' ');
    const known = byMonth.get(key);
    if (known) leftOut['same-month'] += 1;
    if (known && known.date >= date) continue;
    byMonth.set(key, {
      date,
      cells: [identifier, zoneId, names.zones[zoneId] ?? '', date, kind, plainNumber(value)],
    });
  }
  const rows = [...byMonth.values()].map(({ cells }) => cells);
  return {
    csv: [HEADERS, ...rows].map((cells) => `${cells.join(';')}\r\n`).join(''),
    rowCount: rows.length,
    leftOut,
  };
}

function whyNot(identifier: string, observation: PiloteObservation): PiloteReason | null {
  const { date, datePrecision, value, profession, training, countedAs } = observation;
  if (!IDENTIFIER.test(identifier)) return 'no-identifier';
  if (profession !== null || training !== null || countedAs !== null) return 'broken-down';
  if (value === null || !Number.isFinite(value)) return 'no-value';
  return date === null || (datePrecision !== 'day' && datePrecision !== 'month') ? 'date-imprecise' : null;
}

/** All its digits, never an exponent. */
function plainNumber(value: number): string {
  return (value + 0).toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
}
