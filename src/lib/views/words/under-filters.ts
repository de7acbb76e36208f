import { uncapitalize } from './capital.ts';

/** A sentence that is only true under the free filters says so. `filters` is empty for none. */
export function underFilters(sentence: string, filters: string): string {
  if (filters === '') return sentence;
  // A name or an acronym keeps its capital: only what a sentence begins with as a common word loses it.
  const isCommon = /^(Au|Aucun|Aucune|Par|Part|Régions|Rien) /.test(sentence);
  return `Sous ces filtres, ${isCommon ? uncapitalize(sentence) : sentence}`;
}
