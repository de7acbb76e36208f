import type { Edition } from '#lib/views/words/edition.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { NATURE_LABELS } from '#lib/views/words/labels.ts';
import { plainText } from '#lib/views/words/sentence.ts';
import type { Answer } from './present-parlement.ts';

/** The sentence ready to be quoted: its sources, its version, and the address that will show it again. */
export function citeAnswer(
  { sentence, sources }: Pick<Answer, 'sentence' | 'sources'>,
  edition: Edition,
  address: string,
): string {
  const { dataset, version, cutAt } = edition;
  const mark = dataset.nature === 'fictif' ? `[${NATURE_LABELS.fictif}] ` : '';
  const documents = [
    ...sources.map(({ text, href }) => (href ? `${text} (${href})` : text)),
    `«\u00a0${dataset.title}\u00a0», livraison du ${formatDate(version.date)}, version ${version.id}${cutAt ? `, données au ${formatDate(cutAt)}` : ''}`,
  ];
  return `${mark}${plainText(sentence)} Source${documents.length > 1 ? 's' : ''}\u00a0: ${documents.join('\u202f; ')}. ${address}`;
}
