/** A text as it is compared: lower case, no accents, every run of other signs as one space. */
export function foldText(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe');
  return (plain.match(/[a-z0-9]+/g) ?? []).join(' ');
}
