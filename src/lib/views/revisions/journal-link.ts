import { addressOf } from '#lib/views/shell/address.ts';
import type { Edition } from '#lib/views/words/edition.ts';
import { formatChoice, type JournalChoice } from './journal-choice.ts';
import { figureName } from './revised-figures.ts';

/** Address of the journal of this version, narrowed to what is asked. */
export function journalHref({ dataset, version }: Edition, base: string, choice: JournalChoice): string {
  const scope = { base, dataset: dataset.id, version: version.id };
  return `${addressOf(scope, 'revisions')}${formatChoice(choice)}`;
}

/** True when the delivery before gave this figure of the country otherwise. */
export function isRevisedIn({ revised }: Edition, ...parts: readonly string[]): boolean {
  return revised?.includes(figureName(...parts)) ?? false;
}
