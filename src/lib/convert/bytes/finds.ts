import type { IssueCode } from '#lib/contract/issue.ts';

/** Something met in the text: the line it is on, the signs it is about, how many there are and where. */
export interface Find {
  readonly code: IssueCode;
  readonly line: number;
  readonly value?: string;
  readonly detail?: string;
}

/** Bytes 0x80–0x9F of Windows-1252 (whatwg.org, index windows-1252); the five holes stay control characters. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const C1_CONTROL = /[\u0080-\u009f]/g;
/** Those of them that stand for a sign of Windows-1252; the others stand for none, and stay. */
const C1_SIGNS = /[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]+/g;
const LOST = /\ufffd+/g;
const MOST_POSITIONS = 5;

/** The lines of a text that hold U+FFFD. `line` is the number of its first line. */
export function findLost(text: string, line: number, code: IssueCode): Find[] {
  return text.includes('\ufffd') ? linesWith(text, line, LOST, code) : [];
}

/** The text with the signs of Windows-1252 that its C1 control characters stand for, and the lines that had some. */
export function repairControls(text: string, line: number): { text: string; finds: readonly Find[] } {
  const finds = linesWith(text, line, C1_SIGNS, 'control-repaired').map((find) => ({
    ...find,
    value: toSigns(find.value ?? ''),
  }));
  return { text: finds.length > 0 ? toSigns(text) : text, finds };
}

/** The text with the sign of Windows-1252 in place of each control character that stands for one. */
export function toSigns(text: string): string {
  return text.replace(C1_CONTROL, (control) => C1.charAt(control.charCodeAt(0) - 0x80));
}

function linesWith(text: string, line: number, signs: RegExp, code: IssueCode): Find[] {
  if (text.search(signs) < 0) return [];
  return text.split('\n').flatMap((content, index) => {
    const found = [...content.matchAll(signs)];
    const [first] = found;
    return first ? [{ code, line: line + index, value: first[0], detail: positions(found) }] : [];
  });
}

/** « 2, signes 12 et 40 »: how many there are in the line, and where. */
function positions(found: readonly RegExpMatchArray[]): string {
  const shown = found.slice(0, MOST_POSITIONS).map(({ index = 0 }) => index + 1);
  const rest = found.length > MOST_POSITIONS ? '…' : '';
  return `${found.length} fois, au signe ${shown.join(', ')}${rest}`;
}
