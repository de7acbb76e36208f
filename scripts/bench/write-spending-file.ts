import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const HEADER = 'id_operation;nom_projet;ligne;operateur;etape;date;montant\n';
const FAULT_EVERY = 100;
const ROWS_AT_ONCE = 10_000;

/** A file of spending to be dropped: at least that many bytes long, and what is wrong in it. */
interface DroppedFile {
  readonly bytes: number;
  /** True where the amount of one row in a hundred is no number. */
  readonly isFaulty: boolean;
}

/** Writes a fictitious file of spending. Returns how many rows it holds. */
export async function writeSpendingFile(path: string, file: DroppedFile): Promise<number> {
  let rows = 0;
  const counted = function* () {
    yield HEADER;
    for (let written = HEADER.length; written < file.bytes; rows += ROWS_AT_ONCE) {
      const block = Array.from({ length: ROWS_AT_ONCE }, (_, index) => rowOf(rows + index + 1, file)).join(
        '',
      );
      written += block.length;
      yield block;
    }
  };
  await pipeline(Readable.from(counted()), createWriteStream(path));
  return rows;
}

function rowOf(number: number, { isFaulty }: DroppedFile): string {
  const day = String(1 + (number % 28)).padStart(2, '0');
  const amount = isFaulty && number % FAULT_EVERY === 0 ? 'mille' : `${number},50`;
  return `op-${number >> 3};Projet fictif ${number >> 3};ia-sante;Opérateur fictif A;engagé;2026-01-${day};${amount}\n`;
}
