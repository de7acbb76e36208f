import type { FigureId, Kept, ShownFigure } from '#lib/domain/figure.ts';
import { isRegionCode, type Territory } from '#lib/domain/territory.ts';
import { formatDate } from '#lib/views/words/format.ts';
import {
  AID_TYPE_LABELS,
  LINE_LABELS,
  RESIDUAL_LABELS,
  RULE_LABELS,
  STAGE_LABELS,
} from '#lib/views/words/labels.ts';
import { GLOSSARY } from '#lib/views/words/glossary.ts';

/** A word of a definition, as the glossary has it. */
export interface Definition {
  readonly id: string;
  readonly term: string;
  readonly definition: string;
}

const STAGE_TERMS = { committed: 'engage', contracted: 'contractualise', paid: 'decaisse' } as const;

/** « Formation, engagé, Bretagne, siège du coordinateur, IMPACT IA ». `names` gives regions their names. */
export function nameFigure(
  { id: figure, label }: Pick<ShownFigure, 'id' | 'label'>,
  names: ReadonlyMap<string, string>,
): string {
  const place = (territory: Territory) =>
    isRegionCode(territory) ? (names.get(territory) ?? territory) : RESIDUAL_LABELS[territory];
  const parts = partsOf(figure, place);
  const kept = figure.kind === 'national' || figure.kind === 'territory' ? figure.kept : undefined;
  return [...parts, ...(label === undefined ? sayKept(kept, place) : [label])].join(', ');
}

function partsOf(figure: FigureId, place: (territory: Territory) => string): string[] {
  switch (figure.kind) {
    case 'national':
      return [LINE_LABELS[figure.line], STAGE_LABELS[figure.stage].toLowerCase(), WHOLE];
    case 'territory':
    case 'per-unit':
      return [
        LINE_LABELS[figure.line],
        STAGE_LABELS[figure.stage].toLowerCase(),
        place(figure.territory),
        RULE_LABELS[figure.rule].toLowerCase(),
        ...(figure.kind === 'per-unit' ? ['pour une unité'] : []),
      ];
    case 'operations':
      return [
        LINE_LABELS[figure.line],
        'opérations',
        place(figure.territory),
        RULE_LABELS[figure.rule].toLowerCase(),
      ];
    case 'envelope':
      return [LINE_LABELS[figure.line], 'enveloppe annoncée'];
    case 'observed': {
      const code = figure.zone.slice(1);
      const zone = isRegionCode(code) ? place(code) : WHOLE;
      return [
        `Indicateur ${figure.indicator}`,
        zone,
        ...(figure.date === null ? [] : [formatDate(figure.date)]),
      ];
    }
    case 'trained':
      return ['Personnes formées', figure.region === null ? WHOLE : place(figure.region)];
  }
}

const WHOLE = 'tout le pays';

/** What is kept, by its ids and days: for a figure whose page gives it no name. */
function sayKept(kept: Kept | undefined, place: (territory: Territory) => string): string[] {
  const { measures = [], operators = [], aidTypes = [], beneficiaryTypes = [] } = kept ?? {};
  const ids = [
    ...measures.map((id) => id ?? 'sans mesure'),
    ...operators,
    ...aidTypes.map((id) => AID_TYPE_LABELS[id].toLowerCase()),
    ...beneficiaryTypes.map((id) => id ?? 'type non renseigné'),
    ...(kept?.territories ?? []).map(place),
  ];
  return [
    ...ids,
    ...(kept?.from ? [`depuis le ${formatDate(kept.from)}`] : []),
    ...(kept?.until ? [`jusqu’au ${formatDate(kept.until)}`] : []),
  ];
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
    case 'per-unit':
      return ['ligne', STAGE_TERMS[figure.stage], 'regle'];
    case 'operations':
      return ['ligne', 'regle'];
    case 'envelope':
      return ['enveloppe', 'lecture'];
    case 'observed':
      return [];
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

const OF_MOVEMENTS: readonly string[] = ['national', 'territory', 'operations', 'per-unit'];

/** The checks that cover some of the figures. */
export function checksOf<Check extends { readonly check_id: string }>(
  checks: readonly Check[],
  figures: readonly FigureId[],
): Check[] {
  const hasMoney = figures.some(({ kind }) => OF_MOVEMENTS.includes(kind));
  const hasPeople = figures.some(({ kind }) => kind === 'trained' || kind === 'observed');
  return checks.filter(
    ({ check_id }) =>
      (hasMoney && check_id !== OF_VALUES_ALONE) || (hasPeople && OF_PEOPLE.includes(check_id)),
  );
}
