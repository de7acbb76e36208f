import type { IsoDate } from '#lib/domain/calendar.ts';
import { presentEffect } from '#lib/views/effect/present-effect.ts';
import { countPeople } from '#lib/views/effect/count-people.ts';
import { cite, indexSources, type Citation } from '#lib/views/figure/cite.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { PEOPLE_INDICATOR } from '#lib/views/line/people-trained.ts';
import { LINE_LABELS } from '#lib/views/words/labels.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import { onDate } from '#lib/views/words/when.ts';
import { sayReachYear } from './reach-year.ts';
import { tableByCount, tableByProfession } from './tables-of-people.ts';
import type { TrainingRows } from './training-rows.ts';

/** Who the announced people are, as one announcement says it. */
interface Definition {
  readonly key: string;
  readonly text: string;
  /** « en décembre 2023 ». */
  readonly said: string;
  readonly source: Citation;
}

/** The training line: who the people are, how many were counted how, what each costs, and when all would be reached. */
export interface TrainingView {
  readonly definitions: readonly Definition[];
  readonly reach: string;
  readonly costs: readonly string[];
  /** The implied cost of the announcement: a repère, empty where one of its two numbers is not announced. */
  readonly implied: string;
  readonly costTable: TableView;
  readonly byCount: TableView;
  /** Null where no breakdown is published. */
  readonly byProfession: TableView | null;
}

export function presentTraining(rows: TrainingRows, asOf: IsoDate): TrainingView {
  const national = rows.people.filter(({ zoneId }) => zoneId === 'FRANCE');
  const target = national.filter(({ kind, value }) => kind === 'vc' && value !== null).at(-1);
  const effect = presentEffect({
    line: 'formation',
    label: LINE_LABELS.formation,
    asOf,
    rows: { totals: rows.totals, headlines: rows.envelopes },
    observations: national,
    indicators: rows.indicators,
    cumulative: null,
  });
  const counts = countPeople(national);
  const main = counts.find(({ id }) => id === 'trained') ?? counts.find(({ id }) => id === 'unstated');
  const nature = rows.indicators.find(({ indicatorId }) => indicatorId === PEOPLE_INDICATOR)?.nature;
  const isTermed = target?.datePrecision !== 'unknown';
  return {
    definitions: defineAnnounced(rows, target?.value ?? null),
    reach: sayReachYear(nature ?? 'cumul', main?.values ?? [], {
      value: target?.value ?? null,
      date: isTermed ? (target?.date ?? null) : null,
    }),
    costs: effect.sentences,
    implied: effect.repere,
    costTable: effect.table,
    byCount: tableByCount(rows),
    byProfession: tableByProfession(rows),
  };
}

/** Every announcement of the line that names the number announced: they say it of different people. */
function defineAnnounced({ envelopes, sources }: TrainingRows, announced: number | null): Definition[] {
  const index = indexSources(sources);
  const digits = (text: string) => text.replace(/[\s\u00a0\u202f]/g, '');
  return envelopes
    .filter(({ label }) => announced !== null && digits(label).includes(String(announced)))
    .toSorted((a, b) => (a.announcedOn ?? '').localeCompare(b.announcedOn ?? ''))
    .map(({ label, announcedOn, datePrecision, sourceId }) => ({
      key: `${sourceId ?? ''}-${label}`,
      text: typeset(label),
      said: onDate(announcedOn, datePrecision ?? 'unknown'),
      source: cite(sourceId, index),
    }));
}
