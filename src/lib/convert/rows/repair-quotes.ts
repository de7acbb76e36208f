/**
 * The cells of one line whose quotes are broken, when there is exactly one way to read it as that many cells; else null.
 * Two readings are tried: every cell is quoted and only « ";" » parts them; or a quote closes where a delimiter or the
 * end of the line follows.
 */
export function repairQuotes(line: string, delimiter: string, width: number): readonly string[] | null {
  const readings = [splitQuoted(line, delimiter), splitClosing(line, delimiter)].filter(
    (cells) => cells?.length === width,
  );
  const [first, second] = readings;
  if (!first || (second && first.join('\0') !== second.join('\0'))) return null;
  return first;
}

function splitQuoted(line: string, delimiter: string): string[] | null {
  if (line.length < 2 || !line.startsWith('"') || !line.endsWith('"')) return null;
  return line.slice(1, -1).split(`"${delimiter}"`);
}

function splitClosing(line: string, delimiter: string): string[] | null {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const isQuoted = line[at] === '"';
    const end = isQuoted ? closingQuote(line, at + 1, delimiter) : line.indexOf(delimiter, at);
    if (isQuoted && end === -1) return null;
    const stop = end === -1 ? line.length : end;
    cells.push(line.slice(isQuoted ? at + 1 : at, stop));
    at = stop + (isQuoted ? 2 : 1);
  }
  return cells;
}

function closingQuote(line: string, from: number, delimiter: string): number {
  let close = line.indexOf('"', from);
  while (close !== -1 && close + 1 < line.length && line[close + 1] !== delimiter)
    close = line.indexOf('"', close + 1);
  return close;
}
