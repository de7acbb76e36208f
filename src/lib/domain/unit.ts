const RATE_UNITS: readonly string[] = ['part', '%', 'pour cent', 'pour mille'];
const DELAY_UNITS: readonly string[] = ['jours', 'mois'];

/** True when the values of that unit are shares of something else. */
export function isRate(unit: string): boolean {
  return RATE_UNITS.includes(plain(unit));
}

/** True of what is neither added nor averaged: rates, and delays, whose median or mean is no count of days. */
export function isNotCounted(unit: string): boolean {
  return isRate(unit) || DELAY_UNITS.includes(plain(unit));
}

function plain(unit: string): string {
  return unit.trim().toLowerCase();
}
