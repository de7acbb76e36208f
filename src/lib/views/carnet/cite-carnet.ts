import { citeAnswer } from '#lib/views/parlement/cite-answer.ts';
import type { Edition } from '#lib/views/words/edition.ts';
import type { CarnetEntry } from './present-carnet.ts';

/** Every sentence of a carnet with its sources, its version and the address that will show it again, one by paragraph. */
export function citeCarnet(
  entries: readonly CarnetEntry[],
  edition: Edition,
  { hearing, address }: { readonly hearing: string; readonly address: string },
): string {
  return [
    ...(hearing === '' ? [] : [hearing]),
    ...entries.map((entry, index) => `${index + 1}. ${citeAnswer(entry, edition, address)}`),
  ].join('\n\n');
}
