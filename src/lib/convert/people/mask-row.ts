import type { IssueCode } from '#lib/contract/issue.ts';
import { classifyColumn, type ColumnKind } from './classify-column.ts';
import type { Header } from '#lib/convert/rows/find-header.ts';
import { isNir } from './find-nir.ts';
import {
  findPerson,
  keysOfPerson,
  NOBODY,
  wordsOfName,
  type Beneficiary,
  type People,
} from './find-people.ts';
import { hasCivility } from './presume-person.ts';
import { foldText } from '#lib/convert/cells/fold-text.ts';
import { isFormula } from '#lib/contract/formula.ts';
import { CELL_MASK, NAME_MASK, TEXT_MASKS } from './masks.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import { scrubText } from './scrub-text.ts';

/** A row without anything personal, and what was cleaned in it, by place of the cell. */
export interface MaskedRow {
  readonly row: SourceRow;
  readonly cleanings: readonly { readonly code: IssueCode; readonly index: number }[];
}

interface Cell {
  readonly text: string;
  readonly kind: ColumnKind;
}

/**
 * Takes what is personal out of the rows under a header, before anything else reads them: names and numbers of natural
 * persons and sole traders, contacts, e-mails, telephones, social security numbers. Masks no other cell, and each time
 * says so. A row whose cells are not under their headers is masked whole when any cell speaks of a person.
 */
export class RowMasker {
  readonly #kinds: readonly ColumnKind[];
  readonly #width: number;
  readonly #hasOneType: boolean;

  constructor({ row, places, width }: Header) {
    const known = new Set(places.values());
    this.#width = width;
    this.#kinds = row.cells.map((text, index) => kindOf(text, known.has(index)));
    this.#hasOneType = this.#kinds.filter((kind) => kind === 'person-type').length < 2;
  }

  /** True for a column that is never cleaned for what it, or another, says of a person. */
  isPlain(index: number): boolean {
    return this.#kinds[index] === 'other';
  }

  /**
   * True for a row that no mask changes and that names nobody, each cell taken by itself: the other questions need not be
   * asked of it, unless other rows name people. False is no answer.
   */
  isQuiet({ cells, hasBrokenQuotes }: SourceRow): boolean {
    if (hasBrokenQuotes || cells.length !== this.#kinds.length || !this.#hasOneType) return false;
    for (let index = 0; index < cells.length; index += 1) {
      const text = cells[index] ?? '';
      if (text === '') continue;
      if (index >= this.#width || !isQuietCell(this.#kinds[index] ?? 'free', text)) return false;
    }
    return true;
  }

  /** Index of a cell where a social security number stands in place of an identifier; −1 when there is none. */
  findNir(row: SourceRow): number {
    return this.#cellsOf(row).findIndex(
      ({ text, kind }) => (kind === 'identifier' || kind === 'beneficiary-id') && isNir(text),
    );
  }

  /** The keys of the person that a row names; none when it names none. */
  peopleOf(row: SourceRow): readonly string[] {
    const beneficiary = beneficiaryOf(this.#cellsOf(row));
    const evidence = findPerson(beneficiary, NOBODY);
    return evidence ? keysOfPerson(beneficiary, evidence) : [];
  }

  /** The row masked; the very row when nothing had to be. */
  mask(row: SourceRow, people: People): MaskedRow {
    const source = this.#cellsOf(row);
    const beneficiary = beneficiaryOf(source);
    const evidence = findPerson(beneficiary, people);
    const isPersonal = evidence !== null;
    const words = new Set(isPersonal ? beneficiary.names.flatMap(wordsOfName) : []);
    const cleanings: { code: IssueCode; index: number }[] = [];
    const cells = source.map((cell, index) => {
      const masked = maskCell(cell, isPersonal, words);
      for (const code of masked.codes) cleanings.push({ code, index });
      if (evidence === 'presumed' && masked.codes.includes('person-name-masked'))
        cleanings.push({ code: 'person-presumed', index });
      return masked.text;
    });
    const isSame = cells.every((text, index) => text === row.cells[index]);
    return { row: isSame ? row : { ...row, cells }, cleanings };
  }

  #cellsOf({ cells, hasBrokenQuotes }: SourceRow): readonly Cell[] {
    const isAligned =
      !hasBrokenQuotes &&
      cells.length >= this.#width &&
      cells.slice(this.#width).every((cell) => cell.trim() === '');
    if (isAligned) return cells.map((text, index) => ({ text, kind: this.#kinds[index] ?? 'other' }));
    const isTold = findPerson({ type: cells.join(' ; '), names: cells, ids: [] }, NOBODY) !== null;
    const isAbout = isTold || cells.some(hasCivility);
    return cells.map((text) => ({ text, kind: isAbout ? 'contact' : isNir(text) ? 'identifier' : 'other' }));
  }
}

/** True for a cell that no mask changes and that names nobody, whatever is beside it. */
function isQuietCell(kind: ColumnKind, text: string): boolean {
  if (kind === 'contact') return false;
  if (isFormula(text)) return false;
  if (kind === 'identifier' || kind === 'beneficiary-id')
    return !isNir(text) && scrubIdentifier(text).codes.length === 0;
  if (scrubText(text).codes.length > 0) return false;
  if (kind !== 'person-type' && kind !== 'name') return true;
  const [asType, asName] = [
    { type: text, names: NO_TEXTS, ids: NO_TEXTS },
    { type: '', names: [text], ids: NO_TEXTS },
  ];
  return !findPerson(asType, NOBODY) && !findPerson(asName, NOBODY);
}

const NO_TEXTS: readonly string[] = [];

/** A column that the layout reads is never a contact or an address: masking it would lose a figure. */
function kindOf(header: string, isRead: boolean): ColumnKind {
  const kind = classifyColumn(header);
  if (isRead) return kind === 'contact' || kind === 'address' ? 'other' : kind;
  return kind === 'other' ? 'free' : kind;
}

function beneficiaryOf(cells: readonly Cell[]): Beneficiary {
  const texts = (wanted: ColumnKind) => cells.flatMap(({ text, kind }) => (kind === wanted ? [text] : []));
  return {
    type: texts('person-type').join(' ').trim(),
    names: texts('name').map((name) => name.trim()),
    ids: texts('beneficiary-id'),
  };
}

function maskCell(
  { text, kind }: Cell,
  isPersonal: boolean,
  words: ReadonlySet<string>,
): { text: string; codes: readonly IssueCode[] } {
  if (text.trim() === '') return { text, codes: [] };
  if (kind === 'contact') return replaceWhole(text, CELL_MASK, 'contact-masked');
  if (isPersonal && kind === 'name') return replaceWhole(text, NAME_MASK, 'person-name-masked');
  if (isPersonal && kind === 'beneficiary-id') return replaceWhole(text, CELL_MASK, 'person-id-masked');
  if (isPersonal && kind === 'address') return replaceWhole(text, CELL_MASK, 'contact-masked');
  const scrubbed =
    kind === 'identifier' || kind === 'beneficiary-id' ? scrubIdentifier(text) : scrubText(text);
  const named = kind === 'free' && words.size > 0 ? dropWords(scrubbed.text, words) : scrubbed.text;
  const codes = named === scrubbed.text ? scrubbed.codes : [...scrubbed.codes, 'person-text-masked' as const];
  return { text: named, codes: isFormula(named) ? [...codes, 'formula-as-text'] : codes };
}

/** Ten digits of an identifier are not a telephone number; an e-mail address is never an identifier. */
function scrubIdentifier(text: string): ReturnType<typeof scrubText> {
  return /^[\d\s.'’-]+$/.test(text) ? { text, codes: [] } : scrubText(text);
}

/** Line breaks stay, so that the lines of the delivery keep their numbers. */
function replaceWhole(text: string, mask: string, code: IssueCode): ReturnType<typeof scrubText> {
  if (text.trim() === mask) return { text, codes: [] };
  return { text: mask + text.replace(/[^\n]/g, ''), codes: [code] };
}

function dropWords(text: string, words: ReadonlySet<string>): string {
  const marked = text.replace(/\p{L}+/gu, (word) => (words.has(foldText(word)) ? TEXT_MASKS.name : word));
  return marked.replaceAll(
    new RegExp(`${escape(TEXT_MASKS.name)}(?:[ -]${escape(TEXT_MASKS.name)})+`, 'g'),
    TEXT_MASKS.name,
  );
}

function escape(text: string): string {
  return text.replace(/[[\]]/g, '\\$&');
}
