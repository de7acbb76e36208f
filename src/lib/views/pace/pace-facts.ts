import type { IsoDate } from '#lib/domain/calendar.ts';
import { PROJECTION_MINIMUM, type Outlook } from '#lib/domain/pace.ts';
import { formatDate, formatQuantity } from '#lib/views/words/format.ts';
import { describeDays, describeRange, PATH_RULE_WORDS } from './describe-pace.ts';
import type { PaceInput, PaceState } from './pace-state.ts';
import { formatPoints, formatTimes, type PaceWords } from './pace-words.ts';

const NOT_CALCULABLE = 'non calculable';

/** One figure of a pace: its name, its value, and what it is of. */
export interface PaceFact {
  readonly key: string;
  readonly term: string;
  readonly value: string;
  readonly note: string;
}

/** Every figure that can be formed, in the order in which one leads to the next. */
export function listPaceFacts(input: PaceInput, state: PaceState, words: PaceWords): PaceFact[] {
  return [...expectedFacts(input, state, words), ...paceFacts(input, state, words)];
}

function expectedFacts({ asOf, path, observed }: PaceInput, state: PaceState, words: PaceWords): PaceFact[] {
  const { expected, gap, gapShare, days } = state;
  if (!path || !expected || gap === null || observed === null) return [];
  const isOfficial = path.kind === 'official';
  const source = isOfficial ? path.label : `${path.label}, un calcul et non une cible`;
  const sign = gap < 0 ? '\u2212' : gap > 0 ? '+' : '';
  const print = words.subtraction(observed, expected.value);
  const facts = [
    {
      key: 'expected',
      term: `Attendu au ${formatDate(asOf)}`,
      value: print(expected.value),
      note: `${source}\u00a0: ${PATH_RULE_WORDS[path.rule]}`,
    },
    {
      key: 'gap',
      term: isOfficial ? 'Écart à la trajectoire' : 'Écart au repère',
      value: `${sign}${print(Math.abs(gap))}`,
      note: `constaté (${print(observed)}) moins attendu`,
    },
  ];
  if (gapShare !== null)
    facts.push({
      key: 'points',
      term: 'Écart en points',
      value: `${sign}${formatPoints(gapShare)}`,
      note: `l’écart, sur ${words.whole}`,
    });
  if (days !== null)
    facts.push({
      key: 'days',
      term: 'Écart en jours',
      value: describeDays(days),
      note: days.isBeyond
        ? 'le constaté sort de ce que la trajectoire prévoit\u00a0: le nombre de jours est un plancher'
        : 'du jour où ce montant était attendu à la date des données',
    });
  return facts;
}

function paceFacts({ quarters }: PaceInput, state: PaceState, words: PaceWords): PaceFact[] {
  const { aim, observedPace, requiredPace, ratio, outlook } = state;
  const facts: PaceFact[] = [
    {
      key: 'observed-pace',
      term: 'Rythme constaté',
      value:
        observedPace === null ? NOT_CALCULABLE : `${words.amount(Math.round(observedPace))} par trimestre`,
      note:
        observedPace === null
          ? `il faut cinq fins de trimestre\u202f; ${formatQuantity(quarters.length, 'est connue', 'sont connues')}`
          : words.paceNote,
    },
  ];
  if (!aim || !outlook) return facts;
  const end = `${words.amount(aim.value)} au ${formatDate(aim.date)}`;
  facts.push({
    key: 'required-pace',
    term: 'Rythme nécessaire',
    value: requiredPace === null ? NOT_CALCULABLE : `${words.amount(Math.round(requiredPace))} par trimestre`,
    note: noteOfRequired(requiredPace, ratio, end),
  });
  facts.push({
    key: 'projection',
    term: `Date à laquelle ${words.amount(aim.value)} ${words.would}`,
    value: describeOutlook(outlook),
    note: noteOfOutlook(outlook, quarters.length, aim.date),
  });
  return facts;
}

function noteOfRequired(required: number | null, ratio: number | null, end: string): string {
  if (required === null) return `l’échéance est passée\u00a0: ${end}`;
  if (required === 0) return `le terme est atteint\u00a0: ${end}`;
  return `pour atteindre ${end}${ratio === null ? '' : `, soit ${formatTimes(ratio)} le rythme constaté`}`;
}

function describeOutlook(outlook: Outlook): string {
  switch (outlook.kind) {
    case 'reached':
      return 'terme déjà atteint';
    case 'too-few':
    case 'unreachable':
      return NOT_CALCULABLE;
    case 'range':
      return describeRange(outlook.earliest, outlook.latest);
  }
}

function noteOfOutlook(outlook: Outlook, quarters: number, due: IsoDate): string {
  switch (outlook.kind) {
    case 'reached':
      return 'rien à projeter';
    case 'too-few':
      return `pas de date projetée\u00a0: ${formatQuantity(quarters, 'trimestre constaté', 'trimestres constatés')}, il en faut ${PROJECTION_MINIMUM}`;
    case 'unreachable':
      return 'pas de date projetée\u00a0: à aucun des rythmes constatés ce terme n’est atteint en cinquante ans';
    case 'range':
      return `échéance\u00a0: ${formatDate(due)}\u202f; ${outlook.earliest === outlook.latest ? 'le plus rapide et le plus lent des rythmes mènent au même mois' : 'deux dates possibles, sans probabilité'}`;
  }
}
