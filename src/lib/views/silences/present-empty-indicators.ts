import { cite, type SourceIndex } from '#lib/views/figure/cite.ts';
import type { PanelContext } from '#lib/views/line/present-panel.ts';
import { listWords, quote } from '#lib/views/words/agree.ts';
import { formatDate, formatQuantity } from '#lib/views/words/format.ts';
import { PERIMETER_LABELS } from '#lib/views/words/labels.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import { onDate } from '#lib/views/words/when.ts';
import { isPromised, type EmptyIndicator } from './empty-indicators.ts';
import { laterThan, type AnnouncedSilence } from './present-announced.ts';
import { describeLength, toSilenceLength } from './silence-length.ts';
import { writeQuestion } from './write-question.ts';

/** Something that nobody announced nor published: it has no date, so no days, and no reproach. */
export interface NeverAnnounced {
  readonly key: string;
  readonly label: string;
  readonly state: string;
  /** « 17 régions sur 18 », and their names; null when regions do not come into it. */
  readonly regions: { readonly count: string; readonly names: readonly string[] } | null;
  readonly question: string;
}

/** The regions that a producer leaves out, though it states how often it publishes, and publishes others. */
export function presentPromised(
  empty: readonly EmptyIndicator[],
  sources: SourceIndex,
  { asOf, nature }: PanelContext,
): AnnouncedSilence[] {
  return empty.filter(isPromised).map((one) => {
    const { indicator, firstRegional, silent } = one;
    const { indicatorId, label, perimeter, producer, periodicity } = indicator;
    const since = firstRegional?.date ?? null;
    const precision = firstRegional?.datePrecision ?? null;
    const length = toSilenceLength(since, precision, asOf);
    const source = firstRegional?.sourceId ? cite(firstRegional.sourceId, sources) : null;
    const names = listWords(silent.map(({ name }) => name));
    const fact = `Périodicité annoncée : ${periodicity} ; d’autres régions ont une valeur, la première ${onDate(since, precision ?? 'unknown')}.`;
    return {
      key: `indicateur-${indicatorId}`,
      isComputed: true,
      label: typeset(`${label} : ${countOf(one)}`),
      state: 'Attendu par région, non publié',
      quote: typeset(`${fact} Sans valeur : ${names}.`),
      owner: producer,
      since: onDate(since, precision ?? 'unknown'),
      length,
      lengthText: describeLength(length),
      source,
      question: writeQuestion({
        nature,
        perimeter,
        subject: 'l’indicateur suivant',
        label,
        facts: [
          fact,
          `Au ${formatDate(asOf)},${laterThan(length)} aucune valeur n’est publiée pour : ${names}.`,
        ],
        request: 'region',
        source,
      }),
    };
  });
}

/** The regions without a value of the indicators that nobody promised by region. */
export function presentUnpromised(
  empty: readonly EmptyIndicator[],
  { asOf, nature }: PanelContext,
): NeverAnnounced[] {
  return empty
    .filter((one) => !isPromised(one))
    .map((one) => {
      const { indicator, silent, hasNational, firstRegional } = one;
      const { indicatorId, label, perimeter } = indicator;
      const names = silent.map(({ name }) => name);
      const isWhole = firstRegional === null;
      const missing = isWhole
        ? `aucune valeur n’est publiée par région${hasNational ? ' ; une valeur nationale l’est' : ', ni pour le pays entier'}`
        : `aucune valeur n’est publiée pour : ${listWords(names)}`;
      return {
        key: `indicateur-${indicatorId}`,
        label: typeset(label),
        state: typeset(
          `${PERIMETER_LABELS[perimeter]}. ${hasNational ? 'Une valeur nationale est publiée.' : 'Aucune valeur nationale n’est publiée.'} ${reasonOf(one)}`,
        ),
        regions: { count: countOf(one), names },
        question: writeQuestion({
          nature,
          perimeter,
          subject: 'l’indicateur suivant',
          label,
          facts: [`Au ${formatDate(asOf)}, ${missing}.`, 'Aucune publication par région n’en est annoncée.'],
          request: 'region',
          source: null,
        }),
      };
    });
}

function countOf({ silent, regionCount }: EmptyIndicator): string {
  return `${formatQuantity(silent.length, 'région', 'régions')} sur ${regionCount} sans valeur`;
}

/** Which fact is wanting for the silence to be one of what was announced. */
function reasonOf({ indicator, firstRegional }: EmptyIndicator): string {
  if (indicator.producer === null) return 'Aucun producteur n’est nommé.';
  const producer = `Producteur : ${quote(indicator.producer)}.`;
  if (indicator.periodicity === null) return `${producer} Aucune périodicité n’est annoncée.`;
  return firstRegional === null ? `${producer} Rien n’est annoncé par région.` : producer;
}
