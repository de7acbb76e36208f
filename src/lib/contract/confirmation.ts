import type { Confirmation } from './manifest.ts';

/** Name of the file that lies in a delivery folder beside its CSV files. */
export const DELIVERY_CARD = 'delivery.json';

/**
 * The confirmations of a parsed `delivery.json`: `{"confirmations": [{"code": "…", "reason": "…"}]}`. Throws a French
 * sentence, made for the publisher who wrote the file, on another shape, an empty reason, or a code written twice.
 */
export function parseConfirmations(json: unknown): Confirmation[] {
  const list = isObject(json) ? json['confirmations'] : null;
  if (!Array.isArray(list))
    throw new Error('un objet { "confirmations": [{ "code": "…", "reason": "…" }] } est attendu.');
  const confirmations = list.map((one: unknown, index) => parseOne(one, `confirmation ${index + 1}`));
  const codes = new Set(confirmations.map(({ code }) => code));
  if (codes.size < confirmations.length) throw new Error('le même code est confirmé deux fois.');
  return confirmations;
}

function parseOne(one: unknown, name: string): Confirmation {
  const { code, reason } = isObject(one) ? one : {};
  if (typeof code !== 'string' || code === '') throw new Error(`${name}\u00a0: « code » manque.`);
  if (typeof reason !== 'string' || reason.trim() === '')
    throw new Error(`${name}\u00a0: « reason », le motif qui sera publié, manque.`);
  return { code, reason: reason.trim() };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
