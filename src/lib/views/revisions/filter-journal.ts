import { REVISION_KINDS, REVISED_TABLES } from '#lib/contract/revision-terms.ts';
import { LINES } from '#lib/domain/line.ts';
import type { RevisionRow } from '#lib/queries/revisions.ts';
import { LINE_LABELS } from '#lib/views/words/labels.ts';
import { JOURNAL_FILTERS, type JournalChoice, type JournalFilter } from './journal-choice.ts';
import { zonesOf } from './revised-figures.ts';
import { KIND_LABELS, TABLE_LABELS } from './revision-words.ts';

/** One list of choices; « » is everything. */
export interface JournalSelect {
  readonly name: JournalFilter;
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

const ALL = { value: '', label: 'Tout' };

/** A line is an object of the journal as a table is: money is of the one, facts of the other. */
const MATCHES: Readonly<Record<JournalFilter, (row: RevisionRow, value: string) => boolean>> = {
  nature: (row, value) => row.kind === value,
  objet: (row, value) => row.table === value || row.line === value || row.leftLine === value,
  indicateur: (row, value) => row.indicatorId === value,
  zone: (row, value) => zonesOf(row).includes(value),
};

/** The choice that an address asks for: what it does not know is left out. */
export function parseChoice(search: string, selects: readonly JournalSelect[]): JournalChoice {
  const params = new URLSearchParams(search);
  return Object.fromEntries(
    selects.flatMap(({ name, options }) => {
      const value = params.get(name) ?? '';
      return value !== '' && options.some((option) => option.value === value) ? [[name, value]] : [];
    }),
  );
}

/** Revisions that keep to every filter chosen. */
export function narrow(revisions: readonly RevisionRow[], choice: JournalChoice): RevisionRow[] {
  return revisions.filter((row) =>
    JOURNAL_FILTERS.every((name) => !choice[name] || MATCHES[name](row, choice[name])),
  );
}

/** The lists of what can be chosen in these revisions, « Tout » first; a list without a choice is left out. */
export function selectsOf(
  revisions: readonly RevisionRow[],
  zoneName: (zoneId: string) => string,
): JournalSelect[] {
  const lines = LINES.filter((line) => revisions.some((row) => MATCHES.objet(row, line)));
  const tables = REVISED_TABLES.filter((table) => revisions.some((row) => row.table === table));
  const indicators = new Map(
    revisions.flatMap(({ indicatorId, label }) => (indicatorId === null ? [] : [[indicatorId, label]])),
  );
  const zones = new Set(revisions.flatMap(zonesOf));
  const byLabel = (a: { label: string }, b: { label: string }) => collator.compare(a.label, b.label);
  const lists: JournalSelect[] = [
    {
      name: 'nature',
      legend: 'Nature',
      options: REVISION_KINDS.filter((kind) => revisions.some((row) => row.kind === kind)).map((kind) => ({
        value: kind,
        label: KIND_LABELS[kind],
      })),
    },
    {
      name: 'objet',
      legend: 'Ligne ou table',
      options: [
        ...lines.map((line) => ({ value: line, label: `Ligne\u00a0: ${LINE_LABELS[line]}` })),
        ...tables.map((table) => ({ value: table, label: TABLE_LABELS[table] })),
      ],
    },
    {
      name: 'indicateur',
      legend: 'Indicateur',
      options: [...indicators].map(([value, label]) => ({ value, label })).sort(byLabel),
    },
    {
      name: 'zone',
      legend: 'Territoire',
      options: [...zones].map((value) => ({ value, label: zoneName(value) })).sort(byLabel),
    },
  ];
  return lists
    .filter(({ options }) => options.length > 0)
    .map((list) => ({ ...list, options: [ALL, ...list.options] }));
}

const collator = new Intl.Collator('fr');
