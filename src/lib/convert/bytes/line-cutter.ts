/** Cuts text that comes in pieces into blocks of whole lines, their ends as « \n ». */
export class LineCutter {
  readonly #carried: string[] = [];
  #line = 1;

  /** The whole lines known so far and the number of the first; null while no line has ended. */
  add(piece: string): { text: string; line: number } | null {
    if (piece === '') return null;
    const end = lastLineEnd(piece);
    if (end === -1) {
      this.#carried.push(piece);
      return null;
    }
    this.#carried.push(piece.slice(0, end + 1));
    const block = this.#take();
    if (end + 1 < piece.length) this.#carried.push(piece.slice(end + 1));
    return block;
  }

  /** The last line, when nothing ends it; empty when there is none. */
  end(): { text: string; line: number } {
    return this.#take();
  }

  #take(): { text: string; line: number } {
    const text = unifyLineEnds(this.#carried.splice(0).join(''));
    const line = this.#line;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#line += 1;
    return { text, line };
  }
}

/** A « \r » that ends a piece may be half of a « \r\n ». */
function lastLineEnd(piece: string): number {
  const feed = piece.lastIndexOf('\n');
  return feed === -1 && piece.length > 1 ? piece.lastIndexOf('\r', piece.length - 2) : feed;
}

function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
