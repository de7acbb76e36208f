import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const HEADER = 'id_operation;nom_projet;ligne;operateur;etape;date;montant\n';
const FAULT_EVERY = 100;
const ROWS_AT_ONCE = 10_000;

/** Writes a fictitious file of spending, at least that many bytes long: the amount of one row in a hundred is no number. */
export async function writeFaultyFile(path: string, bytes: number): Promise<void> {
  await pipeline(Readable.from(blocks(bytes)), createWriteStream(path));
}

function* blocks(bytes: number): Generator<string> {
  yield HEADER;
  let written = HEADER.length;
  for (let first = 1; written < bytes; first += ROWS_AT_ONCE) {
    const block = Array.from({ length: ROWS_AT_ONCE }, (_, index) => rowOf(first + index)).join('');
    written += block.length;
    yield block;
  }
}

function rowOf(number: number): string {
  const day = String(1 + (number % 28)).padStart(2, '0');
  const amount = number % FAULT_EVERY === 0 ? 'mille' : `${number},50`;
  return `op-${number >> 3};Projet fictif ${number >> 3};ia-sante;Opérateur fictif A;engagé;2026-01-${day};${amount}\n`;
}
