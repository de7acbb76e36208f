import type { FigureId } from '#lib/domain/figure.ts';
import { isRegionCode, type Territory } from '#lib/domain/territory.ts';
import { LINE_LABELS, RESIDUAL_LABELS, RULE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import { GLOSSARY } from '#lib/views/words/glossary.ts';

/** A word of a definition, as the glossary has it. */
export interface Definition {
  readonly id: string;
  readonly term: string;
  readonly definition: string;
}

const STAGE_TERMS = { committed: 'engage', contracted: 'contractualise', paid: 'decaisse' } as const;

/** « Formation, engagé, Bretagne, siège du coordinateur ». `names` gives regions their names. */
export function nameFigure(figure: FigureId, names: ReadonlyMap<string, string>): string {
  const place = (territory: Territory) =>
    isRegionCode(territory) ? (names.get(territory) ?? territory) : RESIDUAL_LABELS[territory];
  switch (figure.kind) {
    case 'national':
      return `${LINE_LABELS[figure.line]}, ${STAGE_LABELS[figure.stage].toLowerCase()}, tout le pays`;
    case 'territory':
      return [
        LINE_LABELS[figure.line],
        STAGE_LABELS[figure.stage].toLowerCase(),
        place(figure.territory),
        RULE_LABELS[figure.rule].toLowerCase(),
      ].join(', ');
    case 'envelope':
      return `${LINE_LABELS[figure.line]}, enveloppe annoncée`;
    case 'trained':
      return `Personnes formées, ${figure.region === null ? 'tout le pays' : place(figure.region)}`;
  }
}

/** What the words of the figures mean, each once, in the order of the glossary. */
export function defineFigures(figures: readonly FigureId[]): Definition[] {
  const terms = new Set(figures.flatMap(termsOf));
  return GLOSSARY.flatMap(({ entries }) => entries)
    .filter(({ id }) => terms.has(id))
    .map(({ id, term, definition }) => ({ id, term, definition }));
}

function termsOf(figure: FigureId): readonly string[] {
  switch (figure.kind) {
    case 'national':
      return ['ligne', STAGE_TERMS[figure.stage]];
    case 'territory':
      return ['ligne', STAGE_TERMS[figure.stage], 'regle'];
    case 'envelope':
      return ['enveloppe', 'lecture'];
    case 'trained':
      return ['personne-formee'];
  }
}

/** Checks that speak of people, of neither, or of money: the others cover nothing of these figures. */
const OF_PEOPLE: readonly string[] = [
  'cumuls-never-decrease',
  'dates-not-after-delivery',
  'files-conserved',
  'records-given-once',
];
const OF_VALUES_ALONE = 'cumuls-never-decrease';

/** The checks that cover some of the figures. */
export function checksOf<Check extends { readonly check_id: string }>(
  checks: readonly Check[],
  figures: readonly FigureId[],
): Check[] {
  const hasMoney = figures.some(({ kind }) => kind === 'national' || kind === 'territory');
  const hasPeople = figures.some(({ kind }) => kind === 'trained');
  return checks.filter(
    ({ check_id }) =>
      (hasMoney && check_id !== OF_VALUES_ALONE) || (hasPeople && OF_PEOPLE.includes(check_id)),
  );
}
