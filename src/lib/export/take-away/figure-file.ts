import type { Nature } from '#lib/contract/manifest.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';

/** A figure as every file of it says what it is. */
export interface FigureFile {
  /** Name without its ending: « demo-2026-09-30-etapes-ia-sante ». */
  readonly stem: string;
  readonly title: string;
  readonly dataset: string;
  readonly nature: Nature;
  readonly version: string;
  /** Day of the data, ISO. */
  readonly dataDate: string;
  readonly source: string;
  readonly licence: string;
  /** Étape, règle, lecture, filtres. */
  readonly choices: readonly (readonly [string, string])[];
  /** All of the above in words, in the order of a head. */
  readonly head: readonly (readonly [string, string])[];
  readonly table: TableView;
}

/** The name of a file of the figure, which says first that it is fictitious. */
export function nameFile({ nature, stem }: Pick<FigureFile, 'nature' | 'stem'>, ending: string): string {
  return `${nature === 'fictif' ? 'fictif-' : ''}${stem}.${ending}`;
}

/** « Étape : Engagé ; Règle : siège ». */
export function joinChoices(choices: FigureFile['choices']): string {
  return choices.map(([label, value]) => `${label}\u00a0: ${value}`).join('\u202f; ');
}
