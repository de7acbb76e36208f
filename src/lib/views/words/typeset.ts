const NBSP = '\u00a0';
const NARROW = '\u202f';

/** French typography of a text written with plain spaces: no line begins with « : », « % » or « M€ », no quote is left alone. */
export function typeset(text: string): string {
  return text
    .replace(/ ([:»%€])/g, `${NBSP}$1`)
    .replace(/ ([;!?])/g, `${NARROW}$1`)
    .replace(/« /g, `«${NBSP}`)
    .replace(/(\d) (M€|Md€|k€)/g, `$1${NBSP}$2`);
}
