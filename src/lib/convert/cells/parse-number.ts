const NUMBER = /^[-−]?(\d+|\d{1,3}([ \u00a0\u202f]\d{3})+)([.,]\d+)?$/;

/**
 * A plain number (never money), decimals after a point or a comma, thousands parted by spaces; null when it is none.
 * « 12.435 » is twelve and a half, near enough: PILOTE writes decimals with a point and has no thousands mark.
 */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) return null;
  const number = Number(
    trimmed
      .replace(/[ \u00a0\u202f]/g, '')
      .replace('−', '-')
      .replace(',', '.'),
  );
  return Number.isFinite(number) ? number : null;
}
