import type { PublishedValue } from './silence-rows.ts';

/**
 * The earliest value of each indicator, zone and source: enough to tell which are silent, at any day. A page that counts
 * no value carries these alone.
 */
export function firstValues(values: readonly PublishedValue[]): PublishedValue[] {
  const first = new Map<string, PublishedValue>();
  for (const value of values) {
    const key = JSON.stringify([value.indicatorId, value.zoneId, value.sourceId]);
    const known = first.get(key);
    if (!known || (value.date ?? '') < (known.date ?? '')) first.set(key, value);
  }
  return [...first.values()];
}
