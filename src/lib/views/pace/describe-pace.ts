import type { IsoDate } from '#lib/domain/calendar.ts';
import { PROJECTION_MINIMUM, PROJECTION_QUARTERS, type Aim, type Outlook } from '#lib/domain/pace.ts';
import { ON_PACE_DAYS } from '#lib/domain/standing.ts';
import type { DaysAhead, PathRule } from '#lib/domain/trajectory.ts';
import { capitalize } from '#lib/views/words/capital.ts';
import { formatCount, formatDate, formatQuantity } from '#lib/views/words/format.ts';
import type { PaceInput, PaceState } from './pace-state.ts';
import { formatPoints, type PaceWords } from './pace-words.ts';

/** How a path runs between its points, in words. */
export const PATH_RULE_WORDS: Readonly<Record<PathRule, string>> = {
  points: 'points publiés, reliés par des droites',
  linear: 'une droite, du premier au dernier point',
  's-curve':
    'une courbe en S du premier au dernier point, u²(3\u00a0−\u00a02u) où u est la part du temps écoulé',
};

/** The rule of the status, with its threshold. */
export const STANDING_RULE = `atteint dès que la valeur est celle du dernier point de la trajectoire\u202f; sinon dans le rythme à ${formatCount(ON_PACE_DAYS)}\u00a0jours près, en avance ou en retard au-delà. Sans trajectoire officielle, aucun statut.`;

/** The method of the projected dates. */
const PROJECTION_METHOD = `ce qui reste, divisé par le plus rapide puis par le plus lent des rythmes mesurés sur quatre trimestres de suite, dans les ${PROJECTION_QUARTERS}\u00a0derniers trimestres\u202f; arrondi à la fin du mois, à partir de ${PROJECTION_MINIMUM}\u00a0trimestres observés. Deux dates possibles, sans probabilité.`;

/** « 31 jours de retard », « au moins 12 jours d’avance », « à l’heure ». */
export function describeDays({ days, isBeyond }: DaysAhead): string {
  if (days === 0 && !isBeyond) return 'à l’heure';
  const floor = isBeyond ? 'au moins ' : '';
  return `${floor}${formatQuantity(Math.abs(days), 'jour', 'jours')} ${days > 0 ? 'd’avance' : 'de retard'}`;
}

/** The finding: late or early, by how much and out of what; or why nothing can be said. */
export function describePace(
  { asOf, observed, path }: PaceInput,
  state: PaceState,
  words: PaceWords,
): string {
  const unsaid = 'Rien ne permet de dire une avance ou un retard\u00a0: ';
  if (!path)
    return observed === null
      ? `${unsaid}ni ${words.subject} ni une trajectoire officielle ne sont publiés.`
      : `${unsaid}aucune trajectoire officielle n’est publiée.`;
  if (observed === null) return `${unsaid}une trajectoire est publiée, mais pas ${words.subject}.`;
  const start = path.points[0]?.date ?? null;
  if (!state.expected) return `${unsaid}la trajectoire ne commence que le ${formatDate(start)}.`;
  if (path.kind === 'benchmark')
    return `${unsaid}aucune trajectoire officielle n’est publiée. Écart au repère calculé\u00a0: ${describeGap(observed, state, words)}.`;
  const end = path.points.at(-1);
  if (state.standing === 'reached' && end)
    return `Le terme de la trajectoire est atteint\u00a0: ${words.fact(observed, words.amount)}, pour un attendu de ${words.amount(end.value)} au ${formatDate(end.date)}.`;
  const lead = `${capitalize(words.subject)} ${sayStanding(state.days)}`;
  const margin = describeMargin(state.standing, state.days);
  const fact = words.fact(observed, words.subtraction(observed, state.expected.value));
  return `${lead} au ${formatDate(asOf)}${margin}\u00a0: ${fact}, ${describeGap(observed, state, words)}.`;
}

/** « a 31 jours de retard », « est à l’heure ». */
function sayStanding(days: DaysAhead | null): string {
  if (!days) return 'est en retard';
  return `${days.days === 0 && !days.isBeyond ? 'est' : 'a'} ${describeDays(days)}`;
}

/** What follows the word of the status, beside the figures that make it: « en avance » then « de 37 jours. » */
export function summarisePace({ standing, days }: PaceState): string {
  if (!days || standing === null || standing === 'reached') return '.';
  if (standing === 'on-pace') return `\u00a0: ${describeDays(days)}${describeMargin(standing, days)}.`;
  const count = formatQuantity(Math.abs(days.days), 'jour', 'jours');
  return days.isBeyond ? ` d’au moins ${count}.` : ` de ${count}.`;
}

/** Finding of the figure, and its caption: measure, path by its name and rule, method of the band. */
export function describePaceFigure(
  { asOf, path }: PaceInput,
  { outlook, aim }: PaceState,
  words: PaceWords,
  name: string | null,
): { readonly title: string; readonly subtitle: string } {
  const drawn = path ? `${name}\u00a0: ${PATH_RULE_WORDS[path.rule]}` : 'aucune trajectoire publiée';
  const band = outlook?.kind === 'range' ? ` Bande\u00a0: ${PROJECTION_METHOD}` : '';
  return {
    title: titleOf(outlook, aim, words),
    subtitle: `${capitalize(words.subject)}, cumul jusqu’au ${formatDate(asOf)}, en euros courants\u202f; ${drawn}.${band}`,
  };
}

function titleOf(outlook: Outlook | null, aim: Aim | null, words: PaceWords): string {
  if (!aim || !outlook) return 'Aucun terme publié\u00a0: rien à projeter.';
  const end = `${words.amount(aim.value)} au ${formatDate(aim.date)}`;
  switch (outlook.kind) {
    case 'reached':
      return `Le terme est atteint\u00a0: ${end}.`;
    case 'too-few':
      return `Terme\u00a0: ${end}\u202f; trop peu de trimestres pour projeter une date.`;
    case 'unreachable':
      return `Terme\u00a0: ${end}\u202f; les rythmes constatés n’y mènent pas.`;
    case 'range':
      return `Aux rythmes constatés, ${words.amount(aim.value)} ${words.would} ${describeRange(outlook.earliest, outlook.latest)}.`;
  }
}

/** « entre mars 2028 et juin 2029 », « vers mars 2028 », « au plus tôt en mars 2028, sans date au plus tard ». */
export function describeRange(earliest: IsoDate, latest: IsoDate | null): string {
  const [from, to] = [formatDate(earliest, 'month'), latest && formatDate(latest, 'month')];
  if (to === null) return `au plus tôt en ${from}, sans date au plus tard`;
  return from === to ? `vers ${from}` : `entre ${from} et ${to}`;
}

function describeMargin(standing: PaceState['standing'], days: DaysAhead | null): string {
  return standing === 'on-pace' && days?.days !== 0 ? `, dans la marge de ${ON_PACE_DAYS}\u00a0jours` : '';
}

/** « 17 M€ de moins que l’attendu (280 M€), soit 3,1 points de l’enveloppe de 550 M€ ». */
function describeGap(observed: number, { expected, gap, gapShare }: PaceState, words: PaceWords): string {
  const wanted = expected?.value ?? 0;
  const print = words.subtraction(observed, wanted);
  const named = `l’attendu (${print(wanted)})`;
  if (gap === 0 || gap === null) return `exactement ${named}`;
  const points = gapShare === null ? '' : `, soit ${formatPoints(gapShare)} ${words.ofWhole}`;
  return `${print(Math.abs(gap))} de ${gap < 0 ? 'moins' : 'plus'} que ${named}${points}`;
}
